import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, LOCAL, ris } from '../../support/cli.ts';
import { contents, type TestMachine, tree } from '../../support/cli-machine.ts';
import { codes, containers, lines, machines, thumbprints, words } from './machines.ts';

const machine = machines();
const HOST = 'ris01.hospital.example';

const asking = (on: TestMachine, ...more: readonly string[]): string[] => [
  ...['--setup', 'server', '--host', HOST, '--request', on.file('ris01.req'), '--root', on.root],
  ...more,
];

/** What OpenSSL makes of a request, its signature verified; UTF-8 as it is. */
function shown(path: string): string {
  const options = ['-noout', '-verify', '-text', '-nameopt', 'RFC2253,-esc_msb,utf8'];
  return execFileSync('openssl', ['req', '-in', path, ...options], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The private keys of a machine, in the forms in which one could leak. */
function keyTexts({ root }: TestMachine): string[] {
  return containers({ root }).flatMap((container) => {
    const pem = readFileSync(join(root, 'keys', container, 'private-key.pem'), 'utf8');
    const body = pem.replace(/-----[^-]+-----|\s/g, '');
    const line = pem.split('\n')[5] ?? '';
    return [line, body.slice(40, 100), Buffer.from(body, 'base64').toString('hex').slice(80, 160)];
  });
}

/** Subjects as somebody, or somebody's form, may hand them over; `seen` in the request, or refused with `code`. */
const HOSTILE: readonly (readonly [subject: string, seen: string | null, code: string | null])[] = [
  ['O="Hôpital ""Général"", Montréal", C=ca', 'O=Hôpital \\"Général\\"\\, Montréal,C=CA', null],
  ['/C=CA/O=a\\/b', 'O=a/b,C=CA', null],
  ['O=$(touch x); `id` | %PATH%', null, 'request.subject.unreadable'],
  ['O=$(touch x) `id` %PATH%', 'O=$(touch x) `id` %PATH%', null],
  ['O=病院, L=東京', 'L=東京', null],
  ['O=a\u001b[2J', null, 'request.subject.value.invisible'],
  ['O=a\\00b', null, 'request.subject.value.invisible'],
  ['O=a\u202eb', null, 'request.subject.value.invisible'],
  ['O=\\FF', null, 'request.subject.value.invisible'],
  ['CN=*.hospital.example', null, 'request.subject.commonName'],
  ['CN=ris02', null, 'request.subject.commonName'],
  ['subjectAltName=DNS:evil', null, 'request.subject.attribute'],
  ['O=a+CN=evil', null, 'request.subject.multiple'],
  ['O="open', null, 'request.subject.unreadable'],
  ['O', null, 'request.subject.unreadable'],
  [`O=${'x'.repeat(5000)}`, null, 'request.subject.long'],
];

/** `--request` and its companions, `--withdraw-request`. */
export function requests(): void {
  test('a request is written, kept, written again, named by --verify, and withdrawn', async () => {
    const on = machine();
    // Windows always has this store.
    mkdirSync(join(on.root, 'stores', 'LocalMachine', 'REQUEST'));
    const before = contents(on.root);
    const file = on.file('ris01.req');
    const full = ['--subject', 'O=General Hospital, C=CA', '--alt-name', 'pacs', '--key-size', '3072'];
    const made = await json(asking(on, ...full), on.home);
    expect(made).toMatchObject({ command: 'install', outcome: 'waitingForCa', exitCode: 0, verdict: null });
    expect(made.changes.map(({ kind, state }) => [kind, state])).toEqual([
      ['request.create', 'done'],
      ['record.write', 'done'],
    ]);
    const text = shown(file);
    expect(text).toContain(`DNS:pacs, DNS:${HOST}`);
    expect(text).toContain('(3072 bit)');
    expect(text).toContain('sha256WithRSAEncryption');
    expect(text).toContain(`Subject: CN=${HOST},O=General Hospital,C=CA`);
    expect(lstatSync(file).mode & 0o777).toBe(0o600);

    const written = readFileSync(file);
    const waiting = tree(on.root);
    const again = await ris(asking(on, ...full), on.home);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(lines(again.stdout).at(-1)).toMatch(/^Waiting for the certification authority/);
    expect(tree(on.root)).toEqual(waiting);
    expect(readFileSync(file)).toEqual(written);

    const [thumbprint = ''] = thumbprints(on, 'REQUEST');
    expect(words(await json(['--verify', '--root', on.root], on.home))).toContain(
      `--withdraw-request ${thumbprint}`,
    );
    const back = ['--withdraw-request', thumbprint, '--root', on.root];
    expect(await json([...back, '--plan'], on.home)).toMatchObject({ command: 'plan', outcome: 'planned' });
    expect(tree(on.root)).toEqual(waiting);
    const withdrawn = await ris(back, on.home);
    expect(withdrawn).toMatchObject({ status: 0, stderr: '' });
    expect(lines(withdrawn.stdout).at(-1)).toMatch(/^Withdrawn\./);
    expect(contents(on.root)).toEqual(before);
    expect(readFileSync(file)).toEqual(written);
    expect(await json(back, on.home)).toMatchObject({ command: 'remove', outcome: 'refused' });
  });

  test('by answers, quietly, with log and result: and the private key is in none of it', async () => {
    const on = machine();
    const [answers, log, result] = [on.file('ask.json'), on.file('ask.log'), on.file('ask.result')];
    const saved = await json(
      asking(on, '--subject', 'C=CA', '--plan', '--save-answers', answers, '--exportable-key'),
      on.home,
    );
    expect(saved.outcome).toBe('planned');
    const args = ['--answers', answers, '--quiet', '--log', log, '--result', result, '--root', on.root];
    const { status, stdout } = await ris(args, on.home);
    expect([status, lines(stdout).length]).toEqual([0, 1]);
    shown(on.file('ris01.req'));
    const keys = keyTexts(on);
    expect(keys.length).toBe(3);
    const everywhere = (): string[] =>
      Object.entries(tree(on.home))
        .filter(
          ([name, { bytes }]) => !name.includes('private-key') && keys.some((key) => bytes.includes(key)),
        )
        .map(([name]) => name);
    expect(everywhere()).toEqual([]);
    writeFileSync(on.file('planted'), `x${keys[2] ?? ''}x`);
    expect(everywhere()).toEqual(['planted']);
  });

  test('Local Client Only goes on, and a request for the same file is refused', async () => {
    const on = machine();
    const local = [...LOCAL, '--root', on.root];
    await json(local, on.home);
    expect((await json(asking(on), on.home)).outcome).toBe('waitingForCa');
    const verified = await json(['--verify', '--root', on.root], on.home);
    expect(verified).toMatchObject({ outcome: 'verified', verdict: { wouldConnect: true } });
    expect(codes(verified)).toContain('request.waiting');
    const other = await json(asking(on, '--key-size', '4096'), on.home);
    expect([other.outcome, codes(other).at(-1)]).toEqual(['refused', 'request.file.taken']);
    expect((await json(local, on.home)).outcome).toBe('unchanged');
    expect((await json(['--remove', '--root', on.root], on.home)).outcome).toBe('removed');
    expect([thumbprints(on, 'REQUEST'), containers(on)]).toEqual([[], []]);
  });

  test('a file that cannot be written leaves the request kept; links are not followed', async () => {
    const on = machine();
    const nowhere = asking(on).map((one) => (one === on.file('ris01.req') ? on.file('none/ris01.req') : one));
    const made = await json(nowhere, on.home);
    expect([made.outcome, codes(made).slice(1, 3)]).toEqual([
      'waitingForCa',
      ['request.file.notWritten', 'file.noFolder'],
    ]);
    symlinkSync(on.file('elsewhere'), on.file('ris01.req'));
    const linked = await json(asking(on), on.home);
    expect([linked.outcome, codes(linked).at(-1)]).toEqual(['refused', 'request.file.taken']);
    expect(existsSync(on.file('elsewhere'))).toBe(false);
    mkdirSync(on.file('none'));
    expect((await json(nowhere, on.home)).outcome).toBe('waitingForCa');
    shown(on.file('none/ris01.req'));
    expect(thumbprints(on, 'REQUEST')).toHaveLength(1);
  });

  test.each(HOSTILE)('the subject %j', async (subject, seen, code) => {
    const on = machine();
    const before = tree(on.root);
    const result = await json(asking(on, '--subject', subject), on.home);
    if (seen !== null) {
      expect(result.outcome, words(result)).toBe('waitingForCa');
      expect(shown(on.file('ris01.req'))).toContain(seen);
      return;
    }
    expect([result.outcome, codes(result)]).toEqual(['invalid', [code]]);
    expect(words(result)).not.toMatch(/(?!\n)\p{C}/u);
    expect(tree(on.root)).toEqual(before);
    expect(existsSync(on.file('ris01.req'))).toBe(false);
  });
}
