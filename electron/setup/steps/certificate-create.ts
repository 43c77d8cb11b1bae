import { issueLocal, warmUp } from '../../certificates/issue.ts';
import { containerName, FRIENDLY_NAME, KEY_BITS } from '../../certificates/profile.ts';
import type { Executor } from './executor.ts';

/** Makes a key in a container of ours and its self-signed certificate in the server's store. */
export const certificateCreate: Executor<'certificate.create'> = {
  prepare({ host, store }, { machine }) {
    return {
      kind: 'certificate.create',
      host,
      store,
      container: containerName(machine.host.random(16)),
      serial: Buffer.from(machine.host.random(16)).toString('hex'),
      madeStore: !machine.stores.exists(store),
    };
  },
  async perform({ host, store, container, serial, madeStore }, { machine }) {
    const { keys, stores } = machine;
    // The key is made on another thread while the certificate library loads. Its making must have ended before
    // anything is undone.
    const loading = warmUp();
    const [made] = await Promise.allSettled([
      keys.create({ container, bits: KEY_BITS, exportable: false }),
      loading,
    ]);
    if (made.status === 'rejected') throw made.reason;
    await loading;
    const key = made.value;
    const state = keys.read(key);
    if (state.state !== 'present') throw new Error('the key that was just made cannot be read');
    const der = await issueLocal({
      host,
      publicKey: state.publicKey,
      serial: Buffer.from(serial, 'hex'),
      now: machine.host.now(),
      sign: (data) => keys.sign(key, data),
    });
    const certificate = stores.add(store, { der, friendlyName: FRIENDLY_NAME, key });
    return { thumbprint: certificate.thumbprint, revert: { what: 'added', certificate, key, madeStore } };
  },
  undo({ store, container, madeStore }, { machine }) {
    const { keys, stores } = machine;
    const made = [...stores.list(store)].filter((entry) => entry.key?.container === container);
    for (const entry of made) stores.remove(entry.id);
    keys.delete(container);
    if (madeStore) stores.discard(store);
    return [];
  },
};
