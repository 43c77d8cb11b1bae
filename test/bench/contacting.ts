// Run by endpoints.mjs: contacts one tls:// endpoint over and over, in turn as the wizard does and with bare tls.connect.
import { connect } from 'node:tls';
import type { Endpoint } from '../../electron/contract/endpoint.ts';
import { createContacts } from '../../electron/endpoints/contact.ts';
import { createEmbeddedMachine } from '../../electron/machine/embedded/index.ts';

const [folder = '', port = '0', contacts = '200', rounds = '5'] = process.argv.slice(2);
const AT_A_TIME = 8;
const endpoint: Endpoint = { kind: 'tls', host: '127.0.0.1', port: Number(port), path: '/' };
const wizard = createContacts(createEmbeddedMachine(folder));

async function contact(): Promise<void> {
  const { state } = await wizard.contact(endpoint);
  if (state !== 'presented') throw new Error(state);
}

/** The same protocol, and the certificate looked at: less would not be the same work. */
const bare = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const options = { host: endpoint.host, port: endpoint.port, rejectUnauthorized: false } as const;
    const socket = connect({ ...options, maxVersion: 'TLSv1.2' }, () => {
      if (socket.getPeerCertificate(true).raw.length === 0) reject(new Error('no certificate'));
      socket.end();
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });

async function measured(work: () => Promise<void>): Promise<{ cpu: number; wall: number }> {
  const began = performance.now();
  const before = process.cpuUsage();
  let left = Number(contacts);
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - began };
}

const found: Record<string, { cpu: number; wall: number }[]> = { contact: [], bare: [] };
// The first round of each is for the compiler.
for (let round = 0; round <= Number(rounds); round++) {
  const order = round % 2 === 0 ? ['contact', 'bare'] : ['bare', 'contact'];
  for (const name of order) {
    const sample = await measured(name === 'contact' ? contact : bare);
    if (round > 0) found[name]?.push(sample);
  }
}
console.log(JSON.stringify(found));
