import type { MessageCode } from '../../../../electron/contract/message.ts';
import { REQUESTS, REQUESTS_OF_USER } from '../../../../electron/setup/places.ts';
import { keyPair, name, type Recipe } from '../../../support/certificates.ts';
import { issued, pem } from '../../../support/given-files.ts';
import { plant } from '../../../support/plant.ts';
import { type Circumstances, type Row, type Stage, whenStopping } from '../stage.ts';
import { onProducts } from '../table.ts';

const HOST = 'ris01.hospital.example';

const asking = (
  stage: Stage,
  more: readonly string[],
  { host = HOST, ...how }: Circumstances & { host?: string } = {},
) => stage.run(['--setup', 'server', '--host', host, '--request', stage.path('ris01.req'), ...more], how);

const subject = (code: MessageCode, written: string): Row =>
  onProducts(code, (stage) => asking(stage, ['--subject', written]));
const alternative = (code: MessageCode, written: string): Row =>
  onProducts(code, (stage) => asking(stage, ['--alt-name', written]));

/** A request that another program made, whose key the RIS cannot use: the window lists it. */
const foreign = (code: MessageCode, recipe: Recipe, container: string | null, change: object = {}): Row =>
  onProducts(code, (stage) => {
    const id = plant(
      stage.rig,
      { key: keyPair('rsa', 2048, 'iis'), ...recipe },
      { store: REQUESTS, container: 'iis' },
    );
    const { stores, keys } = stage.rig.open();
    const entry = stores.get(id);
    if (entry === null || entry.key === null) throw new Error('it was not planted');
    stores.remove(id);
    stores.add(REQUESTS, { ...entry, key: { ...entry.key, ...change } });
    if (container === null) keys.delete('iis');
    return stage.ask((window) => window.ask('survey', { server: null, client: null }));
  });

const CNG = { providerType: 0, provider: 'Microsoft Software Key Storage Provider', keySpec: 0 };

/** What is wrong with a request before it is made, and with those that wait. */
export const requests: readonly Row[] = [
  subject('request.subject.empty', ' '),
  subject('request.subject.long', 'x'.repeat(5000)),
  subject('request.subject.unreadable', 'General Hospital'),
  subject('request.subject.attribute', 'E=a@b'),
  subject('request.subject.twice', 'O=a,O=b'),
  subject('request.subject.multiple', 'O=a+OU=b'),
  subject('request.subject.value.empty', 'O='),
  subject('request.subject.value.invisible', 'O=a\u200eb'),
  subject('request.subject.value.long', `O=${'x'.repeat(65)}`),
  subject('request.subject.country', 'C=Canada'),
  subject('request.subject.commonName', 'CN=pacs'),
  onProducts('request.host.long', (stage) =>
    asking(stage, [], { host: `${'x'.repeat(60)}.hospital.example` }),
  ),
  alternative('request.name.invalid', 'a b'),
  alternative('request.name.wildcard', '*.example'),
  alternative('request.name.address', '10.0.0.1'),
  alternative('request.name.international', 'hôpital'),
  onProducts('request.name.many', (stage) =>
    asking(stage, Array.from({ length: 100 }, (_, i) => ['--alt-name', `n${i}.example`]).flat()),
  ),
  onProducts('request.key.unsuitable', (stage) =>
    asking(stage, [], {
      see: (machine) => ({
        ...machine,
        keys: { ...machine.keys, read: () => ({ state: 'present', publicKey: keyPair('ec').spki }) },
      }),
    }),
  ),
  onProducts('request.notSigned', (stage) =>
    asking(stage, [], {
      see: (machine) => ({ ...machine, keys: { ...machine.keys, sign: () => new Uint8Array(256) } }),
    }),
  ),
  onProducts(['request.file.taken', 'commandline.end.refused'], async (stage) => {
    stage.file('ris01.req', 'something else');
    await asking(stage, []);
    await stage.print(['--setup', 'server', '--host', HOST, '--request', stage.path('ris01.req')]);
  }),
  onProducts('request.file.notWritten', (stage) =>
    asking(stage, [], {
      see: (machine) => ({
        ...machine,
        documents: {
          ...machine.documents,
          create: () => {
            throw new Error('the disk is full');
          },
        },
      }),
    }),
  ),
  onProducts(['request.already', 'request.another'], async (stage) => {
    await asking(stage, []);
    await asking(stage, []);
    await stage.run([
      '--setup',
      'server',
      '--host',
      HOST,
      '--request',
      stage.path('b.req'),
      '--key-size',
      '3072',
    ]);
  }),
  onProducts('request.withdraw.absent', (stage) => stage.run(['--withdraw-request', 'A'.repeat(40)])),
  onProducts('request.withdraw.foreign', (stage) => {
    const { thumbprint } = plant(
      stage.rig,
      { subject: name(['CN', 'iis']) },
      { store: REQUESTS, container: 'iis' },
    );
    return stage.run(['--withdraw-request', thumbprint]);
  }),
  onProducts('run.requestGone', async (stage) => {
    // Between planning and installing somebody else deletes what waits.
    const key = keyPair('rsa', 2048, 'ris01');
    plant(stage.rig, { key, subject: name(['CN', HOST]) }, { store: REQUESTS, container: 'pending' });
    const answer = stage.file('a.cer', pem(issued()));
    await stage.run(['--setup', 'server', '--host', HOST, '--response', answer, '--trust-certificate'], {
      see: whenStopping((machine) => {
        for (const { id } of machine.stores.list(REQUESTS)) machine.stores.remove(id);
        machine.keys.delete('pending');
      }),
    });
  }),
  foreign('request.unsuitable.kind', { key: keyPair('rsa', 1024, 'iis') }, 'iis'),
  foreign('request.unsuitable.cng', {}, 'iis', CNG),
  foreign('request.unsuitable.signatureOnly', {}, 'iis', { keySpec: 2 }),
  foreign('request.unsuitable.keyGone', {}, null),
  onProducts('request.unsuitable.noKey', (stage) => {
    plant(stage.rig, {}, { store: REQUESTS, container: null });
    return stage.ask((window) => window.ask('survey', { server: null, client: null }));
  }),
  onProducts('request.unsuitable.ofUser', (stage) => {
    plant(stage.rig, {}, { store: REQUESTS_OF_USER, container: 'certreq' });
    return stage.ask((window) => window.ask('survey', { server: null, client: null }));
  }),
];
