import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { asCommandLine, optionsOf, toArguments } from '../../../electron/commandline/arguments.ts';
import { choose } from '../../../electron/commandline/choices.ts';
import { closing } from '../../../electron/commandline/closing.ts';
import { contradictions } from '../../../electron/commandline/contradictions.ts';
import { execute } from '../../../electron/commandline/execute.ts';
import { parse } from '../../../electron/commandline/parse.ts';
import { choicesSchema } from '../../../electron/contract/choices.ts';
import { message, text } from '../../../electron/contract/message.ts';
import { readSubject, subjectText } from '../../../electron/setup/subject-text.ts';
import { scripted } from './support/scripted.ts';

const T1 = 'A909502DD82AE41433E6F83886B00D4277A32A7B';
const ASK = ['--setup', 'server', '--host', 'ris01.example', '--request', '/ris01.req'];

const choicesOf = (certificate: Record<string, unknown>, host = 'ris01.example') => ({
  schema: 1,
  setup: 'server',
  server: { host },
  certificate: { source: 'request', file: '/ris01.req', ...certificate },
});

/** What the command line makes of these arguments; codes of what is wrong. */
function chosen(...args: readonly string[]) {
  const { options, problems } = parse(args, path.posix);
  const wrong = problems.length > 0 ? problems : contradictions(options);
  if (wrong.length > 0) return wrong.map(({ code }) => code);
  const result = choose(options, null, path.posix);
  return result.problems === null ? result.choices : result.problems.map(({ code }) => code);
}

/** The same of an answer file, as sentences. */
function answered(content: unknown): unknown {
  const result = choose({}, { file: '/a.json', content }, path.posix);
  return result.problems === null ? result.choices : result.problems.map((problem) => text(problem));
}

describe('asking for a certificate', () => {
  test('with nothing but host and file', () => {
    expect(chosen(...ASK)).toEqual(choicesSchema.parse(choicesOf({})));
  });

  test('with everything, in both forms', () => {
    const all = choicesSchema.parse(
      choicesOf({
        subject: { commonName: 'ris01.example', organization: 'Hospital, General', country: 'CA' },
        otherNames: ['pacs.example', 'ris'],
        keySize: 4096,
        exportable: true,
      }),
    );
    const subject = 'CN=RIS01.example, O="Hospital, General", C=ca';
    expect(
      chosen(
        ...[
          ...ASK,
          '--subject',
          subject,
          '--alt-name',
          'PACS.example',
          '--alt-name=ris',
          '--alt-name',
          'ris',
        ],
        ...['--key-size', '4096', '--exportable-key'],
      ),
    ).toEqual(all);
    expect(
      chosen(
        ...['/SETUP:server', '/HOST:ris01.example', '/REQUEST:/ris01.req', `/SUBJECT:${subject}`],
        ...['/ALT-NAME:pacs.example', '/alt-name=ris', '/KEY-SIZE:4096', '/exportable-key'],
      ),
    ).toEqual(all);
  });

  test('a subject as openssl writes it', () => {
    expect(chosen(...ASK, '--subject', '/C=CA/O=General Hospital')).toMatchObject({
      certificate: { subject: { country: 'CA', organization: 'General Hospital' } },
    });
  });

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['no host', ['--setup', 'server', '--request', '/f'], ['commandline.needsHost']],
    ['no setup', ['--request', '/f'], ['commandline.needsSetup']],
    [
      'localhost',
      ['--setup', 'server', '--host', 'LOCALHOST', '--request', '/f'],
      ['commandline.value.notLocalHost'],
    ],
    ['another source too', [...ASK, '--certificate', T1], ['commandline.exclusive']],
    [
      'Local Client Only too',
      ['--setup', 'server', '--local-client-only', '--request', '/f'],
      ['commandline.exclusive'],
    ],
    ['trust in what is not there yet', [...ASK, '--trust-certificate'], ['commandline.exclusive']],
    [
      'a subject and no request',
      ['--setup', 'server', '--host', 'a', '--certificate', T1, '--subject', 'C=CA', '--exportable-key'],
      ['commandline.needsRequest', 'commandline.needsRequest'],
    ],
    ['a name that is none', [...ASK, '--alt-name', 'ris 02'], ['request.name.invalid']],
    ['a wildcard', [...ASK, '--alt-name', '*.example'], ['request.name.wildcard']],
    ['an address', [...ASK, '--alt-name', '10.0.0.1'], ['request.name.address']],
    ['a size that is none', [...ASK, '--key-size', '1024'], ['commandline.value.keySize']],
    ['a size twice', [...ASK, '--key-size', '2048', '--key-size', '2048'], ['commandline.twice']],
    ['no text', [...ASK, '--subject', ''], ['commandline.noValue']],
    ['a subject without parts', [...ASK, '--subject', 'General Hospital'], ['request.subject.unreadable']],
    ['an unknown part', [...ASK, '--subject', 'E=a@b'], ['request.subject.attribute']],
    ['a part twice', [...ASK, '--subject', 'O=a, O=b'], ['request.subject.twice']],
    ['parts joined by +', [...ASK, '--subject', 'O=a+OU=b'], ['request.subject.multiple']],
    ['a bidi override', [...ASK, '--subject', 'O=a\u202eb'], ['request.subject.value.invisible']],
    ['an escaped line break', [...ASK, '--subject', 'O=a\\0Ab'], ['request.subject.value.invisible']],
    ['a country in full', [...ASK, '--subject', 'C=Canada'], ['request.subject.country']],
    ['a long value', [...ASK, '--subject', `O=${'h'.repeat(65)}`], ['request.subject.value.long']],
    ['an endless subject', [...ASK, '--subject', `O=${'h'.repeat(9000)}`], ['request.subject.long']],
    ['another common name', [...ASK, '--subject', 'CN=ris02'], ['request.subject.commonName']],
  ])('%s is refused', (_name, args, codes) => {
    expect(chosen(...args)).toEqual(codes);
  });

  test.each<readonly [string, Record<string, unknown>, string]>([
    ['a part that is no text', { subject: { country: 1 } }, 'certificate.subject.country (/a.json)'],
    ['a part that is unknown', { subject: { email: 'a' } }, 'certificate.subject.email (/a.json)'],
    ['a subject as text', { subject: 'C=CA' }, 'certificate.subject (/a.json)'],
    ['names as text', { otherNames: 'pacs' }, 'certificate.otherNames (/a.json)'],
    ['a name that is no text', { otherNames: [null] }, 'certificate.otherNames[0] (/a.json)'],
    ['a size that is none', { keySize: '2048' }, 'certificate.keySize (/a.json) must be 2048, 3072 or 4096'],
    ['a word for a flag', { exportable: 'no' }, 'certificate.exportable (/a.json) must be true / false'],
    ['a relative file', { file: 'ris01.req' }, 'certificate.file (/a.json) must be a whole path'],
    ['no file', { file: undefined }, 'certificate.file (/a.json) is missing.'],
    ['another common name', { subject: { commonName: 'ris02' } }, 'CN=ris02'],
    ['a hostile value', { keySize: '\u001b[2J' }, '\\u{001B}[2J'],
  ])('an answer file with %s', (_name, certificate, names) => {
    const said = answered(choicesOf(certificate));
    expect(said).toHaveLength(1);
    expect(said).toEqual([expect.stringContaining(names)]);
  });

  test('answers for it, and an option for another certificate: what was to be asked goes', () => {
    const { options } = parse(['--certificate', T1], path.posix);
    const content = choicesOf({ subject: { country: 'CA' } });
    expect(choose(options, { file: '/a.json', content }, path.posix)).toMatchObject({
      choices: { certificate: { source: 'store', thumbprint: T1 } },
    });
  });
});

/** Values that a shell, a quotation mark or RFC 4514 would read otherwise. */
const VALUES = [
  'General Hospital',
  'Hôpital général, Montréal',
  '"quoted"',
  "l'hôpital",
  'back\\slash\\',
  '#1; a<b>c=d+e',
  ' leading and trailing ',
  '$HOME `id` %PATH% !x^&|',
  '/CN=other',
  '病院',
  '--remove',
] as const;

describe('as a command line', () => {
  test.each(VALUES)('a subject with %s is read back', (value) => {
    const subject = { organization: value, locality: value, country: 'CA' };
    const written = subjectText(subject);
    expect(readSubject(written)).toEqual(subject);
    expect(written).not.toMatch(/["$`%!^|<>]/);
    const choices = choicesSchema.parse(choicesOf({ subject, otherNames: ['a', 'b'], exportable: true }));
    const args = toArguments(optionsOf(choices));
    expect(chosen(...args)).toEqual(choices);
  });

  test('says no more than was chosen', () => {
    const plain = toArguments(optionsOf(choicesSchema.parse(choicesOf({}))));
    expect(asCommandLine(plain)).toBe(
      'ris-setup --setup server --host ris01.example --request /ris01.req --key-size 2048 --port 8000',
    );
  });
});

describe('withdrawing', () => {
  const options = (...args: readonly string[]) => parse(args, path.posix).options;
  const codes = (...args: readonly string[]) => contradictions(options(...args)).map(({ code }) => code);

  test('goes by the thumbprint, however it was pasted', async () => {
    const { calls, engine } = scripted({});
    const pasted = '\u200ea9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b';
    await execute(engine, options('--withdraw-request', pasted), null);
    await execute(engine, options(`/withdraw-request:${T1}`, '--plan'), null);
    expect(calls).toEqual([
      ['withdraw', T1, null],
      ['planWithdrawal', T1],
    ]);
  });

  test('takes nothing beside it', () => {
    expect(codes('--withdraw-request', T1, '--plan', '--json')).toEqual([]);
    expect(codes('--withdraw-request', T1, '--remove')).toContain('commandline.exclusive');
    expect(codes('--withdraw-request', T1, '--verify')).toEqual(['commandline.exclusive']);
    expect(codes('--withdraw-request', T1, '--setup', 'server', '--answers', 'a')).toEqual([
      'commandline.withdrawAlone',
      'commandline.withdrawAlone',
    ]);
  });

  test('ends with what stays', () => {
    const report = { plan: null, states: {}, verdict: null } as const;
    const messages = [message('request.withdrawn')];
    expect(closing({ ...report, outcome: 'removed', messages }, false).code).toBe(
      'commandline.end.withdrawn',
    );
  });
});
