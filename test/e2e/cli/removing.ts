import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { json, ris } from '../../support/cli.ts';
import { contents, type TestMachine, tree } from '../../support/cli-machine.ts';
import { plant, plantForeign } from '../../support/plant.ts';
import { realFiles } from '../../support/real-files.ts';
import { CLIENT_FILE, SERVER_FILE, SHRED_FILE } from '../../support/rig.ts';
import { codes, lines, machines, setupOn, thumbprints, words } from './machines.ts';

const machine = machines();
const remove = ({ root }: TestMachine): string[] => ['--remove', '--root', root];

/** Does the key that lies with the certificate still sign for it? */
function signs({ rig }: TestMachine, store: string, thumbprint: string): boolean {
  const { stores, keys } = rig.open();
  const entry = stores.get({ location: 'LocalMachine', store, thumbprint });
  if (entry?.key == null) return false;
  const data = Buffer.from('a challenge');
  const key = createPublicKey(
    new X509Certificate(entry.der).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  return verify('sha256', data, key, keys.sign(entry.key, data));
}

/** `--remove` takes everything back. */
export function removing(): void {
  test('everything comes back, byte for byte and folder by folder; a second time there is nothing to do', async () => {
    const on = machine();
    const before = contents(on.root);
    await json([...setupOn(on), '--port', '8001'], on.home);
    expect(contents(on.root)).not.toEqual(before);
    const removed = await json(remove(on), on.home);
    expect(removed).toMatchObject({ command: 'remove', outcome: 'removed', exitCode: 0, verdict: null });
    expect(contents(on.root)).toEqual(before);

    const untouched = tree(on.root);
    expect((await json(remove(on), on.home)).outcome).toBe('unchanged');
    const { stdout } = await ris(remove(on), on.home);
    expect(lines(stdout).at(-1)).toMatch(/^Nothing to take back/);
    expect(tree(on.root)).toEqual(untouched);
  });

  test.skipIf(realFiles() === null)('real configuration files: also there nothing else changes', async () => {
    const on = machine(realFiles());
    const before = contents(on.root);
    const shred = join(on.rig.serverFolder, SHRED_FILE);
    const original = readFileSync(shred, 'latin1');
    expect((await json(setupOn(on), on.home)).verdict?.wouldConnect).toBe(true);
    expect(readFileSync(shred, 'latin1')).toBe(original);
    const client = readFileSync(join(on.rig.clientFolder, CLIENT_FILE), 'latin1');
    expect(client.match(/<value>net\.tcp:\/\/[^<]*<\/value>/g)).toEqual(
      Array(2).fill('<value>net.tcp://localhost:8000/</value>'),
    );
    expect(client.match(/"CertificateValidationMode"[^>]*>\s*<value>(?!PeerOrChainTrust<)/)).toBeNull();
    await json([...setupOn(on), '--port', '8001'], on.home);
    expect(readFileSync(shred, 'latin1')).toContain('<value>net.tcp://localhost:8001/</value>');
    expect((await json(remove(on), on.home)).outcome).toBe('removed');
    expect(contents(on.root)).toEqual(before);
  });

  test('a setting that somebody has changed since stays, and is named', async () => {
    const on = machine();
    const client = join(on.rig.clientFolder, CLIENT_FILE);
    const original = readFileSync(client, 'latin1');
    await json(setupOn(on), on.home);
    const edited = readFileSync(client, 'latin1').replace('localhost:8000/', 'ris01:8000/');
    writeFileSync(client, edited, 'latin1');
    const { status, stdout } = await ris(remove(on), on.home);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Left as it is, because somebody has changed it since the setup: .*BaseUrl/);
    expect(lines(stdout).at(-1)).toMatch(/^Removed\..* but for what is said above/);
    expect(readFileSync(client, 'latin1')).toBe(
      original.replace(/net\.tcp:\/\/localhost:\d+\//, 'net.tcp://ris01:8000/'),
    );
    expect(thumbprints(on, 'My')).toEqual([]);
  });
}

/** Other certificates that the server's search would also find. */
export function conflicting(): void {
  test('a foreign certificate stops the run and is named; nothing is touched', async () => {
    const on = machine();
    const { thumbprint } = plantForeign(on.rig);
    const before = tree(on.root);
    const result = await json([...setupOn(on), '--quiet'], on.home);
    expect(result).toMatchObject({ outcome: 'conflicts', exitCode: 1603, changes: [] });
    const conflict = result.messages.find(({ code }) => code === 'conflict.certificate');
    expect(conflict?.params).toMatchObject({
      subject: 'CN=localhost',
      issuer: 'CN=General Hospital Test CA',
      thumbprint,
    });
    expect(words(result)).toContain(`--replace-conflicts ${thumbprint}`);

    const spoken = await ris(setupOn(on), on.home);
    expect(spoken.status).toBe(process.platform === 'win32' ? 1603 : 67);
    expect(spoken.stderr).toContain(thumbprint);
    expect(lines(spoken.stderr).at(-1)).toMatch(/^Nothing was changed: .*--remove brings them back\.$/);
    expect((await json([...setupOn(on), '--plan'], on.home)).outcome).toBe('conflicts');
    expect(tree(on.root)).toEqual(before);
  });

  test.each([
    ['all', () => ['--replace-conflicts']],
    ['by its thumbprint', (thumbprint: string) => ['--replace-conflicts', thumbprint]],
    [
      'by its thumbprint as certlm.msc copies it',
      (thumbprint: string) => [
        `/replace-conflicts:\u200e${thumbprint.toLowerCase().replace(/..(?=.)/g, '$& ')}`,
      ],
    ],
  ])(
    'moved to quarantine where that is asked for (%s), and brought back with a usable key',
    async (_, ask) => {
      const on = machine();
      const { thumbprint } = plantForeign(on.rig);
      const before = contents(on.root);
      const result = await json([...setupOn(on), ...ask(thumbprint)], on.home);
      expect(result.outcome, words(result)).toBe('installed');
      expect(thumbprints(on, 'My')).toHaveLength(1);
      expect(thumbprints(on, 'RIS Setup Quarantine')).toEqual([thumbprint]);
      expect(signs(on, 'RIS Setup Quarantine', thumbprint)).toBe(true);
      expect((await json(setupOn(on), on.home)).outcome).toBe('unchanged');
      expect((await json(remove(on), on.home)).outcome).toBe('removed');
      expect(contents(on.root)).toEqual(before);
      expect(signs(on, 'My', thumbprint)).toBe(true);
    },
  );

  test('one that something else is bound to moves only by its thumbprint', async () => {
    const on = machine();
    const { thumbprint } = plantForeign(on.rig);
    const binding = { user: 'http.sys', detail: '0.0.0.0:443', thumbprint };
    writeFileSync(join(on.root, 'bindings.json'), JSON.stringify([binding]));
    const before = tree(on.root);
    const refused = await json([...setupOn(on), '--replace-conflicts'], on.home);
    expect(refused.outcome).toBe('conflicts');
    expect(codes(refused)).toEqual(expect.arrayContaining(['conflict.usedBy', 'conflict.bound']));
    expect(tree(on.root)).toEqual(before);
    const asked = await json([...setupOn(on), '--replace-conflicts', thumbprint], on.home);
    expect(asked.outcome).toBe('installed');
  });

  test('two of them: naming one leaves the other in the way; the option can be repeated', async () => {
    const on = machine();
    const first = plantForeign(on.rig).thumbprint;
    const second = plant(on.rig, {}, { container: 'second' }).thumbprint;
    const one = await json([...setupOn(on), '--replace-conflicts', first], on.home);
    expect(one.outcome).toBe('conflicts');
    const named = one.messages.filter(({ code }) => code === 'conflict.certificate');
    expect(named.map(({ params }) => params.thumbprint)).toEqual([second]);
    const both = ['--replace-conflicts', first, '--replace-conflicts', second];
    expect((await json([...setupOn(on), ...both], on.home)).outcome).toBe('installed');
    expect(thumbprints(on, 'RIS Setup Quarantine')).toEqual([first, second].sort());
  });

  test('the password is where it belongs, and the search for leaks would find it elsewhere', () => {
    const on = machine();
    expect(on.leaks()).toEqual([]);
    const copy = on.file('copy.txt');
    writeFileSync(copy, readFileSync(join(on.rig.serverFolder, SERVER_FILE)));
    expect(on.leaks()).toEqual(['copy.txt']);
    writeFileSync(copy, '');
  });
}
