import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Phase } from '../../../electron/contract/engine.ts';
import type { Survey } from '../../../electron/contract/survey.ts';
import type { Machine } from '../../../electron/machine/machine.ts';
import { MY } from '../../../electron/setup/places.ts';
import { engineOn, integrated } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { withFault } from '../../support/faults.ts';
import { days, plant } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { CLIENT_FILE, SERVER_FILE } from '../../support/rig.ts';
import { snapshot } from '../../support/snapshot.ts';
import { ANYWHERE, interrupt, problemOf, windowOn } from '../../support/window.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const survey = (machine: Machine = rig.open()): Promise<Survey> => engineOn(machine).survey(ANYWHERE);
const at = (now: Date): Machine => {
  const machine = rig.open();
  return { ...machine, host: { ...machine.host, now: () => now } };
};
const noteCodes = ({ notes }: Survey): string[] => notes.map(({ code }) => code);
const install = () => engineOn(rig.open()).apply(integrated(), null);

describe('products', () => {
  test('none, with no problem of their own', async () => {
    await rig.reset({ server: {}, client: {} });
    const { products } = await survey();
    expect(products.map(({ folders, problems }) => [folders, problems])).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  test('several: every folder, for a person to choose from', async () => {
    const second = `${rig.clientFolder} 2`;
    mkdirSync(second);
    writeFileSync(join(second, CLIENT_FILE), productFiles().client[CLIENT_FILE] ?? '');
    const [, client] = (await survey()).products;
    expect(client?.folders).toEqual([rig.clientFolder, second]);
    const chosen = await engineOn(rig.open()).survey({ server: null, client: second });
    expect(chosen.products[1]?.folders).toEqual([second]);
  });

  test('a file that cannot be worked with is named, and nothing of what is in it', async () => {
    writeFileSync(
      join(rig.serverFolder, SERVER_FILE),
      '<configuration><connectionStrings password="hunter2"',
    );
    chmodSync(join(rig.clientFolder, CLIENT_FILE), 0o444);
    const found = await survey();
    expect(found.products.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['configuration.truncated'],
      ['plan.readOnly'],
    ]);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  test('the folders of the record are where it looks', async () => {
    const choices = integrated();
    const moved = join(rig.root, 'Elsewhere');
    mkdirSync(moved);
    const file = join(rig.serverFolder, SERVER_FILE);
    writeFileSync(join(moved, SERVER_FILE), readFileSync(file));
    await engineOn(rig.open()).apply({ ...choices, server: { ...choices.server, directory: moved } }, null);
    expect((await survey()).products[0]?.folders).toEqual([moved]);
  });
});

describe('the wizard’s certificate', () => {
  test.each([
    [days(0), 1824],
    [days(1800), 24],
    [days(1900), -76],
  ])('days left at %s', async (now, left) => {
    await install();
    const { own, verdict } = await survey(at(now));
    // Leap years and the time of day move the end by a day at most.
    expect(Math.abs((own?.daysLeft ?? Number.NaN) - left)).toBeLessThanOrEqual(2);
    expect(verdict?.wouldConnect).toBe(left > 0);
  });

  test('one without its key is still ours where the record lists it', async () => {
    await install();
    const [entry] = [...rig.open().stores.list(MY)];
    rig.open().stores.remove(entry?.id ?? expect.unreachable());
    rig.open().stores.add(MY, { ...(entry ?? expect.unreachable()), key: null });
    const found = await survey();
    expect(found.own?.id.thumbprint).toBe(entry?.id.thumbprint);
    expect(found.verdict?.wouldConnect).toBe(false);
  });

  test('what the old installer left needs no question, so it is no conflict', async () => {
    const { keyPair } = await import('../../support/certificates.ts');
    plant(rig, { key: keyPair('rsa', 1024, 'old'), hash: 'sha1' });
    expect((await survey()).conflicts).toEqual([]);
    expect((await survey()).own).toBeNull();
  });

  test('a conflict that something is bound to says by whom', async () => {
    const { thumbprint } = plant(rig);
    const bound = [{ user: 'http.sys', detail: '0.0.0.0:443', thumbprint }];
    writeFileSync(join(rig.root, 'bindings.json'), JSON.stringify(bound));
    const [conflict] = (await survey()).conflicts;
    expect(conflict?.bound).toBe(true);
    expect(conflict?.messages.map(({ code }) => code)).toContain('conflict.usedBy');
  });
});

describe('notes', () => {
  test('a clock that cannot be right', async () => {
    expect(noteCodes(await survey(at(new Date('1999-12-31T00:00:00Z'))))).toEqual(['run.clock']);
  });

  test('a record that cannot be read', async () => {
    await install();
    writeFileSync(join(rig.open().host.folders.state, 'record.json'), '{');
    const found = await survey();
    expect(noteCodes(found)).toEqual(['run.recordDamaged']);
    expect([found.record, found.verdict]).toEqual([null, null]);
    expect(found.own).not.toBeNull();
  });

  test('a state folder that somebody may have planted', async () => {
    writeFileSync(rig.open().host.folders.state, 'planted');
    expect(noteCodes(await survey())).toEqual(['run.stateFolderNotFolder']);
  });

  test('a copy of another machine', async () => {
    await install();
    const machine = rig.open();
    const copy = { ...machine, host: { ...machine.host, computerName: () => 'CLONE' } };
    expect(noteCodes(await survey(copy))).toEqual(['plan.otherMachine']);
  });

  test('a run that was committed and not tidied up is not an interrupted one', async () => {
    const { machine, calls } = withFault(rig.open(), { mode: 'none' }, () => undefined);
    await engineOn(machine).apply(integrated(), null);
    const removal = calls.lastIndexOf('files.remove') + 1;
    await rig.reset(productFiles());
    const failing = withFault(rig.open(), { mode: 'throw', at: removal, code: 'EACCES' }, () => undefined);
    const report = await engineOn(failing.machine).apply(integrated(), null);
    failing.closeFiles();
    expect(report.messages.map(({ code }) => code)).toContain('run.notCleaned');
    const found = await survey();
    expect(noteCodes(found)).toEqual(['window.notTidied']);
    expect(found.interrupted).toBeNull();
    const tidied = await engineOn(rig.open()).undoInterrupted();
    expect(tidied.messages.map(({ code }) => code)).toEqual(['window.nothingInterrupted']);
    expect(noteCodes(await survey())).toEqual([]);
    expect((await survey()).verdict?.wouldConnect).toBe(true);
  });
});

describe('what cannot be surveyed', () => {
  test('a later version’s record', async () => {
    await install();
    const record = join(rig.open().host.folders.state, 'record.json');
    writeFileSync(record, JSON.stringify({ schema: 99, version: '9.0.0' }));
    expect(await problemOf(survey())).toBe('run.laterVersion');
  });

  test('a damaged journal, which is left alone by undoing as well', async () => {
    await interrupt(rig);
    const journal = join(rig.open().host.folders.state, 'journal.jsonl');
    writeFileSync(journal, `{"type":"nonsense"}\n${readFileSync(journal, 'utf8')}`);
    const before = snapshot(rig);
    expect(await problemOf(survey())).toBe('run.journalDamaged');
    const report = await engineOn(rig.open()).undoInterrupted();
    expect(report.outcome).toBe('refused');
    expect(snapshot(rig)).toEqual(before);
    rmSync(journal);
  });
});

describe('undoing an interrupted run', () => {
  test('of which it is known what was to be installed', async () => {
    await interrupt(rig);
    expect((await survey()).interrupted).toMatchObject({ command: 'install', choices: integrated() });
  });

  test('is refused without rights and while another run holds the lock', async () => {
    await interrupt(rig);
    const machine = rig.open();
    const plain = { ...machine, host: { ...machine.host, elevated: () => false } };
    expect((await engineOn(plain).undoInterrupted()).outcome).toBe('refused');
    const lock = await machine.host.lock();
    expect((await engineOn(rig.open()).undoInterrupted()).outcome).toBe('busy');
    await lock?.release();
    expect((await engineOn(rig.open()).undoInterrupted()).outcome).toBe('unchanged');
  });

  test('says where undoing failed, and keeps what the next try needs', async () => {
    const before = snapshot(rig);
    await interrupt(rig);
    const { machine } = withFault(rig.open(), { mode: 'throw', at: 1, code: 'EACCES' }, () => undefined);
    const report = await engineOn(machine).undoInterrupted();
    expect(report.outcome).toBe('failed');
    expect(report.messages.map(({ code }) => code)).toContain('run.notUndone');
    expect((await engineOn(rig.open()).undoInterrupted()).outcome).toBe('unchanged');
    expect(snapshot(rig)).toEqual(before);
  });
});

test('a survey is seen as such while it lasts, and then the engine rests', async () => {
  const engine = engineOn(rig.open());
  const phases: Phase[] = [];
  engine.subscribe(({ phase }) => phases.push(phase));
  await engine.survey(ANYWHERE);
  expect(phases).toEqual(['idle', 'detecting', 'idle']);
  await engine.plan(integrated());
  expect(phases.at(-1)).toBe('idle');
});

test('a window that is cancelled while it looks says so', async () => {
  for (let count = 0; count < 300; count++) {
    const folder = join(
      rig.root,
      'stores',
      'LocalMachine',
      'My',
      count.toString(16).toUpperCase().padStart(40, '0'),
    );
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'certificate.pem'), 'garbage');
  }
  const window = windowOn(rig.open());
  const looking = window.ask('survey', ANYWHERE);
  const end = window.subscribe(({ phase }) => {
    if (phase === 'detecting') void window.ask('cancel', null);
  });
  expect(await problemOf(looking)).toBe('run.cancelledBefore');
  end();
});
