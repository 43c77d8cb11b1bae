import { thumbprintOf } from '../../certificates/parse.ts';
import { containerName } from '../../certificates/profile.ts';
import { certificateText, type KeyRef, sameStore } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import type { InstallKey } from '../../contract/plan.ts';
import { Problem } from '../../contract/problem.ts';
import type { Machine } from '../../machine/machine.ts';
import type { IntentOf } from '../intents.ts';
import { MY } from '../places.ts';
import { imageOf, putImage } from './entry-image.ts';
import type { Context, Executor } from './executor.ts';

type Intent = IntentOf<'certificate.install'>;

function prepareKey(key: InstallKey, { host, stores }: Machine): Intent['key'] {
  switch (key.from) {
    case 'none':
    case 'container':
      return key;
    case 'file': {
      const container = containerName(host.random(16));
      return { from: 'file', container, exportable: key.exportable };
    }
    case 'request': {
      const pending = stores.get(key.request)?.key ?? null;
      if (pending === null) {
        throw new Problem(message('run.requestGone', { certificate: certificateText(key.request) }));
      }
      return { from: 'request', request: key.request, key: pending };
    }
  }
}

function provideKey(key: Intent['key'], { machine, privateKey }: Context): KeyRef | null {
  switch (key.from) {
    case 'none':
      return null;
    case 'request':
    case 'container':
      return key.key;
    case 'file':
      if (privateKey === null) throw new Error('a key was planned from a file that is not open');
      return machine.keys.import(key, privateKey());
  }
}

/**
 * Puts a certificate into a store, with its key where it is the server's. The pending request that it answers goes after
 * the commit: until then everything can be taken back.
 */
export const certificateInstall: Executor<'certificate.install'> = {
  prepare({ der, to, friendlyName, key }, { machine }) {
    const certificate = { ...to, thumbprint: thumbprintOf(Buffer.from(der, 'base64')) };
    return {
      kind: 'certificate.install',
      certificate,
      der,
      friendlyName,
      key: prepareKey(key, machine),
      replaced: imageOf(machine.stores.get(certificate)),
      madeStore: !machine.stores.exists(to),
    };
  },
  perform({ certificate, der, friendlyName, key: from, madeStore }, context) {
    const { stores } = context.machine;
    const key = provideKey(from, context);
    const { location, store, thumbprint } = certificate;
    stores.remove(certificate);
    stores.add({ location, store }, { der: Buffer.from(der, 'base64'), friendlyName, key });
    const revert = sameStore(certificate, MY)
      ? { what: 'installed' as const, certificate }
      : { what: 'added' as const, certificate, key: null, madeStore };
    return { thumbprint, revert };
  },
  undo({ certificate, key, replaced, madeStore }, { machine: { keys, stores } }) {
    const now = stores.get(certificate);
    const untouched = replaced !== null && now !== null && now.key?.container === replaced.key?.container;
    if (!untouched) {
      stores.remove(certificate);
      if (replaced !== null) putImage(certificate, replaced, stores);
    }
    if (key.from === 'file') keys.delete(key.container);
    if (madeStore) stores.discard(certificate);
    return [];
  },
};
