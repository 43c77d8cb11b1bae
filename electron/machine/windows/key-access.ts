import type { KeyRef } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { KeyAccess, Readability } from '../access.ts';
import { mayRead, withoutReader, withReader } from './access-list.ts';
import { accountOf, identitiesOf } from './accounts.ts';
import { advapi32 } from './advapi32.ts';
import { containerOf, containerText, withContainer } from './containers.ts';
import { checkedName, NTE_BAD_KEYSET, WindowsProblem } from './errors.ts';
import { memory, type Pointer } from './libraries.ts';
import { call, uint32 } from './native.ts';

// The descriptor of the key file, of which only the list of rights is read and written.
const PP_KEYSET_SEC_DESCR = 8;
const DACL_SECURITY_INFORMATION = 4;
const LONGEST_DESCRIPTOR = 65_536;

function descriptorOf(provider: Pointer, where: string): Buffer {
  const out = memory(LONGEST_DESCRIPTOR);
  const size = uint32(out.length);
  call('CryptGetProvParam', where, () =>
    advapi32().CryptGetProvParam(provider, PP_KEYSET_SEC_DESCR, out, size, DACL_SECURITY_INFORMATION),
  );
  return out.subarray(0, size.readUInt32LE());
}

/** Opens a key of a legacy CSP; a CNG key is none that the RIS could use, and its rights lie elsewhere. */
function withKey<T>(key: KeyRef, use: (provider: Pointer, where: string) => T): T {
  const where = containerText(checkedName(key.container, 'a key container'));
  if (key.providerType === 0) throw new Problem(message('windows.cngRights', { where }), 'refused');
  return withContainer(containerOf(key), 0, (provider) => use(provider, where));
}

function change(key: KeyRef, edit: (descriptor: Buffer) => Buffer | null): void {
  withKey(key, (provider, where) => {
    const changed = edit(descriptorOf(provider, where));
    if (changed === null) return;
    call('CryptSetProvParam', where, () =>
      advapi32().CryptSetProvParam(provider, PP_KEYSET_SEC_DESCR, changed, DACL_SECURITY_INFORMATION),
    );
  });
}

function judge(key: KeyRef, account: string, computer: string): Readability {
  const who = accountOf(account, computer);
  const { sids, complete } = identitiesOf(who, account, computer);
  const may = withKey(key, (provider, where) => mayRead(descriptorOf(provider, where), sids));
  if (may === true) return { state: 'readable' };
  if (may === false && complete) return { state: 'denied' };
  return { state: 'unknown', reason: may === null ? 'rights' : 'groups' };
}

/** Rights to the key files of the legacy CSPs. Wine forgets what is set with the handle that set it. */
export const windowsKeyAccess = (computerName: () => string): KeyAccess => ({
  canRead: (key, account) => judge(key, account, computerName()),
  allowRead(key, account) {
    const { sid, text } = accountOf(account, computerName());
    change(key, (descriptor) => withReader(descriptor, sid, text));
  },
  withdrawRead(key, account) {
    const { text } = accountOf(account, computerName());
    try {
      change(key, (descriptor) => withoutReader(descriptor, text));
    } catch (error) {
      if (!(error instanceof WindowsProblem && error.code === NTE_BAD_KEYSET)) throw error;
    }
  },
});
