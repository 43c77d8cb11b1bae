// What a second process sees or does: node child.mjs VERB JSON. Answers JSON on standard output.
import type { CertificateId, KeyRef, StoreId } from '../../electron/contract/ids.ts';
import { createWindowsMachine } from '../../electron/machine/windows/index.ts';

const machine = createWindowsMachine();

const verbs = {
  list: (store: StoreId) =>
    [...machine.stores.list(store)].map(({ id, friendlyName, key }) => ({ id, friendlyName, key })),
  exists: (store: StoreId) => machine.stores.exists(store),
  get: (id: CertificateId) => machine.stores.get(id),
  readKey: (key: KeyRef) => machine.keys.read(key).state,
  sign: ({ key, data }: { key: KeyRef; data: string }) =>
    Buffer.from(machine.keys.sign(key, Buffer.from(data))).toString('hex'),
  containers: (prefix: string) => machine.keys.list(prefix),
  tryLock: async () => {
    const lock = await machine.host.lock();
    await lock?.release();
    return lock !== null;
  },
};
export type Verb = keyof typeof verbs;

const [verb = '', argument = 'null'] = process.argv.slice(2);
const run = verbs[verb as Verb] as (argument: unknown) => unknown;

if (verb === 'hold') {
  // Holds the lock until it is killed: the system must free it then.
  const lock = await machine.host.lock();
  process.stdout.write(lock === null ? 'refused\n' : 'held\n');
  setInterval(() => undefined, 60_000);
} else {
  process.stdout.write(JSON.stringify(await run(JSON.parse(argument))));
}
