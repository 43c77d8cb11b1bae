import { describe, expect, it } from 'vitest';
import type { inputs } from '../../../electron/contract/channels.ts';
import { message } from '../../../electron/contract/message.ts';
import { Cancelled, Problem } from '../../../electron/contract/problem.ts';
import {
  admit,
  admitText,
  givenMessage,
  LONGEST_REQUEST,
  problemOf,
  refused,
} from '../../../electron/hosts/wire.ts';

const choices = {
  schema: 1,
  setup: 'integrated',
  certificate: { source: 'local' },
  server: { host: 'localhost', port: 8000 },
  client: {},
  conflicts: 'refuse',
};
const DIGEST = 'a'.repeat(64);

describe('a request as text', () => {
  const malformed: readonly (readonly [string, unknown])[] = [
    ['no text', { id: 0, channel: 'cancel', input: null }],
    ['bytes', new Uint8Array([123, 125])],
    ['nothing', ''],
    ['no JSON', '{id:0}'],
    ['cut short', '{"id":0,"channel":"cancel","input":nul'],
    ['null', 'null'],
    ['a list', '[{"id":0,"channel":"cancel","input":null}]'],
    ['no number', '{"channel":"cancel","input":null}'],
    ['a number below 0', '{"id":-1,"channel":"cancel","input":null}'],
    ['a broken number', '{"id":0.5,"channel":"cancel","input":null}'],
    ['a number as text', '{"id":"0","channel":"cancel","input":null}'],
    ['no channel', '{"id":0,"input":null}'],
    ['a list of channels', '{"id":0,"channel":["cancel"],"input":null}'],
    ['a channel longer than any', `{"id":0,"channel":"${'c'.repeat(41)}","input":null}`],
    ['more than a request', '{"id":0,"channel":"cancel","input":null,"steps":[]}'],
    ['a prototype beside the fields', '{"id":0,"channel":"cancel","input":null,"__proto__":{"id":1}}'],
    ['too long', JSON.stringify({ id: 0, channel: 'cancel', input: 'x'.repeat(LONGEST_REQUEST) })],
    ['nested too deep to parse', `{"id":0,"channel":"cancel","input":${'['.repeat(20_000)}`],
  ];
  it.each(malformed)('is malformed: %s', (_name, json) => {
    expect(admitText(json)).toMatchObject({ kind: 'malformed' });
  });

  const numbered: readonly (readonly [string, unknown, number | null])[] = [
    ['what is too long', `{"id":4,"channel":"cancel","input":"${'x'.repeat(LONGEST_REQUEST)}"}`, 4],
    ['what is cut short', '{"id":5,"channel":"can', 5],
    ['a channel longer than any', `{"id":6,"channel":"${'c'.repeat(41)}","input":null}`, 6],
    ['what has no number', '{"channel":"cancel","input":null}', null],
    ['a number that is none', '{"id":1e3,"channel":"can', null],
    ['a number too large to count with', `{"id":${'9'.repeat(16)},"channel":"can`, null],
    ['a number further inside', 'x{"id":4,"channel":"can', null],
    ['bytes', new Uint8Array([1]), null],
  ];
  it.each(numbered)('keeps its number where the page’s end wrote one: %s', (_name, json, id) => {
    expect(admitText(json)).toEqual({ kind: 'malformed', id });
  });

  it.each([
    '',
    'Survey',
    'survey ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'content',
    'eval',
  ])('is refused for the channel %j', (channel) => {
    const admitted = admitText(JSON.stringify({ id: 7, channel, input: null }));
    expect(admitted).toEqual({
      kind: 'refused',
      id: 7,
      problem: message('hosts.unknownRequest', { channel }),
    });
  });

  const invalid: readonly (readonly [string, unknown, string])[] = [
    ['cancel', {}, 'input'],
    ['survey', { server: 'x'.repeat(1025), client: null }, 'server'],
    ['survey', { server: null }, 'client'],
    ['plan', { ...choices, server: { host: 'localhost', port: 0 } }, 'server.port'],
    ['plan', { ...choices, server: { host: 'evil.example', port: 8000 } }, 'server.host'],
    ['plan', { ...choices, steps: [] }, 'input'],
    ['apply', { choices, digest: DIGEST.toUpperCase() }, 'digest'],
    ['apply', { choices, digest: DIGEST, steps: [] }, 'input'],
    ['remove', { digest: '' }, 'digest'],
    ['log', { from: -1 }, 'from'],
    ['log', { from: Number.MAX_SAFE_INTEGER + 1 }, 'from'],
    ['certificate', { location: 'LocalMachine', store: 'My', thumbprint: '../../x' }, 'thumbprint'],
    ['certificate', { location: 'Users', store: 'My', thumbprint: 'A'.repeat(40) }, 'location'],
    ['save', { what: 'report', language: 'en', path: '/etc/passwd' }, 'input'],
    ['save', { what: 'file', path: '/etc/passwd' }, 'what'],
    ['choose', { what: 'passwordFile' }, 'what'],
    ['choose', { what: 'pfx', path: '/etc/passwd' }, 'input'],
    ['nameFolder', { path: '' }, 'path'],
    ['nameFolder', { path: 'x'.repeat(1025) }, 'path'],
    ['paste', { what: 'pfx', text: 'x' }, 'what'],
    ['paste', { what: 'answer', text: 'x'.repeat(40_001) }, 'text'],
    ['password', { password: 'x'.repeat(4097) }, 'password'],
    ['password', { password: 'é'.repeat(2049) }, 'password'],
    ['password', 'hunter2', 'input'],
    ['inspectPfx', { file: '/x', passwordFile: '/etc/shadow' }, 'passwordFile'],
    ['remember', { language: 'de', choices: null }, 'language'],
    ['remember', { language: null, choices: null, password: 'x' }, 'input'],
  ];
  it.each(invalid)('is refused where the input of %s is wrong (%j)', (channel, input, place) => {
    const admitted = admitText(JSON.stringify({ id: 3, channel, input }));
    expect(admitted).toEqual({
      kind: 'refused',
      id: 3,
      problem: message('hosts.invalidRequest', { channel, place }),
    });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('is refused where the input has a key %s', (key) => {
    const json = `{"id":1,"channel":"survey","input":{"server":null,"client":null,${JSON.stringify(key)}:{"elevated":true}}}`;
    expect(admitText(json)).toMatchObject({ kind: 'refused', id: 1 });
    expect(({} as Record<string, unknown>).elevated).toBeUndefined();
  });

  it('is let in with the input that its schema makes', () => {
    const input = { ...choices, server: { host: 'localhost' } };
    expect(admitText(JSON.stringify({ id: 9, channel: 'plan', input }))).toEqual({
      kind: 'request',
      request: { id: 9, channel: 'plan', input: choices },
    });
  });

  it('may be as long as the longest valid one', () => {
    const thumbprints = Array.from({ length: 100 }, (_, n) => n.toString(16).toUpperCase().padStart(40, '0'));
    const directory = 'ü'.repeat(1024);
    const input = {
      choices: {
        ...choices,
        server: { ...choices.server, directory },
        client: { directory },
        conflicts: { move: thumbprints },
      },
      digest: DIGEST,
    };
    expect(admitText(JSON.stringify({ id: 0, channel: 'apply', input }))).toMatchObject({ kind: 'request' });
  });
});

it('every channel of the table is let in with a valid input', () => {
  const valid: { readonly [C in keyof typeof inputs]: unknown } = {
    survey: { server: null, client: null },
    plan: null,
    planRemoval: null,
    apply: { choices: null, digest: DIGEST },
    remove: { digest: DIGEST },
    planWithdrawal: { thumbprint: 'A'.repeat(40) },
    withdraw: { thumbprint: 'A'.repeat(40), digest: DIGEST },
    undoInterrupted: null,
    verify: null,
    check: { urls: ['https://ris01/'] },
    cancel: null,
    lastRun: null,
    runEnds: null,
    log: { from: 0 },
    certificate: { location: 'LocalMachine', store: 'My', thumbprint: 'A'.repeat(40) },
    storeChoices: null,
    checkAddress: { host: '', port: 0 },
    checkRequest: {
      host: '',
      organization: '',
      organizationalUnit: '',
      locality: '',
      state: '',
      country: '',
      otherNames: [],
    },
    checkAnswer: { file: '/a', host: '' },
    issuers: { file: '/a', passwordFile: null },
    confirmIssuer: { file: '/a', passwordFile: '-', typed: '' },
    checkUrl: { url: '' },
    tryClient: { schema: 1, setup: 'client', client: { server: { host: 'ris01' } } },
    shown: { sha256: 'A'.repeat(64) },
    confirmServer: { url: 'net.tcp://ris01:8000/', typed: '' },
    save: { what: 'log', language: 'fr' },
    choose: { what: 'pfx' },
    nameFolder: { path: '/opt/ris' },
    paste: { what: 'answer', text: '-----BEGIN' },
    password: { password: 'hunter2' },
    inspectPfx: { file: '/given/1-server.pfx', passwordFile: '-' },
    preferences: null,
    remember: { language: null, choices: null },
  };
  for (const [channel, input] of Object.entries(valid)) {
    expect(admit({ id: 0, channel, input }), channel).toMatchObject({ kind: 'request' });
  }
});

it('a path that the host gives is told by the host alone', () => {
  expect(givenMessage.safeParse({ given: '/given/1-server.pfx' }).success).toBe(true);
  expect(admitText(JSON.stringify({ given: '/etc/passwd' }))).toEqual({ kind: 'malformed', id: null });
  for (const forged of [
    { given: '' },
    { given: ['/x'] },
    { given: '/x', id: 1 },
    { given: 'x'.repeat(1025) },
  ]) {
    expect(givenMessage.safeParse(forged).success).toBe(false);
  }
});

describe('an error on its way to the page', () => {
  it('is the problem itself', () => {
    const problem = message('hosts.ending');
    expect(problemOf(new Problem(problem))).toEqual(problem);
    expect(refused(4, problem)).toEqual({ id: 4, ok: false, problem: { code: 'hosts.ending', params: {} } });
  });

  it('says what happened where it is none', () => {
    expect(problemOf(new Cancelled())).toEqual(message('run.cancelledBefore'));
    expect(problemOf(new Error('EIO'))).toEqual(message('run.unexpected', { reason: 'EIO' }));
  });

  it('never quotes what was read', () => {
    const quoting = (): unknown => JSON.parse('hunter2');
    let caught: unknown;
    try {
      quoting();
    } catch (error) {
      caught = error;
    }
    expect((caught as Error).message).toContain('hunter2');
    expect(JSON.stringify(problemOf(caught))).not.toContain('hunter2');
    expect(JSON.stringify(problemOf('hunter2'))).not.toContain('hunter2');
  });
});
