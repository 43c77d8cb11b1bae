import { linkSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import { LOCAL } from '../../../support/cli.ts';
import type { Row, Stage } from '../stage.ts';
import { onProducts } from '../table.ts';

const T1 = 'A909502DD82AE41433E6F83886B00D4277A32A7B';
const FOR_HOST = ['--setup', 'server', '--host', 'ris01'] as const;

/** A command line that is refused as it stands. */
const args = (code: MessageCode, ...words: readonly string[]): Row =>
  onProducts(code, (stage) => stage.run(words));

/** Arguments that cannot be understood, and options that do not go together. */
export const words: readonly Row[] = [
  args('commandline.unknownOption', '--bogus-thing'),
  args('commandline.unknownOptionNear', '--prot', '1'),
  args('commandline.unexpected', 'integrated'),
  args('commandline.tooLong', `--log=${'x'.repeat(40_000)}`),
  args('commandline.noValue', '--port='),
  args('commandline.noValueWanted', '--quiet=yes'),
  args('commandline.twice', '--port', '1', '--port', '2'),
  args('commandline.moveAllAndSome', '--replace-conflicts', '--replace-conflicts', T1),
  args('commandline.exclusive', '--plan', '--verify'),
  args('commandline.removeTakesAll', '--remove', '--port', '1'),
  args('commandline.withdrawAlone', '--withdraw-request', T1, '--port', '1'),
  args('commandline.needsSetup', '--port', '8001'),
  args('commandline.noCertificate', '--setup', 'server'),
  args('commandline.needsHost', '--setup', 'server', '--certificate', T1),
  args('commandline.needsCertificate', ...FOR_HOST, '--trust-certificate'),
  args('commandline.needsRequest', ...FOR_HOST, '--certificate', T1, '--key-size', '3072'),
  args('commandline.needsCompanion', ...FOR_HOST, '--certificate', T1, '--trust-issuer', '/r'),
  args('commandline.localHost', ...LOCAL, '--host', 'ris01'),
  args('commandline.noClient', '--setup', 'server', '--local-client-only', '--client-dir', '/x'),
  args('commandline.nothingToSave', '--save-answers', 'x'),
  onProducts('commandline.sameFile', (stage) =>
    stage.run([...LOCAL, '--log', stage.path('a'), '--result', stage.path('a')]),
  ),
  args('commandline.value.setup', '--setup', 'both'),
  args('commandline.value.port', '--port', '70000'),
  args('commandline.value.host', '--host', 'a b'),
  args('commandline.value.hostAddress', '--host', '10.0.0.5'),
  args('commandline.value.account', '--service-account', 'a\\b\\c'),
  args('commandline.value.thumbprint', '--certificate', 'no'),
  args('commandline.value.address', '--enterprise-url', 'http://a/'),
  args('commandline.value.folder', '--server-dir', `/${'a'.repeat(1025)}`),
  args('commandline.value.file', '--log', 'a\nb'),
  args('commandline.value.conflicts', '--replace-conflicts', 'a.cer'),
  args('commandline.value.keySize', '--key-size', '1024'),
  args('commandline.value.fingerprint', '--trust-issuer-sha256', T1),
  args('commandline.value.notLocalHost', '--setup', 'server', '--host', 'localhost', '--request', '/a.req'),
  onProducts('commandline.end.invalid', (stage) => stage.print(['--bogus-thing'])),
];

/** An answer file with this content, but for what makes a good one. */
const answers = (code: MessageCode, content: unknown): Row =>
  onProducts(code, (stage) => {
    const whole =
      typeof content === 'string' || content instanceof Uint8Array
        ? content
        : JSON.stringify({ schema: 1, setup: 'server', server: { host: 'ris01' }, ...(content as object) });
    return stage.run(['--answers', stage.file('answers.json', whole)]);
  });
const request = (more: object): object => ({ certificate: { source: 'request', file: '/a.req', ...more } });

/** Answer files: their form, and what is in them. */
export const answerFiles: readonly Row[] = [
  onProducts('commandline.answers.absent', (stage) => stage.run(['--answers', stage.path('gone.json')])),
  onProducts('commandline.answers.notFile', (stage) => stage.run(['--answers', dirname(stage.path('x'))])),
  onProducts('commandline.answers.unreadable', (stage) => {
    // A link to itself can be opened by nobody.
    symlinkSync(stage.path('loop.json'), stage.path('loop.json'));
    return stage.run(['--answers', stage.path('loop.json')]);
  }),
  answers('commandline.answers.tooLarge', ' '.repeat(70_000)),
  answers('commandline.answers.utf16', Buffer.from('\ufeff{}', 'utf16le')),
  answers('commandline.answers.notUtf8', Buffer.of(0x7b, 0xff)),
  answers('commandline.answers.notJson', '{"a": }'),
  answers('commandline.value.object', '7'),
  answers('commandline.value.missing', { server: {}, certificate: { source: 'local' } }),
  answers('commandline.value.unknownKey', { certificate: { source: 'local' }, extra: 1 }),
  answers('commandline.value.exactly', { schema: 2, certificate: { source: 'local' } }),
  answers('commandline.value.localHost', { certificate: { source: 'local' } }),
  answers('commandline.value.conflictsAnswer', {
    certificate: { source: 'store', thumbprint: T1 },
    conflicts: 'all',
  }),
  answers('commandline.value.relative', {
    server: { host: 'ris01', directory: 'RIS' },
    certificate: { source: 'store', thumbprint: T1 },
  }),
  answers('commandline.value.file', { certificate: { source: 'response', file: '/a\nb' } }),
  answers('commandline.value.folder', {
    server: { host: 'ris01', directory: '/a\u0000b' },
    certificate: { source: 'store', thumbprint: T1 },
  }),
  answers('commandline.value.trust', { certificate: { source: 'store', thumbprint: T1, trust: 'all' } }),
  answers('commandline.value.subject', request({ subject: 7 })),
  answers('commandline.value.names', request({ otherNames: 7 })),
  answers('request.subject.commonName', request({ subject: { commonName: 'pacs' } })),
];

const logTo = (stage: Stage, path: string) => stage.run([...LOCAL, '--log', path]);

/** Files that a run writes for its caller. */
export const outputs: readonly Row[] = [
  onProducts('commandline.output.link', (stage) => {
    symlinkSync(stage.file('real', ''), stage.path('link'));
    return logTo(stage, stage.path('link'));
  }),
  onProducts('commandline.output.folder', (stage) => logTo(stage, dirname(stage.path('x')))),
  onProducts('commandline.output.special', (stage) => logTo(stage, '/dev/null')),
  onProducts('commandline.output.linked', (stage) => {
    linkSync(stage.file('one', ''), stage.path('two'));
    return logTo(stage, stage.path('two'));
  }),
  onProducts('commandline.output.noFolder', (stage) => logTo(stage, join(stage.path('gone'), 'a.log'))),
  onProducts('commandline.output.denied', (stage) => logTo(stage, stage.path('x'.repeat(300)))),
  onProducts('commandline.exportExists', (stage) =>
    stage.run([...LOCAL, '--export-issuer', stage.file('there.pem', '')]),
  ),
  onProducts('commandline.notExported', (stage) =>
    // Nothing is set up, so that no certificate is in use.
    stage.run(
      ['--verify', '--setup', 'server', '--local-client-only', '--export-issuer', stage.path('a.pem')],
      {
        engine: (engine) => ({
          ...engine,
          verify: async (choices) => ({ ...(await engine.verify(choices)), outcome: 'verified' }),
        }),
      },
    ),
  ),
];
