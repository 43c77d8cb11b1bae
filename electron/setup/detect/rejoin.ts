import { examineKey, sameKey } from '../../certificates/key.ts';
import type { Certificate } from '../../certificates/parse.ts';
import { AT_KEYEXCHANGE, LEGACY_PROVIDER } from '../../certificates/profile.ts';
import type { KeyRef } from '../../contract/ids.ts';
import type { Host } from '../../machine/host.ts';
import type { Keys } from '../../machine/keys.ts';
import type { PresentKey } from '../facts.ts';

interface Container {
  readonly key: KeyRef;
  readonly publicKey: Uint8Array;
}

/** The machine's containers with a key for key exchange; one that cannot be read is somebody else's. */
function containers(keys: Pick<Keys, 'list' | 'read'>): Container[] {
  const { name: provider, type: providerType } = LEGACY_PROVIDER;
  return keys.list('').flatMap((container) => {
    const key = { container, provider, providerType, keySpec: AT_KEYEXCHANGE, exportable: null };
    const state = keys.read(key);
    return state.state === 'present' ? [{ key, publicKey: state.publicKey }] : [];
  });
}

/**
 * Finds the key of a certificate whose entry names none, as importing a certificate without its request leaves it: by
 * public key. The containers are read once, and only where somebody asks.
 */
export function rejoiner(
  keys: Pick<Keys, 'list' | 'read' | 'sign'>,
  { random }: Pick<Host, 'random'>,
): (certificate: Certificate) => PresentKey | null {
  let known: Container[] | null = null;
  return (certificate) => {
    known ??= containers(keys);
    const own = known.find(({ publicKey }) => sameKey(publicKey, certificate.publicKey.spki));
    if (own === undefined) return null;
    const examined = examineKey(certificate, own.key, keys, random(32));
    return examined.state === 'present' ? examined : null;
  };
}
