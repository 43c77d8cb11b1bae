import { describe, expect, test } from 'vitest';
import { Problem } from '../../../electron/contract/problem.ts';
import type { Intent } from '../../../electron/setup/intents.ts';
import { encodeEntry, type JournalEntry, readJournal } from '../../../electron/setup/journal.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';

const PRINT = 'A'.repeat(40);
const HASH = 'a'.repeat(64);
const KEY = { container: 'c', provider: 'p', providerType: 24, keySpec: 1, exportable: false };
const EDIT = {
  file: '/p/ClearCanvas.Desktop.Executable.exe.config',
  temporary: '0123456789ab.ris-setup',
  sha256Before: HASH,
  sha256After: HASH,
  edits: [{ section: 's', setting: 'BaseUrl', before: null, after: 'net.tcp://localhost:8000/' }],
  splices: [{ offset: 3, before: '', after: '<a>Zürich 東京 "\\\n</a>' }],
};

/** One intent of every kind and form. */
const INTENTS: readonly Intent[] = [
  { kind: 'service.stop', service: 'RIS', wasRunning: true },
  { kind: 'service.start', service: 'RIS', wasRunning: false },
  {
    kind: 'certificate.create',
    host: 'localhost',
    store: MY,
    container: `RIS-Setup-Wizard-${'0'.repeat(32)}`,
    serial: '0'.repeat(32),
    madeStore: true,
  },
  {
    kind: 'certificate.copy',
    from: { ...MY, thumbprint: PRINT },
    to: TRUSTED_PEOPLE,
    presentBefore: false,
    madeStore: false,
  },
  {
    kind: 'certificate.move',
    certificate: { ...MY, thumbprint: PRINT },
    to: QUARANTINE,
    madeStore: true,
    discard: { key: KEY, copies: [{ ...TRUSTED_PEOPLE, thumbprint: PRINT }] },
  },
  {
    kind: 'certificate.move',
    certificate: { ...MY, thumbprint: PRINT },
    to: QUARANTINE,
    madeStore: false,
    discard: null,
  },
  { kind: 'configuration.edit', ...EDIT },
  {
    kind: 'record.write',
    before: null,
    after: '{}\n',
  },
  {
    kind: 'revert',
    inverse: {
      what: 'takeOut',
      certificate: { ...MY, thumbprint: PRINT },
      entry: { der: Buffer.from('der').toString('base64'), friendlyName: 'Ü\u202E\u001E', key: KEY },
      key: KEY,
    },
    madeStore: MY,
    left: [],
  },
  {
    kind: 'revert',
    inverse: {
      what: 'moveBack',
      certificate: { ...QUARANTINE, thumbprint: PRINT },
      to: MY,
      madeStore: false,
    },
    madeStore: QUARANTINE,
    left: [{ code: 'run.leftFile', params: { path: '/p' } }],
  },
  { kind: 'revert', inverse: { what: 'edit', ...EDIT }, madeStore: null, left: [] },
  { kind: 'revert', inverse: { what: 'nothing' }, madeStore: null, left: [] },
];

const BEGIN: JournalEntry = {
  type: 'begin',
  schema: 1,
  version: '1.0.0',
  computer: 'RIS01',
  at: '2026-06-15T12:00:00Z',
  command: 'install',
  digest: HASH,
};
const STEPS: readonly JournalEntry[] = INTENTS.flatMap((intent, index): JournalEntry[] => [
  { type: 'intent', step: `step-${index}`, intent },
  { type: 'done', step: `step-${index}`, outputs: index % 2 === 0 ? {} : { thumbprint: PRINT } },
]);
const ALL: readonly JournalEntry[] = [BEGIN, ...STEPS];

const bytesOf = (...entries: readonly JournalEntry[]): Buffer => Buffer.concat(entries.map(encodeEntry));
const read = (bytes: Uint8Array) => readJournal(bytes, '/state/journal.jsonl');
const intentsIn = (entries: readonly JournalEntry[]): Intent[] =>
  entries.flatMap((entry) => (entry.type === 'intent' ? [entry.intent] : []));

/** Where each entry ends when all are written one after the other. */
function ends(entries: readonly JournalEntry[]): number[] {
  let end = 0;
  return entries.map((entry) => {
    end += encodeEntry(entry).length;
    return end;
  });
}

function damage(bytes: Uint8Array): Problem {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  return expect.unreachable('the journal was read');
}

describe('a whole journal', () => {
  test('gives back what was written', () => {
    expect(read(bytesOf(...ALL))).toEqual({ begin: BEGIN, intents: INTENTS, committed: false });
    expect(read(bytesOf(...ALL, { type: 'commit' }))).toMatchObject({ intents: INTENTS, committed: true });
  });

  test('that is being undone is not committed, even after a commit that was not certain', () => {
    expect(read(bytesOf(...ALL, { type: 'undo' }))).toMatchObject({ intents: INTENTS, committed: false });
    expect(read(bytesOf(...ALL, { type: 'commit' }, { type: 'undo' })).committed).toBe(false);
  });

  test('without a byte says that nothing was begun', () => {
    expect(read(Buffer.alloc(0))).toEqual({ begin: null, intents: [], committed: false });
  });
});

describe('torn at every byte', () => {
  test.each([
    ['a run', [...ALL]],
    ['a committed run', [...ALL, { type: 'commit' } as const]],
    ['a run that is undone', [...ALL, { type: 'undo' } as const]],
    ['a commit taken back', [...ALL, { type: 'commit' } as const, { type: 'undo' } as const]],
  ])('%s: never refused, no whole intent lost, committed only by a whole last commit', (_, entries) => {
    const bytes = bytesOf(...entries);
    const ending = ends(entries);
    // What is common to all is torn once: in the run alone.
    const from = entries.length > ALL.length ? (ending[ALL.length - 1] ?? 0) : 0;
    for (let length = from; length <= bytes.length; length += 1) {
      const there = entries.filter((_entry, index) => (ending[index] ?? 0) <= length);
      const content = read(bytes.subarray(0, length));
      expect(content.intents, `at ${length}`).toEqual(intentsIn(there));
      expect(content.begin).toEqual(there.length > 0 ? BEGIN : null);
      expect(content.committed).toBe(there.at(-1)?.type === 'commit' && ending[there.length - 1] === length);
    }
  });

  test('an entry written half, and then an undo written as far as every byte', () => {
    const before = bytesOf(BEGIN, ...STEPS.slice(0, 6));
    for (const last of [...STEPS.slice(6), { type: 'commit' } as const]) {
      const line = encodeEntry(last);
      const undo = encodeEntry({ type: 'undo' });
      // Every place in a short line; in long ones a few, the last bytes among them.
      const cuts = [...Array(line.length).keys()].filter((cut) => cut < 40 || cut > line.length - 4);
      for (const cut of cuts) {
        for (let length = 0; length <= undo.length; length += 1) {
          const content = read(Buffer.concat([before, line.subarray(0, cut), undo.subarray(0, length)]));
          expect(content.intents).toEqual(intentsIn(STEPS.slice(0, 6)));
          expect(content.committed).toBe(false);
        }
      }
    }
  });
});

describe('damage', () => {
  const lines = bytesOf(...ALL)
    .toString()
    .split('\n')
    .slice(0, -1);
  const join = (changed: readonly string[]): Buffer => Buffer.from(`${changed.join('\n')}\n`);

  test.each([
    ['no JSON', 'nonsense'],
    ['an empty line', ''],
    ['another JSON value', '17'],
    ['an unknown entry', '{"type":"party"}'],
    ['an intent that lacks something', '{"type":"intent","step":"s","intent":{"kind":"service.stop"}}'],
    ['an unknown key', '{"type":"commit","really":true}'],
    ['a second beginning', lines[0] ?? ''],
    ['an undo without what marks it', '{"type":"undo"}'],
    ['half a line and another entry', '{"type":"int\u001E{"type":"commit"}'],
    ['a prototype', '{"__proto__":{"type":"commit"}}'],
  ])('%s in the middle is refused, naming the line', (_, line) => {
    for (const index of [1, 5, lines.length - 1]) {
      const problem = damage(join(lines.with(index, line)));
      expect(problem.problem).toEqual({
        code: 'run.journalDamaged',
        params: { path: '/state/journal.jsonl', line: index + 1 },
      });
      expect(problem.kind).toBe('refused');
    }
  });

  test('a whole last line that cannot be read is damage too: it may be an intent', () => {
    expect(damage(join([...lines, '{"type":"intent"']).subarray()).problem.params.line).toBe(
      lines.length + 1,
    );
  });

  test.each([
    ['an intent', lines[1] ?? ''],
    ['a commit', '{"type":"commit"}'],
    ['bytes that are no text', '\uFFFD\uFFFD'],
  ])('%s in place of the beginning', (_, line) => {
    expect(damage(join(lines.with(0, line))).problem.params.line).toBe(1);
  });

  test('a missing beginning', () => {
    expect(damage(join(lines.slice(1))).problem.params.line).toBe(1);
  });

  test('a byte changed anywhere in an intent never gives another intent in silence', () => {
    const original = bytesOf(BEGIN, ...STEPS.slice(0, 2));
    const start = encodeEntry(BEGIN).length;
    const end = start + encodeEntry(STEPS[0] as JournalEntry).length;
    for (let at = start; at < end; at += 1) {
      const bytes = Buffer.from(original);
      bytes[at] = 0;
      expect(damage(bytes).problem.code, `at ${at}`).toBe('run.journalDamaged');
    }
  });
});

test('a journal of a later version is not damage', () => {
  const later = Buffer.from('{"type":"begin","schema":2,"version":"9.1","more":{}}\n{"type":"new"}\n');
  const problem = damage(later);
  expect(problem.kind).toBe('otherVersion');
  expect(problem.problem).toEqual({ code: 'run.laterVersion', params: { version: '9.1' } });
});

const hostile: readonly (readonly [string, unknown])[] = [
  ['an endless name of a service', { kind: 'service.stop', service: 'x'.repeat(261), wasRunning: true }],
  ['a file that no product has', { kind: 'configuration.edit', ...EDIT, file: '/etc/passwd' }],
  ['a file named like a part of one', { kind: 'configuration.edit', ...EDIT, file: `${EDIT.file}/x` }],
  ['a temporary file elsewhere', { kind: 'configuration.edit', ...EDIT, temporary: '/../../etc/passwd' }],
  ['a temporary file of another name', { kind: 'configuration.edit', ...EDIT, temporary: 'exe' }],
  [
    'a container that we did not name',
    {
      kind: 'certificate.create',
      host: 'localhost',
      store: MY,
      container: 'iisConfigurationKey',
      serial: '0'.repeat(32),
      madeStore: false,
    },
  ],
  ['a record elsewhere', { kind: 'record.write', file: '/etc/passwd', before: null, after: null }],
  [
    'taking back an edit of a file that no product has',
    {
      kind: 'revert',
      inverse: { what: 'edit', ...EDIT, file: 'C:\\Windows\\win.ini' },
      madeStore: null,
      left: [],
    },
  ],
];

describe.each(hostile)('%s', (_, intent) => {
  const entry = { type: 'intent', step: 's', intent };

  test('is not written', () => {
    expect(() => encodeEntry(entry as JournalEntry)).toThrow();
  });

  test('is not acted upon when read', () => {
    const bytes = Buffer.concat([encodeEntry(BEGIN), Buffer.from(`${JSON.stringify(entry)}\n`)]);
    expect(damage(bytes).problem.params.line).toBe(2);
  });
});

test('hostile text stays inside its line', () => {
  const intent: Intent = {
    kind: 'service.stop',
    service: 'a\n{"type":"commit"}\n\u001E\u2028',
    wasRunning: true,
  };
  const bytes = bytesOf(BEGIN, { type: 'intent', step: '\r\n', intent });
  expect(bytes.toString().match(/\n/g)).toHaveLength(2);
  expect(read(bytes)).toEqual({ begin: BEGIN, intents: [intent], committed: false });
});
