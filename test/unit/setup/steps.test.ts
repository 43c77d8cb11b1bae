import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import { FRIENDLY_NAME } from '../../../electron/certificates/profile.ts';
import type { CertificateId } from '../../../electron/contract/ids.ts';
import type { RequestSpec, StepKind, StepOf } from '../../../electron/contract/plan.ts';
import type { Machine } from '../../../electron/machine/machine.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { SECTIONS } from '../../../electron/ris/settings.ts';
import type { IntentOf, Outputs } from '../../../electron/setup/intents.ts';
import { INTERMEDIATES, MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import {
  certificateCopy,
  certificateCreate,
  certificateInstall,
  certificateMove,
  configurationEdit,
  issuerTrust,
  keyAccess,
  recordWrite,
  requestCreate,
  serviceStart,
  serviceStop,
} from '../../../electron/setup/plan/steps.ts';
import { statePaths } from '../../../electron/setup/state-folder.ts';
import type { Context } from '../../../electron/setup/steps/executor.ts';
import { perform, prepare, undo } from '../../../electron/setup/steps/index.ts';
import { freeStore } from '../../../electron/setup/steps/move.ts';
import { keyPair } from '../../support/certificates.ts';
import { integrated, requesting } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { certificate, plant } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import { SERVICE_ACCOUNT, snapshot } from '../../support/snapshot.ts';
import { keyOf, OUR_CONTAINER, record } from './facts.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const SERVICE = 'ClearCanvas ShredHost Service';
const client = (): string => join(rig.clientFolder, CLIENT_FILE);
const context = (machine: Machine = rig.open(), more: Partial<Context> = {}): Context => ({
  machine,
  paths: statePaths(machine),
  version: '1.0.0',
  record: null,
  outputs: new Map<string, Outputs>(),
  privateKey: () => keyPair().privateKey.export({ type: 'pkcs8', format: 'der' }),
  ...more,
});
const run = async <K extends StepKind>(step: StepOf<K>, of = context()) => {
  const intent = prepare(step, of) as IntentOf<K>;
  return { intent, outputs: await perform<K>(intent, of) };
};
const codesOf = (said: readonly { code: string }[]): string[] => said.map(({ code }) => code);

function editStep(): StepOf<'configuration.edit'> {
  const { sha256 } = readConfiguration(client(), readFileSync(client()));
  const edits = [
    {
      section: SECTIONS.core,
      setting: 'BaseUrl',
      before: 'net.tcp://localhost:9999/',
      after: 'net.tcp://localhost:8000/',
    },
  ];
  return configurationEdit(client(), sha256, edits);
}

const REQUEST: RequestSpec = {
  host: 'ris01.hospital.example',
  subject: { organization: 'General Hospital', country: 'CA' },
  otherNames: ['pacs.hospital.example'],
  bits: 2048,
  exportable: false,
};
const issued = () => parseCertificate(certificate());

/** Gives an entry without a key that of a container which lies there. */
function rejoin({ thumbprint }: CertificateId): StepOf<'certificate.install'> {
  const key = rig.importKey(
    'left-behind',
    keyPair().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  return certificateInstall({ ...issued(), thumbprint }, MY, { from: 'container', key });
}

/** Each kind of step, made on a machine that it fits. */
const STEPS: readonly (readonly [StepKind, () => StepOf<StepKind>])[] = [
  ['service.stop', () => serviceStop(SERVICE)],
  ['certificate.create', () => certificateCreate('localhost')],
  ['certificate.copy', () => certificateCopy({ thumbprint: plant(rig).thumbprint }, 'localhost')],
  ['certificate.move', () => certificateMove(plant(rig), false)],
  [
    'certificate.install',
    () => certificateInstall(issued(), MY, { from: 'file', exportable: false }, 'Ours'),
  ],
  ['certificate.install', () => certificateInstall(issued(), INTERMEDIATES, { from: 'none' })],
  ['certificate.install', () => rejoin(plant(rig, {}, { container: null }))],
  ['request.create', () => requestCreate(REQUEST, requesting('/ris01.req'))],
  ['issuer.trust', () => issuerTrust(issued())],
  ['key.access', () => keyAccess({ thumbprint: plant(rig).thumbprint }, SERVICE_ACCOUNT)],
  ['configuration.edit', editStep],
];

describe.each(STEPS)('%s', (kind, make) => {
  test('prepares without changing anything', () => {
    const step = make();
    const before = snapshot(rig);
    expect(prepare(step, context()).kind).toBe(kind);
    expect(snapshot(rig)).toEqual(before);
  });

  test('is undone right after none and after all of it, and once more', async () => {
    const step = make();
    const before = snapshot(rig);
    const intent = prepare(step, context()) as IntentOf<StepKind>;
    expect(await undo(intent, context())).toEqual([]);
    expect(snapshot(rig)).toEqual(before);
    await perform(intent, context());
    expect(snapshot(rig)).not.toEqual(before);
    expect(await undo(intent, context())).toEqual([]);
    expect(snapshot(rig)).toEqual(before);
    expect(await undo(intent, context())).toEqual([]);
    expect(snapshot(rig)).toEqual(before);
  });
});

describe('making a certificate', () => {
  test('says what it made', async () => {
    const { intent, outputs } = await run(certificateCreate('localhost'));
    const [entry] = [...rig.open().stores.list(MY)];
    expect(entry).toMatchObject({ friendlyName: FRIENDLY_NAME, key: { container: intent.container } });
    expect(outputs).toMatchObject({
      thumbprint: entry?.id.thumbprint,
      revert: { what: 'added', certificate: entry?.id },
    });
  });

  test('whose key cannot be read fails, and undoing takes the key along', async () => {
    const machine = rig.open();
    const keys: Machine['keys'] = { ...machine.keys, read: () => ({ state: 'missing' }) };
    const of = context({ ...machine, keys });
    const intent = prepare(certificateCreate('localhost'), of) as IntentOf<'certificate.create'>;
    await expect(perform(intent, of)).rejects.toThrow('cannot be read');
    expect(rig.open().keys.list('')).toEqual([intent.container]);
    await undo(intent, context());
    expect(rig.open().keys.list('')).toEqual([]);
  });

  test('that fails to make its key says why', async () => {
    const machine = rig.open();
    const create = (): Promise<never> => Promise.reject(new Error('no CSP'));
    await expect(
      run(certificateCreate('localhost'), context({ ...machine, keys: { ...machine.keys, create } })),
    ).rejects.toThrow('no CSP');
  });
});

describe('copying to TrustedPeople', () => {
  test('takes the bytes that lie in My and never the key', async () => {
    const id = plant(rig);
    const { outputs } = await run(certificateCopy({ thumbprint: id.thumbprint }, 'localhost'));
    const { stores } = rig.open();
    const copy = stores.get({ ...TRUSTED_PEOPLE, thumbprint: id.thumbprint });
    expect(copy).toMatchObject({ key: null, der: stores.get(id)?.der });
    expect(outputs.revert).toMatchObject({ what: 'added', key: null, madeStore: true });
  });

  test('resolves what an earlier step made', () => {
    const id = plant(rig);
    const create = certificateCreate('localhost');
    const outputs = new Map<string, Outputs>([[create.id, { thumbprint: id.thumbprint }]]);
    const step = certificateCopy({ createdBy: create.id }, 'localhost');
    expect(prepare(step, context(rig.open(), { outputs }))).toMatchObject({ from: id });
    expect(() => prepare(step, context())).toThrow('no step made');
  });

  test('of one that has gone fails; one that is trusted already stays when undone', async () => {
    const id = plant(rig);
    rig.open().stores.copy(id, TRUSTED_PEOPLE);
    const { intent, outputs } = await run(certificateCopy({ thumbprint: id.thumbprint }, 'localhost'));
    expect(outputs.revert).toBeUndefined();
    await undo(intent, context());
    expect(rig.open().stores.get({ ...TRUSTED_PEOPLE, thumbprint: id.thumbprint })).not.toBeNull();
    rig.open().stores.remove(id);
    await expect(run(certificateCopy({ thumbprint: id.thumbprint }, 'localhost'))).rejects.toThrow(
      /is not there any more/,
    );
  });
});

describe('moving', () => {
  const moved = (thumbprint: string) => ({ ...QUARANTINE, thumbprint });

  test('keeps key and properties', async () => {
    const id = plant(rig, {}, { friendlyName: 'Mine' });
    const before = rig.open().stores.get(id);
    await run(certificateMove(id, false));
    expect(rig.open().stores.get(id)).toBeNull();
    expect(rig.open().stores.get(moved(id.thumbprint))).toMatchObject({
      key: before?.key,
      friendlyName: 'Mine',
    });
  });

  test('half-way, with the certificate in both stores, is undone to the one', async () => {
    const id = plant(rig);
    const before = snapshot(rig);
    const intent = prepare(certificateMove(id, false), context()) as IntentOf<'certificate.move'>;
    rig.open().stores.copy(id, intent.to);
    await undo(intent, context());
    expect(snapshot(rig)).toEqual(before);
  });

  test('of one that has gone fails; of one that is in neither store it is said when undoing', async () => {
    const id = plant(rig);
    const intent = prepare(certificateMove(id, false), context()) as IntentOf<'certificate.move'>;
    rig.open().stores.remove(id);
    await expect(perform(intent, context())).rejects.toThrow(/is not there any more/);
    expect(codesOf(await undo(intent, context()))).toEqual(['run.certificateLost']);
  });

  test('takes the first store that does not hold the certificate yet', () => {
    const id = plant(rig);
    const { stores } = rig.open();
    expect(freeStore(QUARANTINE, id.thumbprint, stores)).toEqual(QUARANTINE);
    stores.copy(id, QUARANTINE);
    const second = { ...QUARANTINE, store: 'RIS Setup Quarantine 2' };
    expect(freeStore(QUARANTINE, id.thumbprint, stores)).toEqual(second);
    stores.copy(id, second);
    expect(freeStore(QUARANTINE, id.thumbprint, stores)).toEqual({
      ...QUARANTINE,
      store: 'RIS Setup Quarantine 3',
    });
  });

  const discardOf = (container: string, listed: string | null) => {
    const id = plant(rig, {}, { container });
    const reverts =
      listed === null
        ? []
        : [{ what: 'added' as const, certificate: id, key: keyOf(listed), madeStore: false }];
    const of = context(rig.open(), { record: record({ reverts }) });
    return (prepare(certificateMove(id, true), of) as IntentOf<'certificate.move'>).discard?.key?.container;
  };

  test.each([
    ['its own, where no record lists it', OUR_CONTAINER, null, OUR_CONTAINER],
    [
      'the recorded one, where the entry names another of ours',
      `${OUR_CONTAINER.slice(0, -1)}1`,
      OUR_CONTAINER,
      OUR_CONTAINER,
    ],
    ['the recorded one, where the entry names somebody else’s', 'iis', OUR_CONTAINER, OUR_CONTAINER],
    ['none, where no record lists it and the entry names somebody else’s', 'iis', null, undefined],
  ])('of ours for good gives up %s', (_, container, listed, given) => {
    expect(discardOf(container, listed)).toBe(given);
  });
});

describe('editing a file', () => {
  const hash = (): string => createHash('sha256').update(readFileSync(client())).digest('hex');

  test('is journaled by settings and splices, and leaves no temporary file', async () => {
    const before = readFileSync(client(), 'utf8');
    writeFileSync(client(), before.replace('<startup>', '<!-- password=hunter2 --><startup>'));
    const { intent, outputs } = await run(editStep());
    expect(JSON.stringify([intent, outputs])).not.toContain('hunter2');
    expect(outputs.revert).toMatchObject({ what: 'edited', sha256After: hash() });
    expect(readdirSync(rig.clientFolder)).toEqual([CLIENT_FILE]);
  });

  test('that was changed since it was planned, or since it was prepared, is refused', async () => {
    const step = editStep();
    const intent = prepare(step, context()) as IntentOf<'configuration.edit'>;
    writeFileSync(client(), `${readFileSync(client(), 'utf8')}\n`);
    const changed = hash();
    expect(() => prepare(step, context())).toThrow(/was changed by something else/);
    await expect(perform(intent, context())).rejects.toThrow(/was changed by something else/);
    expect(hash()).toBe(changed);
  });

  test('that has gone is refused, and is no hindrance to undoing', async () => {
    const step = editStep();
    const { intent } = await run(step);
    rmSync(client());
    expect(codesOf(await undo(intent, context()))).toEqual(['run.leftFile']);
    expect(() => prepare(step, context())).toThrow(/is not there any more/);
  });

  test('that somebody has changed since is left as it is when undoing, and named', async () => {
    const { intent } = await run(editStep());
    writeFileSync(client(), `${readFileSync(client(), 'utf8')}<!-- mine -->`);
    const changed = hash();
    expect(codesOf(await undo(intent, context()))).toEqual(['run.fileNotUndone']);
    expect(hash()).toBe(changed);
  });

  test('a temporary file that a killed process left goes when undoing', async () => {
    const intent = prepare(editStep(), context()) as IntentOf<'configuration.edit'>;
    writeFileSync(`${client()}.${intent.temporary}`, 'half');
    await undo(intent, context());
    expect(readdirSync(rig.clientFolder)).toEqual([CLIENT_FILE]);
  });
});

describe('taking an edit back', () => {
  test('in a folder that anybody can change by now is refused', async () => {
    const { outputs } = await run(editStep());
    if (outputs.revert?.what !== 'edited') return expect.unreachable('an edit');
    const machine = rig.open();
    const of = context({ ...machine, files: { ...machine.files, doubt: () => 'rights' } });
    const step = { id: 'r', kind: 'revert', target: client(), reverts: outputs.revert, changes: [] } as const;
    expect(() => prepare(step, of)).toThrow(/Users who are not administrators can write to .*Workstation/);
  });
});

describe('the record', () => {
  const step = recordWrite('/state/record.json', false, { choices: integrated(), adopts: [], discards: [] });

  test('is written whole or not at all, and undone to the bytes that were there', async () => {
    const machine = rig.open();
    machine.files.createPrivateFolder(statePaths(machine).folder);
    const { record: path } = statePaths(machine);
    writeFileSync(path, 'what was there\r\n');
    const { intent } = await run(step);
    expect(readFileSync(path, 'utf8')).toContain('"schema": 1');
    await undo(intent, context());
    expect(readFileSync(path, 'utf8')).toBe('what was there\r\n');
  });

  test('that was not there before is gone when undone, and so is what is half written of it', async () => {
    const machine = rig.open();
    machine.files.createPrivateFolder(statePaths(machine).folder);
    const { intent } = await run(step);
    writeFileSync(statePaths(machine).recordTemporary, 'half');
    await undo(intent, context());
    expect(readdirSync(statePaths(machine).folder)).toEqual([]);
  });
});

describe('the service', () => {
  test('starting one that runs and undoing that leaves it running', async () => {
    const { intent } = await run(serviceStart(SERVICE));
    await undo(intent, context());
    expect(rig.open().services.query(SERVICE)?.state).toBe('running');
  });

  test('one that was removed meanwhile is no hindrance to undoing', async () => {
    const { intent } = await run(serviceStop(SERVICE));
    rmSync(join(rig.root, 'services', `${SERVICE}.json`));
    expect(await undo(intent, context())).toEqual([]);
  });
});
