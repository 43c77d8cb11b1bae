import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../../../electron/contract/channels.ts';
import { inputs } from '../../../electron/contract/channels.ts';
import { choicesSchema } from '../../../electron/contract/choices.ts';
import type { EngineState } from '../../../electron/contract/engine.ts';
import { MY } from '../../../electron/setup/places.ts';
import { integrated, told } from '../../support/drive.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { give, issued, pem, pfxWith } from '../../support/given-files.ts';
import { plantForeign } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { snapshot } from '../../support/snapshot.ts';
import { ANYWHERE, problemOf, type TestWindow, windowOn } from '../../support/window.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

async function digestOf(window: TestWindow): Promise<string> {
  const { planning } = await window.ask('plan', integrated());
  return planning.outcome === 'plan' ? planning.plan.digest : expect.unreachable('no plan');
}

const install = async (window: TestWindow) =>
  window.ask('apply', { choices: integrated(), digest: await digestOf(window) });

const OF_HOST = ['save', 'choose', 'nameFolder', 'paste', 'password', 'preferences', 'remember'];

describe('what a page may ask', () => {
  test.each([
    ...OF_HOST,
    '',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'Survey',
    'apply ',
    'x'.repeat(100_000),
  ])('%.20s is not answered', async (channel) => {
    expect(await problemOf(windowOn(rig.open()).raw(channel, null))).toBe('hosts.unknownRequest');
  });

  const DIGEST = '0'.repeat(64);
  const malformed: readonly (readonly [Channel, unknown])[] = [
    ['survey', null],
    ['survey', { server: null }],
    ['survey', { server: 'x'.repeat(1025), client: null }],
    ['survey', { server: null, client: null, more: 1 }],
    ['plan', {}],
    ['plan', { ...integrated(), steps: [] }],
    ['plan', { ...integrated(), server: { host: 'ris01' } }],
    ['apply', null],
    ['apply', { choices: null, digest: DIGEST.toUpperCase().replace('0', 'A') }],
    ['apply', { choices: null, digest: null }],
    ['apply', { choices: integrated(), digest: DIGEST, steps: [] }],
    ['remove', { digest: '' }],
    ['cancel', 'now'],
    ['cancel', undefined],
    ['log', { from: -1 }],
    ['log', { from: 0.5 }],
    ['log', { from: Number.NaN }],
    ['certificate', { ...MY, thumbprint: 'ab' }],
    ['certificate', { ...MY, location: '..', thumbprint: '0'.repeat(40) }],
    ['checkAddress', { host: 'x'.repeat(301), port: 1 }],
    ['checkAddress', { host: 'x', port: '1' }],
    ['checkAddress', []],
  ];
  test.each(malformed)(
    '%s with a malformed input is refused, and the input not repeated',
    async (channel, input) => {
      const before = snapshot(rig);
      expect(await problemOf(windowOn(rig.open()).raw(channel, input))).toBe('hosts.invalidRequest');
      expect(snapshot(rig)).toEqual(before);
    },
  );

  test('every channel of the table but the host’s own is answered', async () => {
    const answer = give(rig, 'answer.pem', pem(issued()));
    const good: Readonly<Record<string, unknown>> = {
      survey: ANYWHERE,
      plan: integrated(),
      apply: { choices: integrated(), digest: DIGEST },
      remove: { digest: DIGEST },
      planWithdrawal: { thumbprint: '0'.repeat(40) },
      withdraw: { thumbprint: '0'.repeat(40), digest: DIGEST },
      checkRequest: {
        host: 'ris01',
        organization: '',
        organizationalUnit: '',
        locality: '',
        state: '',
        country: '',
        otherNames: [],
      },
      checkAnswer: { file: answer, host: 'ris01' },
      issuers: { file: answer, passwordFile: null },
      confirmIssuer: { file: answer, passwordFile: null, typed: '' },
      checkUrl: { url: 'ris01' },
      tryClient: { schema: 1, setup: 'client', client: { server: { host: 'ris01' }, offline: true } },
      shown: { sha256: '0'.repeat(64) },
      confirmServer: { url: 'net.tcp://ris01:8000/', typed: '' },
      log: { from: 0 },
      certificate: { ...MY, thumbprint: '0'.repeat(40) },
      checkAddress: { host: 'localhost', port: 0 },
      check: { urls: ['tls://127.0.0.1:1'] },
      inspectPfx: { file: give(rig, 'a.pfx', pfxWith([issued()], undefined, '')), passwordFile: null },
    };
    const window = windowOn(rig.open());
    for (const channel of Object.keys(inputs)) {
      if (OF_HOST.includes(channel)) continue;
      await expect(window.raw(channel, good[channel] ?? null), channel).resolves.toBeDefined();
    }
  });

  test.each(['../../../etc', '..', 'My/../../keys', 'My\0', '\\\\server\\share'])(
    'no file is reached by a store’s name: %j',
    async (store) => {
      const id = { location: 'LocalMachine', store, thumbprint: '0'.repeat(40) } as const;
      expect(await windowOn(rig.open()).ask('certificate', id)).toBeNull();
      expect(await problemOf(windowOn(rig.open()).content({ what: 'certificate', id }))).toBe(
        'window.noCertificate',
      );
    },
  );

  test('a crowd of questions is answered as far as it fits, and refused beyond', async () => {
    const window = windowOn(rig.open());
    const asked = Array.from({ length: 100 }, () => window.ask('survey', ANYWHERE));
    const ends = await Promise.allSettled(asked);
    const refused = asked.filter((_, at) => ends[at]?.status === 'rejected');
    expect(refused.length).toBe(68);
    expect(await problemOf(refused[0] ?? Promise.resolve())).toBe('window.tooMany');
    await expect(window.ask('survey', ANYWHERE)).resolves.toBeDefined();
  });
});

describe('runs', () => {
  test('a digest that is not the plan’s changes nothing', async () => {
    const before = snapshot(rig);
    const report = await windowOn(rig.open()).ask('apply', { choices: integrated(), digest: '0'.repeat(64) });
    expect(report.outcome).toBe('planChanged');
    expect(snapshot(rig)).toEqual(before);
  });

  test('of two changing runs at once the second is told so', async () => {
    const window = windowOn(rig.open());
    const digest = await digestOf(window);
    const [first, second] = await Promise.all([
      window.ask('apply', { choices: integrated(), digest }),
      window.ask('remove', { digest }),
    ]);
    expect(first.outcome, told(first)).toBe('installed');
    expect(second.outcome).toBe('busy');
    expect(await window.ask('lastRun', null)).toMatchObject({ kind: 'install', report: first });
  });

  test('a question asked during a run waits, and sees its end', async () => {
    const window = windowOn(rig.open());
    const digest = await digestOf(window);
    const running = window.ask('apply', { choices: integrated(), digest });
    expect(await window.ask('lastRun', null)).toMatchObject({ report: null });
    const survey = await window.ask('survey', ANYWHERE);
    expect(survey.verdict?.wouldConnect).toBe(true);
    expect((await running).outcome).toBe('installed');
  });

  test('a page that comes during a run learns of its plan, and of its end', async () => {
    const window = windowOn(rig.open());
    expect(await window.ask('lastRun', null)).toBeNull();
    expect(await window.ask('runEnds', null)).toBeNull();
    const { planning } = await window.ask('plan', integrated());
    const plan = planning.outcome === 'plan' ? planning.plan : null;
    const running = window.ask('apply', { choices: integrated(), digest: plan?.digest ?? '' });
    const run = await window.ask('lastRun', null);
    expect(run).toMatchObject({ kind: 'install', plan, choices: integrated(), report: null });
    const report = await window.ask('runEnds', null);
    expect(report).toEqual(await running);
    expect(await window.ask('lastRun', null)).toEqual({ ...run, report });
    expect(await window.ask('runEnds', null)).toEqual(report);
  });

  test('a run is known before its turn, with no plan where another one was shown', async () => {
    const window = windowOn(rig.open());
    await digestOf(window);
    const looking = window.ask('survey', ANYWHERE);
    const running = window.ask('remove', { digest: 'f'.repeat(64) });
    expect(await window.ask('lastRun', null)).toMatchObject({ kind: 'remove', plan: null, report: null });
    await window.ask('cancel', null);
    await Promise.all([looking, running]);
  });

  test('so many wait for the end of a run, and no more', async () => {
    const window = windowOn(rig.open());
    const digest = await digestOf(window);
    const running = window.ask('apply', { choices: integrated(), digest });
    const waiting = Array.from({ length: 33 }, () => window.ask('runEnds', null));
    const ends = await Promise.allSettled(waiting);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
    expect(await problemOf(waiting.at(-1) ?? Promise.resolve())).toBe('window.tooMany');
    await running;
  });

  test('cancelled in the middle it undoes everything, and says that it is undoing', async () => {
    const before = snapshot(rig);
    const window = windowOn(rig.open());
    const digest = await digestOf(window);
    const phases: string[] = [];
    const end = window.subscribe((state) => {
      phases.push(state.phase);
      if (state.step?.kind === 'certificate.copy') void window.ask('cancel', null);
    });
    const report = await window.ask('apply', { choices: integrated(), digest });
    end();
    expect(report.outcome, told(report)).toBe('cancelled');
    expect(phases.indexOf('undoing')).toBeGreaterThan(phases.indexOf('applying'));
    expect(snapshot(rig)).toEqual(before);
    const logged = (await window.ask('log', { from: 0 })).map((line) => line.message.code);
    expect(logged).toContain('window.step.certificate.copy');
    expect(logged).toContain('commandline.phase.undoing');
    expect(logged.at(-1)).toBe('window.outcome.cancelled');
  });

  test('cancelled while it waits for its turn it does not begin', async () => {
    const before = snapshot(rig);
    const window = windowOn(rig.open());
    const digest = await digestOf(window);
    const looking = window.ask('survey', ANYWHERE);
    const running = window.ask('apply', { choices: integrated(), digest });
    await window.ask('cancel', null);
    const report = await running;
    expect(report.outcome).toBe('cancelled');
    expect(report.messages[0]?.code).toBe('run.cancelledBefore');
    await looking;
    expect(snapshot(rig)).toEqual(before);
  });

  test('without a record there is nothing to repeat', async () => {
    const window = windowOn(rig.open());
    expect(await problemOf(window.ask('plan', null))).toBe('run.noChoices');
  });

  test('a machine without rights is surveyed, and refuses to be changed', async () => {
    const machine = rig.open();
    const window = windowOn({ ...machine, host: { ...machine.host, elevated: () => false } });
    expect((await window.ask('survey', ANYWHERE)).elevated).toBe(false);
    const report = await install(window);
    expect(report.messages.map(({ code }) => code)).toEqual(['run.notElevated']);
  });

  test('an error that is no Problem becomes one, and never repeats what was read', async () => {
    const machine = rig.open();
    const failing = (error: Error) =>
      windowOn({
        ...machine,
        services: {
          ...machine.services,
          query: () => {
            throw error;
          },
        },
      });
    const quoting = failing(new SyntaxError('Unexpected token "secret"')).raw('survey', ANYWHERE);
    await expect(quoting).rejects.toMatchObject({
      problem: { code: 'run.unexpected', params: { reason: 'Error' } },
    });
    await expect(failing(new Error('EIO')).raw('survey', ANYWHERE)).rejects.toMatchObject({
      problem: { code: 'run.unexpected', params: { reason: 'EIO' } },
    });
  });
});

describe('state and log', () => {
  test('the state comes at once, its revisions rise, and its lines are those of the log', async () => {
    const window = windowOn(rig.open());
    const states: EngineState[] = [];
    const end = window.subscribe((state) => states.push(state));
    expect(states).toEqual([{ revision: 0, phase: 'idle', done: 0, total: 0, step: null, lines: 0 }]);
    await install(window);
    const revisions = states.map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
    const last = states.at(-1);
    expect(last?.phase).toBe('finished');
    const log = await window.ask('log', { from: 0 });
    expect(last?.lines).toBe(log.length);
    expect(log.map(({ number }) => number)).toEqual(log.map((_, at) => at));
    expect(await window.ask('log', { from: 3 })).toEqual(log.slice(3));
    expect(await window.ask('log', { from: 1_000_000 })).toEqual([]);
    end();
    const heard = states.length;
    await window.ask('survey', ANYWHERE);
    expect(states.length).toBe(heard);
  });
});

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('what is saved', () => {
  test.each(['en', 'fr'] as const)('the report of the last run (%s)', async (language) => {
    const window = windowOn(rig.open());
    await install(window);
    const { name, type, bytes } = await window.content({ what: 'report', language });
    expect(name).toMatch(/^ris-setup-report-[A-Za-z0-9_-]+-\d{4}-\d\d-\d\d\.html$/);
    expect(type).toBe('text/html; charset=utf-8');
    const page = textOf(bytes);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('class="verdict pass"');
    expect(page).toContain('ClearCanvas.Ris.Client.WebServicesSettings');
  });

  test('a report after a later check has the run’s changes and the check’s verdict', async () => {
    const window = windowOn(rig.open());
    await install(window);
    for (const { id } of rig.open().stores.list(MY)) rig.open().stores.remove(id);
    await window.ask('verify', null);
    const page = textOf((await window.content({ what: 'report', language: 'en' })).bytes);
    expect(page).toContain('class="verdict fail"');
    expect(page).toContain('Make the certificate');
    expect(await window.ask('lastRun', null)).toMatchObject({ report: { outcome: 'installed' } });
  });

  test('a report where nothing was ever done', async () => {
    const page = textOf((await windowOn(rig.open()).content({ what: 'report', language: 'en' })).bytes);
    expect(page).toContain('has not been checked');
    expect(page).toContain('ClearCanvas RIS Server');
  });

  test('the log, one line a message', async () => {
    const window = windowOn(rig.open());
    await install(window);
    const { name, type, bytes } = await window.content({ what: 'log', language: 'en' });
    expect(name).toMatch(/^ris-setup-log-.*\.txt$/);
    expect(type).toBe('text/plain; charset=utf-8');
    const lines = textOf(bytes).split('\r\n');
    expect(lines.length).toBe((await window.ask('log', { from: 0 })).length + 1);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z {2}\S/);
  });

  test('answers as an answer file takes them', async () => {
    const choices = integrated({ port: 8010 });
    const { name, type, bytes } = await windowOn(rig.open()).content({ what: 'answers', choices });
    expect([name, type]).toEqual(['ris-setup-answers.json', 'application/json']);
    expect(choicesSchema.parse(JSON.parse(textOf(bytes)))).toEqual(choices);
  });

  test('a certificate as PEM', async () => {
    const id = plantForeign(rig);
    const { name, bytes } = await windowOn(rig.open()).content({ what: 'certificate', id });
    expect(name).toBe(`${id.thumbprint}.cer`);
    expect(textOf(bytes)).toMatch(/^-----BEGIN CERTIFICATE-----\r\n[\s\S]+-----END CERTIFICATE-----\r\n$/);
    expect(textOf(bytes)).not.toContain('PRIVATE');
  });

  test.each([
    null,
    { what: 'file', path: '/etc/passwd' },
    { what: 'report', language: '../fr' },
    { what: 'report', language: 'en', path: 'C:\\x' },
    { what: 'answers', choices: { ...integrated(), password: 'x' } },
  ])('nothing else is: %j', async (what) => {
    expect(await problemOf(windowOn(rig.open()).content(what))).toBe('hosts.invalidRequest');
  });
});
