import { containerName } from '../../certificates/profile.ts';
import { requestPlaceholder } from '../../certificates/request/placeholder.ts';
import { writeRequest } from '../../certificates/request/write.ts';
import { REQUESTS } from '../places.ts';
import type { Executor } from './executor.ts';

/**
 * Makes a key and a request for a certificate. The request waits as IIS and certreq leave theirs: a placeholder
 * certificate in the store `REQUEST` that names the key.
 */
export const requestCreate: Executor<'request.create'> = {
  prepare({ request, choices }, { machine: { host, stores } }) {
    return {
      kind: 'request.create',
      request,
      choices,
      container: containerName(host.random(16)),
      serial: Buffer.from(host.random(16)).toString('hex'),
      madeStore: !stores.exists(REQUESTS),
    };
  },
  async perform({ request, choices, container, serial }, { machine }) {
    const { keys, stores, host } = machine;
    const { bits, exportable } = request;
    const key = await keys.create({ container, bits, exportable });
    const state = keys.read(key);
    if (state.state !== 'present') throw new Error('the key that was just made cannot be read');
    const content = {
      subject: { commonName: request.host, ...request.subject },
      host: request.host,
      otherNames: request.otherNames,
      publicKey: state.publicKey,
      sign: (data: Uint8Array) => keys.sign(key, data),
    };
    const { pem } = await writeRequest(content);
    const now = host.now();
    const der = await requestPlaceholder({ ...content, serial: Buffer.from(serial, 'hex'), now });
    const certificate = stores.add(REQUESTS, { der, friendlyName: request.host, key });
    const at = now.toISOString();
    const revert = { what: 'requested' as const, certificate, key, request, choices, pem, at };
    return { thumbprint: certificate.thumbprint, revert };
  },
  undo({ container, madeStore }, { machine: { keys, stores } }) {
    const made = [...stores.list(REQUESTS)].filter((entry) => entry.key?.container === container);
    for (const { id } of made) stores.remove(id);
    keys.delete(container);
    if (madeStore) stores.discard(REQUESTS);
    return [];
  },
};
