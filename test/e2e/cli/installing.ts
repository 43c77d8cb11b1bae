import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, json, LOCAL, PROJECT, ris, start } from '../../support/cli.ts';
import { contents, SECRET, tree } from '../../support/cli-machine.ts';
import { CLIENT_FILE, SERVER_FILE } from '../../support/rig.ts';
import { certificateFor, HOST } from '../../support/store-certificates.ts';
import { codes, containers, lines, machines, setupOn, stateFile, thumbprints } from './machines.ts';

const machine = machines();

/** The setup as it must lie on a machine: one certificate, its copy without a key, one key, a record, no journal. */
function expectOneSetup(on: ReturnType<typeof machine>): void {
  const [thumbprint = ''] = thumbprints(on, 'My');
  expect(thumbprint).toMatch(/^[0-9A-F]{40}$/);
  expect(thumbprints(on, 'My')).toEqual([thumbprint]);
  expect(thumbprints(on, 'TrustedPeople')).toEqual([thumbprint]);
  expect(containers(on)).toHaveLength(1);
  expect(existsSync(stateFile(on, 'record.json'))).toBe(true);
  expect(existsSync(stateFile(on, 'journal.jsonl'))).toBe(false);
}

/** `install`, `unchanged`, the record's loss: what the first line asks to be shown. */
export function installing(): void {
  test('a fresh root gets a demonstration product and a setup, and the last lines say what that means', async () => {
    const on = machine(null);
    const { status, stdout, stderr } = await ris(setupOn(on), on.home);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const printed = lines(stdout);
    expect(printed[0]).toContain(on.root);
    expect(printed[1]).toMatch(/demonstration product was installed/);
    expect(printed.filter((line) => line.startsWith('  done'))).toHaveLength(7);
    expect(printed.at(-2)).toMatch(/Would the RIS client connect\? Yes\./);
    expect(printed.at(-1)).toBe('Installed. The RIS client would connect: start it and log in.');
    expect(stdout).not.toContain('\u001b');
    expectOneSetup(on);
  });

  test('with a certificate of the store: refused, trusted, repeated from an answer file, and removed', async () => {
    const on = machine();
    const { thumbprint } = certificateFor(on.rig);
    const before = tree(on.root);
    const pasted = `\u200e${thumbprint.toLowerCase().replace(/..(?=.)/g, '$& ')}`;
    const args = ['--setup', 'integrated', '--host', HOST, '--certificate', pasted, '--root', on.root];
    const refused = await json(args, on.home);
    expect(refused).toMatchObject({ outcome: 'refused', exitCode: 1603, changes: [] });
    expect(codes(refused)).toContain('plan.chosen.untrusted.remedy');
    expect(tree(on.root)).toEqual(before);

    const answers = on.file('answers.json');
    const trusted = await json([...args, '--trust-certificate', '--save-answers', answers], on.home);
    expect(trusted).toMatchObject({ outcome: 'installed', verdict: { wouldConnect: true } });
    expect(JSON.parse(readFileSync(answers, 'utf8'))).toMatchObject({
      server: { host: HOST },
      certificate: { source: 'store', thumbprint, trust: 'certificate' },
    });
    expect(thumbprints(on, 'TrustedPeople')).toEqual([thumbprint]);
    const again = await json(['--answers', answers, '--root', on.root], on.home);
    expect(again).toMatchObject({ outcome: 'unchanged', changes: [] });
    const removed = await json(['--remove', '--root', on.root], on.home);
    expect(removed).toMatchObject({ outcome: 'removed', messages: [{ code: 'commandline.embedded' }] });
    expect(thumbprints(on, 'My')).toEqual([thumbprint]);
    expect(thumbprints(on, 'TrustedPeople')).toEqual([]);
    for (const path of [join(on.rig.serverFolder, SERVER_FILE), join(on.rig.clientFolder, CLIENT_FILE)]) {
      expect(readFileSync(path, 'latin1')).not.toContain(HOST);
    }
  });

  test('quietly it prints one line', async () => {
    const on = machine();
    const { status, stdout, stderr } = await ris([...setupOn(on), '--quiet'], on.home);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines(stdout)).toEqual(['Installed. The RIS client would connect: start it and log in.']);
  });

  test('with --quiet --json: installed, then unchanged with no file touched', async () => {
    const on = machine();
    const first = await json([...setupOn(on), '--quiet'], on.home);
    expect(first).toMatchObject({ command: 'install', outcome: 'installed', exitCode: 0, log: null });
    expect(first.verdict?.wouldConnect).toBe(true);
    expect(first.changes.length).toBeGreaterThan(5);
    expect(new Set(first.changes.map(({ state }) => state))).toEqual(new Set(['done']));
    expectOneSetup(on);

    const before = tree(on.root);
    const second = await json([...setupOn(on), '--quiet'], on.home);
    expect(second).toMatchObject({ outcome: 'unchanged', exitCode: 0, changes: [] });
    expect(second.verdict?.wouldConnect).toBe(true);
    expect(tree(on.root)).toEqual(before);

    const repaired = await json(['--root', on.root], on.home);
    expect(repaired.outcome).toBe('unchanged');
    expect(tree(on.root)).toEqual(before);
  });

  test('the record deleted: the same certificate is found and kept, and recorded again', async () => {
    const on = machine();
    await json(setupOn(on), on.home);
    const [made] = thumbprints(on, 'My');
    const keys = containers(on);
    rmSync(stateFile(on, 'record.json'));
    const again = await json(setupOn(on), on.home);
    expect(again.outcome).toBe('installed');
    expect(again.changes.map(({ kind }) => kind)).toEqual(['record.write']);
    expectOneSetup(on);
    expect(thumbprints(on, 'My')).toEqual([made]);
    expect(containers(on)).toEqual(keys);
    expect((await json(setupOn(on), on.home)).outcome).toBe('unchanged');
  });

  test('only the values that are meant change in the files, and another port reaches every file', async () => {
    const on = machine();
    const server = join(on.rig.serverFolder, SERVER_FILE);
    const client = join(on.rig.clientFolder, CLIENT_FILE);
    const before = [server, client].map((path) => readFileSync(path, 'latin1'));
    await json(setupOn(on), on.home);
    const wanted = before.map((text) =>
      text
        .replaceAll('<value>None</value>', '<value>PeerOrChainTrust</value>')
        .replace('net.tcp://localhost:9999/', 'net.tcp://localhost:8000/'),
    );
    expect([server, client].map((path) => readFileSync(path, 'latin1'))).toEqual(wanted);
    expect(wanted[0]).toContain(SECRET);

    const moved = await json([...setupOn(on), '--port', '8001'], on.home);
    expect(moved.outcome).toBe('installed');
    expect(moved.verdict?.wouldConnect).toBe(true);
    const files = Object.entries(tree(join(on.root, 'Program Files'))).filter(([name]) =>
      name.endsWith('.config'),
    );
    expect(files).toHaveLength(3);
    for (const [name, { bytes }] of files) {
      expect(bytes, name).toContain('<value>net.tcp://localhost:8001/</value>');
      expect(bytes, name).not.toContain('8000');
    }
    expectOneSetup(on);
  });

  test('the server alone, without the client’s files', async () => {
    const on = machine();
    const client = contents(on.rig.clientFolder);
    const result = await json(['--setup', 'server', '--local-client-only', '--root', on.root], on.home);
    expect(result.outcome).toBe('installed');
    expect(contents(on.rig.clientFolder)).toEqual(client);
    expectOneSetup(on);
  });

  test('without --root it works in the user’s data folder and says where', async () => {
    const on = machine(null);
    const result = await json(LOCAL, on.home);
    expect(result.outcome).toBe('installed');
    const where = result.messages.find(({ code }) => code === 'commandline.embedded')?.params.folder;
    expect(where).toBe(join(on.home, 'ris-setup-wizard', 'ris-machine'));
    expect(codes(result)).toContain('commandline.demonstration');
  });

  test('through npm run -s setup standard output is the document alone', async () => {
    const on = machine(null);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { ended } = start(npm, ['run', '-s', 'setup', '--', ...setupOn(on), '--json'], on.home);
    const result = documentOf(await ended);
    expect(result.outcome).toBe('installed');
    expect(existsSync(join(PROJECT, 'root'))).toBe(false);
  });
}
