import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../electron/commandline/run.ts';
import { message } from '../../../electron/contract/message.ts';
import { Cancelled, Problem } from '../../../electron/contract/problem.ts';
import { type Result, resultSchema } from '../../../electron/contract/result.ts';
import {
  edit,
  fail,
  installed,
  move,
  pass,
  plan,
  refusedByVerdict,
  rolledBack,
  stop,
} from './support/reports.ts';
import { hostile, scripted, type TestIo, testIo } from './support/scripted.ts';

const INSTALL = ['--setup', 'integrated', '--local-client-only'];
const integrated = {
  schema: 1,
  setup: 'integrated',
  certificate: { source: 'local' },
  conflicts: 'refuse',
  server: { host: 'localhost', port: 8000 },
  client: {},
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);

/** The one document on standard output, and nothing beside it. */
function documentOf(io: TestIo): Result {
  expect(io.stderr.text()).toBe('');
  return resultSchema.parse(JSON.parse(io.stdout.text()));
}
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

describe('what the engine is asked to do', () => {
  test.each<readonly [string, readonly string[], readonly unknown[], boolean]>([
    ['install', INSTALL, ['apply', integrated, null], true],
    ['repair', [], ['apply', null, null], false],
    ['plan', [...INSTALL, '--plan'], ['plan', integrated], true],
    ['plan what is recorded', ['/PLAN'], ['plan', null], false],
    ['verify', ['--verify'], ['verify', null], false],
    ['remove', ['--remove'], ['remove', null], false],
    ['plan removing', ['--remove', '--plan'], ['planRemoval'], false],
  ])('%s', async (_name, args, call, demonstrate) => {
    const { engine, calls } = scripted({});
    const io = testIo(engine);
    expect(await run([...args, '--root', '/machine'], io)).toBe(0);
    expect(calls).toEqual([call]);
    expect(io.opened).toEqual([['/machine', demonstrate]]);
    expect(io.listening()).toBe(0);
  });

  test('without --root the machine is the host’s choice', async () => {
    const io = testIo(scripted({}).engine);
    await run(INSTALL, io);
    expect(io.opened).toEqual([[null, true]]);
  });

  test.each([['--help'], ['/?'], ['--help', '--bogus'], ['--version']])('nothing: %s', async (...args) => {
    const { engine, calls } = scripted({});
    const io = testIo(engine);
    expect(await run(args, io)).toBe(0);
    expect([calls, io.opened, io.stderr.text()]).toEqual([[], [], '']);
    expect(io.stdout.text()).toContain('1.2.3');
  });

  test.each([
    ['--bogus'],
    ['--port', '70000'],
    ['--plan', '--verify'],
    ['--version', '--bogus'],
    ['--answers', '/none.json'],
  ])('nothing, because the command line is wrong: %s %s', async (...args) => {
    const { engine, calls } = scripted({});
    const io = testIo(engine);
    expect(await run(args, io)).toBe(1639);
    expect([calls, io.opened, io.stdout.text()]).toEqual([[], [], '']);
    expect(lastLine(io.stderr.text())).toContain('Nothing was changed: the wizard cannot tell what to do.');
  });
});

describe('what is printed', () => {
  test('steps as they end, and the last line', async () => {
    const { engine } = scripted({
      report: installed,
      states: [{ phase: 'detecting' }, { phase: 'applying', step: stop }, { phase: 'applying', step: move }],
    });
    const io = testIo(engine, { opened: { folder: '/m', demonstration: true } });
    expect(await run(INSTALL, io)).toBe(0);
    expect(io.stderr.text()).toBe('');
    expect(io.stdout.text().split('\n')).toEqual([
      'Working on the embedded machine in /m. This computer itself is not changed.',
      'No RIS was installed there, so a small demonstration product was installed first.',
      '  done      Stop the service RIS',
      expect.stringContaining('  done      Move the certificate'),
      expect.stringContaining('  done      Change settings in'),
      'Would the RIS client connect? Yes. Checks passed: 1; --verify lists them.',
      expect.stringContaining('ClearCanvas.Ris.Server.Executable.exe.config'),
      expect.stringContaining('    warning  '),
      'Installed. The RIS client would connect: start it and log in.',
      '',
    ]);
  });

  test('on a terminal: one line that is rewritten while certificates are read, and colours', async () => {
    const { engine } = scripted({
      report: { ...installed, plan: null },
      states: [0, 1200, 2400].map((done) => ({ phase: 'detecting', done, total: 10_000 })),
    });
    const io = testIo(engine, { terminal: { isTTY: true, columns: 80 } });
    await run(INSTALL, io);
    const erase = '\r\u001b[2K';
    const [first] = io.stdout.text().split('Would');
    expect(first).toBe(
      ['0', '1200', '2400'].map((done) => `Reading certificates: ${done} of 10000${erase}`).join(''),
    );
    expect(io.stdout.text()).toContain('\u001b[32mInstalled.');
  });

  test.each([
    ['dumb', { TERM: 'dumb' }],
    ['piped', {}],
  ])('no control character at all: %s', async (name, env) => {
    const { engine } = scripted({
      report: rolledBack,
      states: [{ phase: 'detecting' }, { phase: 'applying', step: stop }],
    });
    const io = testIo(engine, { env, terminal: name === 'dumb' ? { isTTY: true, columns: 80 } : {} });
    expect(await run(INSTALL, io)).toBe(1603);
    expect(io.stdout.text() + io.stderr.text()).not.toContain('\u001b');
    expect(io.stdout.text() + io.stderr.text()).not.toContain('\r');
  });

  test('a run that was rolled back: steps with their states, why, and that all is as before', async () => {
    const io = testIo(scripted({ report: rolledBack }).engine);
    await run(INSTALL, io);
    expect(io.stdout.text()).toContain('  undone    Stop the service RIS\n  FAILED    Move the certificate');
    expect(io.stdout.text()).not.toContain('Would the RIS client connect?');
    expect(io.stderr.text()).toContain('C:\\x cannot be written (ENOSPC).');
    expect(lastLine(io.stderr.text())).toContain('Taken back: the machine is as it was before this run.');
  });

  test('a plan as a table, and conflicts by name', async () => {
    const good = testIo(scripted({ planning: { outcome: 'plan', plan, notes: [] } }).engine);
    expect(await run([...INSTALL, '--plan'], good)).toBe(0);
    expect(good.stdout.text()).toContain(
      'BaseUrl          net.tcp://localhost:9999/  net.tcp://localhost:8000/',
    );
    const conflict = {
      certificate: { location: 'LocalMachine', store: 'My', thumbprint: 'A'.repeat(40) },
      bound: false,
      messages: [hostile('CN=x')],
    } as const;
    const bad = testIo(
      scripted({ planning: { outcome: 'conflicts', conflicts: [conflict], notes: [] } }).engine,
    );
    expect(await run([...INSTALL, '--plan'], bad)).toBe(1603);
    expect(bad.stderr.text()).toContain('CN=x');
    expect(lastLine(bad.stderr.text())).toContain('Nothing was changed');
    const refused = testIo(scripted({ planning: { outcome: 'refused', reasons: [hostile('R')] } }).engine);
    expect(await run([...INSTALL, '--plan', '--json'], refused)).toBe(1603);
    expect(documentOf(refused)).toMatchObject({
      command: 'plan',
      outcome: 'refused',
      messages: [{ params: { path: 'R' } }],
    });
  });

  test('--quiet: one line where all went well', async () => {
    const io = testIo(scripted({ report: installed }).engine, {
      opened: { folder: '/m', demonstration: true },
    });
    expect(await run([...INSTALL, '--quiet'], io)).toBe(0);
    expect(io.stdout.text()).toBe('Installed. The RIS client would connect: start it and log in.\n');
    expect(io.stderr.text()).toBe('');
  });

  test('--quiet: what fails, on standard error', async () => {
    const io = testIo(scripted({ report: refusedByVerdict }).engine);
    expect(await run(['--verify', '--quiet'], io)).toBe(1603);
    expect(io.stdout.text()).toBe('');
    expect(io.stderr.text()).toContain('    FAILS    There is no answer file x.');
    expect(io.stderr.text()).not.toContain('    ok ');
    expect(lastLine(io.stderr.text())).toContain('Failed checks: 1.');
  });

  test('what the last line says is not said twice', async () => {
    const report = {
      ...installed,
      outcome: 'unchanged',
      plan: { ...plan, steps: [] },
      messages: [message('run.unchanged')],
    } as const;
    const io = testIo(scripted({ report }).engine);
    await run(INSTALL, io);
    expect(io.stdout.text()).not.toContain('Everything is set up already; nothing was changed.');
    expect(lastLine(io.stdout.text())).toContain('everything is set up already');
  });

  test('text from outside is neutralised', async () => {
    const evil = 'a\u001b[2J\u202eb';
    const checks = [
      { ...pass, subject: evil },
      { ...fail, found: hostile(evil) },
    ];
    const step = { ...edit, file: evil, changes: [] };
    const report = {
      ...installed,
      outcome: 'failed',
      plan: { ...plan, steps: [step] },
      verdict: { wouldConnect: false, checks },
      messages: [hostile(evil)],
    } as const;
    const io = testIo(scripted({ report, states: [{ phase: 'applying', step }] }).engine, {
      opened: { folder: evil },
    });
    await run(INSTALL, io);
    expect(io.stdout.text() + io.stderr.text()).not.toMatch(/[\u202e]/);
    expect(io.stdout.text() + io.stderr.text()).not.toContain('\u001b');
    expect(io.stderr.text()).toContain('a\\u{001B}[2J\\u{202E}b');
  });
});

describe('--json', () => {
  test('one document, with what the run worked on', async () => {
    const io = testIo(scripted({ report: installed }).engine, {
      opened: { folder: '/m', demonstration: true },
    });
    expect(await run([...INSTALL, '/JSON', '--quiet'], io)).toBe(0);
    const result = documentOf(io);
    expect(result).toMatchObject({
      version: '1.2.3',
      command: 'install',
      outcome: 'installed',
      exitCode: 0,
      log: null,
    });
    expect(result.messages.map(({ code }) => code)).toEqual([
      'commandline.embedded',
      'commandline.demonstration',
    ]);
    expect(result.changes).toHaveLength(4);
  });

  test.each([
    [['--json', '--bogus']],
    [['/JSON:x', '--quiet']],
    [['--port', '70000', '/json']],
    [['--help', '--json']],
    [['--json', '--log']],
    [[`--${'x'.repeat(2 ** 20)}`, '--json']],
  ])('also where the command line is wrong: %#', async (args) => {
    const io = testIo(scripted({}).engine);
    expect(await run(args, io)).toBe(1639);
    expect(documentOf(io)).toMatchObject({ outcome: 'invalid', exitCode: 1639, changes: [], verdict: null });
  });

  test('also where the machine cannot be opened', async () => {
    const openMachine = (): never => {
      throw new Problem(message('commandline.output.denied', { path: '/m', reason: 'EROFS' }), 'refused');
    };
    const io = testIo(scripted({}).engine, { openMachine });
    expect(await run(['--json', ...INSTALL], io)).toBe(1603);
    expect(documentOf(io)).toMatchObject({
      outcome: 'refused',
      messages: [{ code: 'commandline.output.denied' }],
    });
  });
});

describe('faults', () => {
  const failing = (error: unknown) =>
    scripted({
      during() {
        throw error;
      },
    }).engine;

  test('an unexpected error becomes an outcome; where it happened goes to the log alone', async () => {
    const io = testIo(failing(new TypeError('x is not a function')));
    expect(await run([...INSTALL, '--log', at('l')], io)).toBe(1603);
    expect(io.stderr.text()).toContain('an error of its own: TypeError: x is not a function.');
    expect(io.stderr.text()).not.toMatch(/^\s+at /m);
    expect(readFileSync(at('l'), 'utf8')).toMatch(/Z {6}at .*run\.test\.ts/);
    expect(lastLine(io.stderr.text())).toContain('Failed.');
  });

  test('a syntax error may quote a file with a password: it is not repeated', async () => {
    const io = testIo(failing(new SyntaxError('Unexpected token in "hunter2"')));
    await run([...INSTALL, '--log', at('l')], io);
    expect(io.stdout.text() + io.stderr.text() + readFileSync(at('l'), 'utf8')).not.toContain('hunter2');
  });

  test.each<readonly [string, unknown, string, number]>([
    ['a problem of the machine', new Problem(hostile('x')), 'failed', 1603],
    ['a refusal', new Problem(hostile('x'), 'refused'), 'refused', 1603],
    [
      'a later version',
      new Problem(message('run.laterVersion', { version: '9' }), 'refused'),
      'otherVersion',
      1638,
    ],
    ['cancelled', new Cancelled(), 'cancelled', 1602],
    ['something that is no error', 'oops', 'failed', 1603],
  ])('%s', async (_name, error, outcome, code) => {
    const io = testIo(failing(error));
    expect(await run([...INSTALL, '--json'], io)).toBe(code);
    expect(documentOf(io)).toMatchObject({ outcome, exitCode: code });
  });
});

describe('Ctrl-C', () => {
  test('asks the engine to stop, once; pressed again it changes nothing', async () => {
    let io: TestIo | null = null;
    const { engine, calls } = scripted({
      report: { ...rolledBack, outcome: 'cancelled' },
      during() {
        io?.interrupt();
        io?.interrupt();
      },
    });
    io = testIo(engine);
    expect(await run(INSTALL, io)).toBe(1602);
    expect(calls.map(([name]) => name)).toEqual(['apply', 'cancel']);
    expect(io.stdout.text()).toContain('Stopping; please wait. Whatever this run has changed is taken back.');
    expect(io.listening()).toBe(0);
  });

  test('while the result is written: it is written whole, and nothing is said to be taken back', async () => {
    const { engine, calls } = scripted({ report: installed });
    const io = testIo(engine);
    const write = io.stdout.write.bind(io.stdout);
    io.stdout.write = (words) => {
      io.interrupt();
      write(words);
    };
    expect(await run([...INSTALL, '--quiet'], io)).toBe(0);
    expect(calls.map(([name]) => name)).toEqual(['apply']);
    expect(io.stdout.text()).toBe('Installed. The RIS client would connect: start it and log in.\n');
    expect(io.listening()).toBe(0);
  });

  test('before the engine is there: nothing is begun', async () => {
    const { engine, calls } = scripted({});
    const io = testIo(engine);
    const openMachine = io.openMachine.bind(io);
    io.openMachine = (...args) => {
      io.interrupt();
      return openMachine(...args);
    };
    expect(await run([...INSTALL, '--json'], io)).toBe(1602);
    expect(calls).toEqual([]);
    expect(documentOf(io).outcome).toBe('cancelled');
  });
});

describe('files beside the output', () => {
  test('the log: command line, what was under way, steps with their changes, verdict, outcome', async () => {
    const { engine } = scripted({
      report: { ...installed, messages: [message('run.recovered', { at: 'T' })] },
      says: [message('run.recovered', { at: 'T' })],
      states: [
        { phase: 'detecting' },
        { phase: 'applying', step: stop },
        { phase: 'applying', step: stop, done: 1 },
      ],
    });
    const io = testIo(engine);
    await run([...INSTALL, '--quiet', '/LOG', at('l')], io);
    const log = readFileSync(at('l'), 'utf8');
    expect(log.split('\n')[0]).toBe(
      `2026-11-21T20:00:00.000Z  ris-setup 1.2.3. Command line: ris-setup --setup integrated --local-client-only --quiet --log ${at('l')}`,
    );
    for (const line of log.trimEnd().split('\n'))
      expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z {2}\S/);
    expect(log).toContain('2026-01-02T03:04:05.678Z  The run that was interrupted at T has been undone.');
    expect(log.match(/Z {2}Stop the service RIS/g)).toHaveLength(1);
    expect(log).toContain('Step, done: Stop the service RIS');
    expect(log).toContain('BaseUrl: net.tcp://localhost:9999/ -> net.tcp://localhost:8000/');
    expect(log).toContain('Check search.one, pass:');
    expect(lastLine(log)).toContain('Outcome: installed, exit code 0.');
  });

  test('the log of a wrong command line names what was understood, and no secret', async () => {
    const io = testIo(scripted({}).engine);
    expect(await run(['--password', 'hunter2', '--quiet', '--log', at('l')], io)).toBe(1639);
    const log = readFileSync(at('l'), 'utf8');
    expect(log).toContain(`this was understood: ris-setup --quiet --log ${at('l')}`);
    expect(log).toContain('there is no option --password');
    expect(log).not.toContain('hunter2');
  });

  test('a log that cannot be opened refuses the run before anything is done', async () => {
    const { engine, calls } = scripted({});
    writeFileSync(at('victim'), 'precious');
    symlinkSync(at('victim'), at('trap'));
    const io = testIo(engine);
    expect(await run([...INSTALL, '--json', '--log', at('trap')], io)).toBe(1603);
    expect(documentOf(io)).toMatchObject({
      outcome: 'refused',
      messages: [{ code: 'commandline.output.link' }],
      log: null,
    });
    expect([calls, io.opened, readFileSync(at('victim'), 'utf8')]).toEqual([[], [], 'precious']);
  });

  test('answers are not overwritten by the log', async () => {
    writeFileSync(at('a'), JSON.stringify(integrated));
    const io = testIo(scripted({}).engine);
    expect(await run(['--answers', at('a'), '--log', at('a'), '--json'], io)).toBe(1639);
    expect(documentOf(io)).toMatchObject({
      outcome: 'invalid',
      messages: [{ code: 'commandline.sameFile' }],
    });
    expect(JSON.parse(readFileSync(at('a'), 'utf8'))).toEqual(integrated);
  });

  test('the result is the document that --json prints', async () => {
    const io = testIo(scripted({ report: installed }).engine);
    await run([...INSTALL, '--json', '--result', at('r'), '--log', at('l')], io);
    expect(readFileSync(at('r'), 'utf8')).toBe(io.stdout.text());
    expect(documentOf(io).log).toBe(at('l'));
  });

  test('the result is empty while the run lasts: an old one cannot be taken for the new', async () => {
    writeFileSync(at('r'), '{"old":true}');
    let seen = 'not run';
    const { engine } = scripted({
      during() {
        seen = readFileSync(at('r'), 'utf8');
      },
    });
    await run([...INSTALL, '--result', at('r')], testIo(engine));
    expect(seen).toBe('');
  });

  test('the result tells of a wrong command line too', async () => {
    await run(['--bogus', '--result', at('r')], testIo(scripted({}).engine));
    expect(resultSchema.parse(JSON.parse(readFileSync(at('r'), 'utf8'))).outcome).toBe('invalid');
  });

  test('saved answers lead to the same choices', async () => {
    const first = scripted({});
    await run([...INSTALL, '--port', '8001', '--plan', '--save-answers', at('a')], testIo(first.engine));
    const second = scripted({});
    expect(await run(['--plan', `/answers:${at('a')}`], testIo(second.engine))).toBe(0);
    expect(second.calls).toEqual(first.calls);
    expect(first.calls).toEqual([['plan', { ...integrated, server: { host: 'localhost', port: 8001 } }]]);
  });

  test('answers that cannot be saved refuse the run', async () => {
    const { engine, calls } = scripted({});
    const io = testIo(engine);
    expect(await run([...INSTALL, '--save-answers', folder], io)).toBe(1603);
    expect(calls).toEqual([]);
    expect(io.stderr.text()).toContain('is a folder. Name a file in it.');
  });

  test('bad answers are named with file and place', async () => {
    writeFileSync(
      at('a'),
      '{"schema":1,"setup":"server","server":{"host":"localhost","port":"8000"},"certificate":{"source":"local"}}',
    );
    const io = testIo(scripted({}).engine);
    expect(await run(['--answers', at('a')], io)).toBe(1639);
    expect(io.stderr.text()).toContain(
      `server.port (${at('a')}) must be a whole number from 1 to 65535, not "8000".`,
    );
  });
});
