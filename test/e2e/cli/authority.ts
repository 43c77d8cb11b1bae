import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TYPED } from '../../../electron/contract/choices.ts';
import { createAnswers } from '../../../electron/setup/answer.ts';
import { keyPair } from '../../support/certificates.ts';
import { documentOf, ENTRY, json, pausedAt, ris, start } from '../../support/cli.ts';
import type { TestMachine } from '../../support/cli-machine.ts';
import {
  department,
  importedFrom,
  issued,
  issuedFor,
  PASSWORD,
  pem,
  pfxWith,
  request,
  sha256Of,
} from '../../support/given-files.ts';
import { SERVER_FILE, SHRED_FILE } from '../../support/rig.ts';
import { found, keySecrets, leaks, type Secret } from '../../support/secrets.ts';
import { HOST, hospital } from '../../support/store-certificates.ts';
import { codes, machines, thumbprints } from './machines.ts';

const machine = machines();

function put(on: TestMachine, name: string, bytes: Uint8Array): string {
  writeFileSync(on.file(name), bytes);
  return on.file(name);
}

/** The root in a file, with the fingerprint that the engineer has on paper. */
const confirmed = (on: TestMachine): string[] => [
  '--trust-issuer',
  put(on, 'root.cer', pem(hospital().der)),
  '--trust-issuer-sha256',
  sha256Of(hospital().der)
    .replace(/..(?=.)/g, '$&:')
    .toLowerCase(),
];
const setup = (on: TestMachine): string[] => ['--setup', 'integrated', '--host', HOST, '--root', on.root];

const pkcs8 = () => keyPair('rsa', 2048, 'ris01').privateKey.export({ type: 'pkcs8', format: 'der' });
/** One file for all, with chain; its middle is what is encrypted. */
let made: Buffer | null = null;
const pfxFile = (): Buffer => {
  made ??= Buffer.from(pfxWith([issued(), department().der]));
  return made;
};
const SECRETS = (): Secret[] => [
  { name: 'the PFX', bytes: pfxFile().subarray(1000, 1064) },
  ...keySecrets('the private key', pkcs8()),
  { name: 'the password', bytes: Buffer.from(PASSWORD) },
];

/** Every file that a run writes, at its fullest. */
const outputs = (on: TestMachine): string[] => [
  '--log',
  on.file('run.log'),
  '--result',
  on.file('run.json'),
  '--save-answers',
  on.file('answers.json'),
  '--export-issuer',
  on.file('issuer.pem'),
];

/** What holds the secrets because it is theirs: the engineer's own files, and the key container. */
const belongs =
  (on: TestMachine) =>
  (path: string): boolean =>
    [on.file('ris01.pfx'), on.file('password.txt')].includes(path) || path.startsWith(join(on.root, 'keys'));

function pfx(on: TestMachine): string[] {
  const file = put(on, 'ris01.pfx', pfxFile());
  return [...setup(on), '--pfx', file, '--pfx-password-file', put(on, 'password.txt', Buffer.from(PASSWORD))];
}

/** Certificates of an authority, from files. */
export function authority(): void {
  test('an answer completes its request, its root is handed out, and removing keeps it', async () => {
    const on = machine();
    const { certificate } = await request(on.rig);
    const answer = put(on, 'answer.cer', pem(issuedFor(on.rig, certificate), department().der));
    const args = [...setup(on), '--response', answer];
    const untrusted = await json(args, on.home);
    expect(codes(untrusted)).toContain('plan.chosen.untrusted');
    const withheld = await json([...args, ...confirmed(on).slice(0, 2)], on.home);
    expect(withheld).toMatchObject({ outcome: 'invalid', exitCode: 1639 });
    const wrong = [...confirmed(on).slice(0, 3), 'AB'.repeat(32)];
    expect(codes(await json([...args, ...wrong], on.home))).toEqual([
      'commandline.embedded',
      'plan.issuer.refused',
      'issuer.fingerprint.differs',
      'plan.issuer.fingerprint.remedy',
    ]);
    const issuer = on.file('issuer.pem');
    const done = await json([...args, ...confirmed(on), '--export-issuer', issuer], on.home);
    expect(done).toMatchObject({ outcome: 'installed', verdict: { wouldConnect: true } });
    expect(readFileSync(issuer, 'utf8')).toBe(pem(hospital().der).toString());
    const again = await json([...args, ...confirmed(on), '--export-issuer', issuer], on.home);
    expect(again).toMatchObject({ outcome: 'refused', changes: [] });
    expect(codes(again)).toEqual(['commandline.exportExists']);
    expect(await json([...args, ...confirmed(on)], on.home)).toMatchObject({ outcome: 'unchanged' });
    const removed = await json(['--remove', '--root', on.root], on.home);
    expect(codes(removed)).toContain('run.keptCertificate');
    expect(thumbprints(on, 'My')).toHaveLength(1);
    expect(thumbprints(on, 'Root')).toEqual([]);
  });

  test('a certificate trusted by itself is what is handed out, by --verify too', async () => {
    const on = machine();
    const args = [...pfx(on), '--trust-certificate', '--export-issuer', on.file('first.cer')];
    const done = await json(args, on.home);
    expect(done).toMatchObject({ outcome: 'installed', verdict: { wouldConnect: true } });
    expect(readFileSync(on.file('first.cer'), 'utf8')).toBe(pem(issued()).toString());
    await json(['--verify', '--root', on.root, '--export-issuer', on.file('second.cer')], on.home);
    expect(readFileSync(on.file('second.cer'), 'utf8')).toBe(pem(issued()).toString());
    // A search that the wizard does not carry out: nobody knows which certificate it finds.
    for (const name of [SERVER_FILE, SHRED_FILE]) {
      const path = join(on.rig.serverFolder, name);
      writeFileSync(
        path,
        readFileSync(path, 'latin1').replaceAll('FindByThumbprint', 'FindByExtension'),
        'latin1',
      );
    }
    const third = on.file('third.cer');
    const unknown = await json(['--verify', '--root', on.root, '--export-issuer', third], on.home);
    expect(unknown).toMatchObject({ outcome: 'verified', verdict: { wouldConnect: null } });
    expect(codes(unknown)).toContain('commandline.notExported');
    expect(existsSync(third)).toBe(false);
  });

  test('the password comes by standard input, and a wrong one leaves nothing behind', async () => {
    const on = machine();
    const args = [...pfx(on).slice(0, -1), TYPED, '--trust-certificate', '--json'];
    const typing = (text: string) => {
      const shell = ['-c', 'printf "%s" "$TYPED" | "$@"', 'sh', process.execPath, ENTRY, ...args];
      return start('sh', shell, on.home, { TYPED: text }).ended;
    };
    const wrong = documentOf(await typing('wrong\n'));
    expect(wrong).toMatchObject({ outcome: 'refused', changes: [] });
    expect(codes(wrong)).toContain('pfx.password.wrong');
    expect(thumbprints(on, 'My')).toEqual([]);
    expect(documentOf(await typing(`${PASSWORD}\r\n`))).toMatchObject({ outcome: 'installed' });
  });

  describe('no secret leaves the file that it belongs to', () => {
    test('after an import, everything that was printed and written', async () => {
      const on = machine();
      const { status, stdout, stderr } = await ris([...pfx(on), ...confirmed(on), ...outputs(on)], on.home);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(readFileSync(on.file('issuer.pem'), 'utf8')).toContain('BEGIN CERTIFICATE');
      expect(found(Buffer.from(stdout + stderr), SECRETS())).toEqual([]);
      expect(leaks(on.home, SECRETS(), belongs(on))).toEqual([]);
      const written = await json([...pfx(on), ...confirmed(on)], on.home);
      expect(found(Buffer.from(JSON.stringify(written)), SECRETS())).toEqual([]);
    });

    test.each([3, 6, 9, 12])(
      'while a run is under way, its journal, and what ps shows of it: at flush %i',
      async (flush) => {
        const on = machine();
        const paused = await pausedAt(
          flush,
          [...pfx(on), ...confirmed(on), '--log', on.file('run.log')],
          on.home,
        );
        if ('fewer' in paused) throw new Error('the run has fewer flushes');
        const { pid } = paused.child;
        const shown = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`));
        expect(found(Buffer.concat(shown), SECRETS())).toEqual([]);
        expect(shown[0]?.toString()).toContain('password.txt');
        expect(leaks(on.home, SECRETS(), belongs(on))).toEqual([]);
        paused.child.kill('SIGKILL');
        await paused.ended;
        expect(leaks(on.home, SECRETS(), belongs(on))).toEqual([]);
      },
    );

    test('in a window’s report, log and answers', async () => {
      const on = machine();
      pfx(on);
      const window = createAnswers(on.rig.open(), {
        version: '0.0.0-test',
        clock: () => performance.now(),
        commandLine: () => '',
        typed: () => Promise.resolve(Buffer.from(PASSWORD)),
      });
      const choices = importedFrom(on.file('ris01.pfx'), TYPED, { trust: 'certificate' });
      const plan = (await window.ask('plan', choices)) as { planning: { plan: { digest: string } } };
      const { digest } = plan.planning.plan;
      const report = await window.ask('apply', { choices, digest });
      expect(report).toMatchObject({ outcome: 'installed' });
      const contents = await Promise.all(
        [
          { what: 'report', language: 'fr' },
          { what: 'log', language: 'en' },
          { what: 'answers', choices },
        ].map((what) => window.content(what)),
      );
      const everything = [
        JSON.stringify([plan, report]),
        ...contents.map(({ bytes }) => Buffer.from(bytes).toString()),
      ];
      expect(found(Buffer.from(everything.join('\n')), SECRETS())).toEqual([]);
    });

    test.each<readonly [string, (bytes: Buffer) => Buffer]>([
      ['raw', (bytes) => bytes],
      ['in hexadecimal', (bytes) => Buffer.from(bytes.toString('hex'))],
      ['in base64', (bytes) => Buffer.from(Buffer.concat([Buffer.from('x'), bytes]).toString('base64'))],
      ['in wrapped base64', (bytes) => Buffer.from(bytes.toString('base64').replace(/.{20}/g, '$&\r\n'))],
      ['in UTF-16', (bytes) => Buffer.from(bytes.toString('hex'), 'utf16le')],
      ['in JSON', (bytes) => Buffer.from(JSON.stringify(bytes.toString('base64').replace(/.{64}/g, '$&\n')))],
    ])('and the search finds what is planted: %s', (_, write) => {
      const on = machine();
      for (const { name, bytes } of SECRETS()) {
        put(on, 'planted.txt', Buffer.concat([Buffer.from('noise '), write(bytes), Buffer.from(' noise')]));
        expect(leaks(on.home, SECRETS(), () => false)).toContain(`planted.txt: ${name}`);
      }
      expect(found(Buffer.from(PASSWORD, 'utf16le'), SECRETS())).toEqual(['the password']);
    });
  });
}
