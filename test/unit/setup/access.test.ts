import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Choices, choicesSchema } from '../../../electron/contract/choices.ts';
import type { Report } from '../../../electron/contract/engine.ts';
import { MY } from '../../../electron/setup/places.ts';
import { engineOn, integrated, told } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { productFiles } from '../../support/product-files.ts';
import { SERVICE_ACCOUNT, snapshot } from '../../support/snapshot.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const SERVICE_FILE = 'ClearCanvas ShredHost Service.json';

/** Has the RIS service run as another account, as sites do. */
function runAs(account: string): void {
  const file = join(rig.root, 'services', SERVICE_FILE);
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), account }));
}

const apply = (choices: Choices = integrated()): Promise<Report> => engineOn(rig.open()).apply(choices, null);
const access = (report: Report) => report.verdict?.checks.filter(({ id }) => id === 'key.access');
const keyOfOurs = () => {
  const [entry] = [...rig.open().stores.list(MY)];
  if (!entry?.key) throw new Error('there is no certificate with a key');
  return entry.key;
};

describe('the account of the RIS service', () => {
  test('is given the right to read the key, once, and loses it with the setup', async () => {
    runAs(SERVICE_ACCOUNT);
    const before = snapshot(rig);
    const first = await apply();
    expect(first.outcome, told(first)).toBe('installed');
    expect(access(first)).toMatchObject([{ status: 'pass', found: { code: 'check.key.access.pass' } }]);
    expect(rig.open().access.canRead(keyOfOurs(), SERVICE_ACCOUNT).state).toBe('readable');
    expect((await apply()).outcome).toBe('unchanged');
    const removed = await engineOn(rig.open()).remove(null);
    expect(removed.outcome, told(removed)).toBe('removed');
    expect(snapshot(rig)).toEqual(before);
  });

  test('that changed later fails the check with the RIS’s sentence, and a repair gives it the right', async () => {
    await apply();
    runAs(SERVICE_ACCOUNT);
    const verified = await engineOn(rig.open()).verify(null);
    expect(verified.verdict?.wouldConnect).toBe(false);
    expect(access(verified)).toMatchObject([
      {
        status: 'fail',
        found: { code: 'check.key.access.denied', params: { account: SERVICE_ACCOUNT } },
        wouldLog: { code: 'ris.key.unusable' },
        remedy: { code: 'check.key.access.remedy' },
      },
    ]);
    const repaired = await apply();
    expect(repaired.outcome, told(repaired)).toBe('installed');
    expect(access(repaired)).toMatchObject([{ status: 'pass' }]);
    expect((await engineOn(rig.open()).verify(null)).verdict?.wouldConnect).toBe(true);
  });

  test('LocalSystem reads every key and needs nothing', async () => {
    const report = await apply();
    expect(access(report)).toMatchObject([{ status: 'pass' }]);
    expect(report.plan?.steps.filter(({ kind }) => kind === 'key.access')).toEqual([]);
  });

  test('can be named before the service runs as it', async () => {
    const named = choicesSchema.parse({
      ...integrated(),
      server: { host: 'localhost', serviceAccount: SERVICE_ACCOUNT },
    });
    const report = await apply(named);
    expect(report.outcome, told(report)).toBe('installed');
    expect(rig.open().access.canRead(keyOfOurs(), SERVICE_ACCOUNT).state).toBe('readable');
    expect((await apply(named)).outcome).toBe('unchanged');
  });

  test('that nobody has stops the run, and everything is undone', async () => {
    const before = snapshot(rig);
    const nobody = choicesSchema.parse({
      ...integrated(),
      server: { host: 'localhost', serviceAccount: 'A\\B!C' },
    });
    const report = await apply(nobody);
    expect(report.outcome).toBe('rolledBack');
    expect(report.messages.map(({ code }) => code)).toContain('embedded.noAccount');
    expect(snapshot(rig)).toEqual(before);
  });
});

describe('an account in the choices', () => {
  const named = (serviceAccount: unknown) =>
    choicesSchema.safeParse({ ...integrated(), server: { host: 'localhost', serviceAccount } }).success;

  test.each(['LocalSystem', 'HOSPITAL\\ris', '.\\ris', 'ris@hospital.example', 'NT SERVICE\\RIS Server'])(
    '%s is one',
    (account) => {
      expect(named(account)).toBe(true);
    },
  );

  test.each(['', '\\', 'a\\', '\\b', 'a\\b\\c', 'a"b', 'a\nb', 'a\u202eb', 'x'.repeat(257), 'a/b', 7, null])(
    '%j is none',
    (account) => {
      expect(named(account)).toBe(false);
    },
  );
});
