import { describe, expect, test } from 'vitest';
import { closing } from '../../../electron/commandline/closing.ts';
import { describeStep } from '../../../electron/commandline/describe.ts';
import { planTable } from '../../../electron/commandline/plan-table.ts';
import { stepLine, underWay, watchSteps } from '../../../electron/commandline/progress.ts';
import { hasColours, isAnimated, type Look, lookOf, styleOf } from '../../../electron/commandline/style.ts';
import { checkGroups, verdictLines } from '../../../electron/commandline/verdict-lines.ts';
import { cells, cut, padded, wrap } from '../../../electron/commandline/wrap.ts';
import type { EngineState, Report } from '../../../electron/contract/engine.ts';
import { text } from '../../../electron/contract/message.ts';
import type { Step } from '../../../electron/contract/plan.ts';
import { EXIT_CODES, type Outcome } from '../../../electron/contract/result.ts';
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
  warn,
} from './support/reports.ts';
import { captured, hostile } from './support/scripted.ts';

const plain: Look = { style: styleOf(false), width: null };
const coloured: Look = { style: styleOf(true), width: 100 };
const MY = { location: 'LocalMachine', store: 'My' } as const;
const T = 'A909502DD82AE41433E6F83886B00D4277A32A7B';

describe('the plan', () => {
  test('as a table, without a terminal', () => {
    expect(planTable(plan, plain).join('\n')).toMatchInlineSnapshot(`
      "      setting          before                     after
        Stop the service RIS
            state            running                    stopped
        Move the certificate A909502DD82AE41433E6F83886B00D4277A32A7B from LocalMachine\\My to LocalMachine\\RIS Setup Quarantine
            certificate      LocalMachine\\My            LocalMachine\\RIS Setup Quarantine
        Change settings in C:\\Program Files\\ClearCanvas\\RIS Server\\ClearCanvas.Ris.Server.Executable.exe.config
          ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings
            BaseUrl          net.tcp://localhost:9999/  net.tcp://localhost:8000/
            FailoverBaseUrl  (none)                     (empty)"
    `);
  });

  test('in colours', () => {
    expect(planTable({ steps: [stop] }, coloured)).toEqual([
      '\u001b[2m      setting  before   after\u001b[0m',
      '  \u001b[1mStop the service RIS\u001b[0m',
      '      state    running  stopped',
    ]);
  });

  test('below each other where a terminal is too narrow', () => {
    expect(planTable({ steps: [stop, edit] }, { ...plain, width: 60 }).join('\n')).toMatchInlineSnapshot(`
      "  Stop the service RIS
            state
              before  running
              after   stopped
        Change settings in C:\\Program Files\\ClearCanvas\\RIS Server\\ClearCanvas.Ris.Server.Executable.exe.config
          ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings
            BaseUrl
              before  net.tcp://localhost:9999/
              after   net.tcp://localhost:8000/
            FailoverBaseUrl
              before  (none)
              after   (empty)"
    `);
  });

  test('of nothing', () => {
    expect(planTable({ steps: [] }, plain)).toEqual([]);
  });

  test('several reverts of one file are numbered in their target, and need no longer name the file', () => {
    const target = 'C:\\a.config › Section › BaseUrl';
    const revert: Step = {
      id: 'revert:C:\\a.config (2)',
      kind: 'revert',
      target: 'C:\\a.config (2)',
      reverts: {
        what: 'edited',
        file: 'C:\\a.config',
        sha256Before: '',
        sha256After: '',
        edits: [],
        splices: [],
      },
      changes: [{ target, before: 'a', after: null }],
    };
    expect(planTable({ steps: [revert] }, plain)).toEqual([
      '      setting  before  after',
      '  Put the settings back in C:\\a.config',
      '    Section',
      '      BaseUrl  a       (none)',
    ]);
  });

  test('hostile values are neutralised', () => {
    const evil: Step = {
      ...edit,
      changes: [{ target: 'x › s\u202e › b\u001b[2J', before: '\u0007', after: 'a\nb' }],
    };
    const lines = planTable({ steps: [evil] }, plain);
    expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(lines.at(-1)).toBe('      b\\u{001B}[2J  \\u{0007}  a\\u{000A}b');
  });
});

describe('the verdict', () => {
  test('with every check', () => {
    expect(
      verdictLines({ wouldConnect: false, checks: [pass, warn, fail] }, plain, true).join('\n'),
    ).toMatchInlineSnapshot(`
      "Would the RIS client connect? No.
        C:\\Program Files\\ClearCanvas\\RIS Server\\ClearCanvas.Ris.Server.Executable.exe.config
          ok       The RIS client would connect: start it and log in.
          warning  Nothing was changed: another run of the wizard is changing this machine. Run again when it has finished.
        C:\\Program Files\\ClearCanvas\\RIS Server\\ClearCanvas.Ris.Server.Executable.exe.config › ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings
          FAILS    There is no answer file x. Check the path after --answers.
                   The RIS would log: Argument 1: y belongs to no option. Put quotation marks around a value that has spaces in it.
                   To do: z is a folder. Name a file in it."
    `);
  });

  test('without those that pass', () => {
    const lines = verdictLines({ wouldConnect: true, checks: [pass, pass, warn] }, plain, false);
    expect(lines[0]).toBe('Would the RIS client connect? Yes. Checks passed: 2; --verify lists them.');
    expect(lines.join('\n')).toContain('warning  Nothing was changed: another run');
    expect(lines).toHaveLength(3);
  });

  test('in colours, wrapped', () => {
    const lines = verdictLines({ wouldConnect: null, checks: [fail] }, { ...coloured, width: 60 }, true);
    expect(lines).toEqual([
      'Would the RIS client connect? \u001b[33mThe wizard cannot tell.\u001b[0m',
      `  \u001b[1m${fail.subject}\u001b[0m`,
      '    \u001b[31mFAILS    \u001b[0mThere is no answer file x. Check the path after',
      '             --answers.',
      '             The RIS would log: Argument 1: y belongs to no',
      '             option. Put quotation marks around a value that',
      '             has spaces in it.',
      '             To do: z is a folder. Name a file in it.',
    ]);
  });

  test('hostile subjects and findings are neutralised', () => {
    const lines = checkGroups([{ ...fail, subject: 'a\u202eb', found: hostile('\u001b]0;x\u0007') }], plain);
    expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(lines[0]).toBe('  a\\u{202E}b');
  });
});

describe('steps', () => {
  const added = {
    what: 'added',
    certificate: { ...MY, thumbprint: T },
    key: null,
    madeStore: false,
  } as const;
  const revert = { id: 'r', kind: 'revert', target: 'r', changes: [] } as const;
  const record = {
    id: 'w',
    kind: 'record.write',
    target: 'w',
    changes: [],
    adopts: [],
    discards: [],
  } as const;
  const quarantine = { location: 'LocalMachine', store: 'RIS Setup Quarantine' } as const;
  test.each<readonly [Step, string]>([
    [stop, 'Stop the service RIS'],
    [{ ...stop, kind: 'service.start' } as Step, 'Start the service RIS'],
    [
      { id: '', kind: 'certificate.create', target: '', changes: [], host: 'localhost', store: MY },
      'Make a certificate for localhost, with its key, in LocalMachine\\My',
    ],
    [
      {
        id: '',
        kind: 'certificate.copy',
        target: '',
        changes: [],
        certificate: { thumbprint: T },
        from: MY,
        to: quarantine,
      },
      'Put the certificate from LocalMachine\\My into LocalMachine\\RIS Setup Quarantine, without its key',
    ],
    [move, `Move the certificate ${T} from LocalMachine\\My to LocalMachine\\RIS Setup Quarantine`],
    [{ ...move, discard: true } as Step, `Take the old certificate ${T} out of LocalMachine\\My`],
    [edit, `Change settings in ${edit.target}`],
    [{ ...record, choices: null }, 'Delete the record of this setup'],
    [{ ...revert, reverts: added }, `Take the certificate ${T} out of LocalMachine\\My`],
    [
      { ...revert, reverts: { what: 'moved', from: MY, to: quarantine, thumbprint: T, madeStore: true } },
      `Put the certificate ${T} back into LocalMachine\\My`,
    ],
  ])('%#', (step, words) => {
    expect(text(describeStep(step))).toBe(words);
  });

  test('a line each, with its state', () => {
    expect(stepLine(stop, 'done', styleOf(false))).toBe('  done      Stop the service RIS');
    expect(stepLine(stop, 'failed', styleOf(true))).toBe(
      '  \u001b[31mFAILED    \u001b[0mStop the service RIS',
    );
  });

  const state = (part: Partial<EngineState>): EngineState => ({
    revision: 1,
    phase: 'applying',
    done: 0,
    total: 3,
    step: null,
    lines: 0,
    ...part,
  });

  test('each is finished when the next begins, once, and the rest at the end', () => {
    const watch = watchSteps();
    expect(watch.see(state({ phase: 'planning' }))).toEqual([]);
    expect(watch.see(state({ step: stop }))).toEqual([]);
    expect(watch.see(state({ step: stop, done: 1 }))).toEqual([]);
    expect(watch.see(state({ step: move }))).toEqual([stop]);
    expect(watch.rest(installed)).toEqual([
      { step: move, state: 'done' },
      { step: edit, state: 'done' },
    ]);
  });

  test('the last one is finished when checking begins', () => {
    const watch = watchSteps();
    watch.see(state({ step: edit }));
    expect(watch.see(state({ phase: 'verifying' }))).toEqual([edit]);
  });

  test('one that was under way when undoing began is not finished', () => {
    const watch = watchSteps();
    watch.see(state({ step: stop }));
    expect(watch.see(state({ phase: 'undoing' }))).toEqual([]);
    expect(watch.rest(rolledBack).map(({ state: of }) => of)).toEqual(['undone', 'failed', 'planned']);
  });

  test('what is under way', () => {
    const said = (part: Partial<EngineState>): string | null => {
      const now = underWay(state(part));
      return now === null ? null : text(now);
    };
    expect(said({ phase: 'idle' })).toBeNull();
    expect(said({ phase: 'finished' })).toBeNull();
    expect(said({ phase: 'detecting', total: 0 })).toBe('Reading the machine');
    expect(said({ phase: 'detecting', done: 250, total: 0 })).toBe('Reading certificates: 250 so far');
    expect(said({ phase: 'detecting', done: 1200, total: 10_000 })).toBe(
      'Reading certificates: 1200 of 10000',
    );
    expect(said({ phase: 'undoing' })).toBe('Taking back what was changed');
    expect(said({ phase: 'applying', step: stop })).toBe('Stop the service RIS');
    expect(said({ phase: 'applying' })).toBeNull();
  });
});

describe('the last line', () => {
  const outcomes = Object.keys(EXIT_CODES) as Outcome[];
  test.each(outcomes)('%s: a sentence of its own, without a gap', (outcome) => {
    for (const removing of [true, false]) {
      const line = text(closing({ ...installed, outcome }, removing));
      expect(line).toMatch(/^[A-Z].*\.$/);
      expect(line).not.toMatch(/\{\w+\}/);
    }
  });

  const of = (report: Partial<Report>, removing = false): string =>
    text(closing({ ...installed, ...report }, removing));
  test('says whether the client would connect', () => {
    expect(of({})).toBe('Installed. The RIS client would connect: start it and log in.');
    expect(of({ verdict: null })).toContain('cannot be judged');
    expect(of({ verdict: { wouldConnect: false, checks: [] } })).toContain('would not connect');
    expect(of({ outcome: 'unchanged' })).toContain('would connect');
    expect(of({ outcome: 'unchanged' }, true)).toContain('Nothing to take back');
    expect(of({ outcome: 'verified' })).toBe('The RIS client would connect: start it and log in.');
    expect(text(closing(refusedByVerdict, false))).toContain('would not connect. Failed checks: 1.');
    expect(of({ outcome: 'refused', verdict: null })).toContain('Do what is said above');
  });

  test('of a plan, says how much it is', () => {
    expect(of({ outcome: 'planned' })).toContain('Planned steps: 3.');
    expect(of({ outcome: 'planned', plan: { ...plan, steps: [] } })).toContain('nothing to change');
  });

  test('of removing, says where something was left', () => {
    expect(of({ outcome: 'removed' })).toContain('Everything');
    expect(of({ outcome: 'removed', messages: [hostile('x')] })).toContain('but for what is said above');
  });

  test('of a fault that left nothing to change', () => {
    const idle = { plan: { ...plan, steps: [] }, verdict: { wouldConnect: false, checks: [] } };
    expect(of({ outcome: 'failed', ...idle })).toContain('Nothing was changed, but');
    expect(of({ outcome: 'failed' })).toContain('it first takes back');
  });
});

describe('the terminal', () => {
  const terminal = captured({ isTTY: true, columns: 70 });
  test('colours only there, and not where they are not wanted', () => {
    expect(hasColours(terminal, {})).toBe(true);
    expect(hasColours(terminal, { NO_COLOR: '' })).toBe(true);
    expect(hasColours(terminal, { NO_COLOR: '1' })).toBe(false);
    expect(hasColours(terminal, { TERM: 'dumb' })).toBe(false);
    expect(hasColours(captured(), { TERM: 'xterm' })).toBe(false);
    expect(isAnimated(terminal, { NO_COLOR: '1' })).toBe(true);
    expect(isAnimated(terminal, { TERM: 'dumb' })).toBe(false);
  });

  test('lines are broken only there', () => {
    expect(lookOf(terminal, {}).width).toBe(70);
    expect(lookOf(captured({ columns: 70 }), {}).width).toBeNull();
  });
});

describe('text in columns', () => {
  test('East Asian characters take two columns, combining ones none', () => {
    expect(cells('a\u0301患者')).toBe(5);
    expect(padded('患', 4)).toBe('患  ');
    expect(padded('long', 2)).toBe('long');
  });

  test('is cut with an ellipsis', () => {
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('abcd', 3)).toBe('ab…');
    expect(cut('患者名', 5)).toBe('患者…');
  });

  test('is broken at blanks, but never inside a path', () => {
    expect(wrap('one two three four five', 22, 0)).toEqual(['one two three four', 'five']);
    expect(wrap('a C:\\a\\very\\long\\path\\that\\does\\not\\fit b', 20, 2)).toEqual([
      'a',
      '  C:\\a\\very\\long\\path\\that\\does\\not\\fit',
      '  b',
    ]);
    expect(wrap('one two', null, 4)).toEqual(['one two']);
    expect(wrap('', 20, 0)).toEqual(['']);
  });
});
