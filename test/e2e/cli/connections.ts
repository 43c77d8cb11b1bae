import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { extension, keyPair, name, type Recipe, SERVER_AUTH } from '../../support/certificates.ts';
import { json, ris } from '../../support/cli.ts';
import { tree } from '../../support/cli-machine.ts';
import { department, issued, sha256Of } from '../../support/given-files.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import { type RisPeer, risPeer } from '../../support/ris-peer.ts';
import { found, keySecrets } from '../../support/secrets.ts';
import { codes, machines, stateFile, thumbprints, words } from './machines.ts';

const machine = machines();
const KEY = () => keyPair('rsa', 2048, 'ris01');

const peers: RisPeer[] = [];
afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.close();
});

const LOCALHOST: Recipe = {
  subject: name(['CN', 'localhost']),
  extensions: [extension.purposes(SERVER_AUTH), extension.dnsNames('localhost')],
};

/** A RIS server on loopback under the name that every computer knows. */
async function server(recipe: Recipe = LOCALHOST): Promise<RisPeer & { readonly leaf: Uint8Array }> {
  const leaf = issued(recipe);
  const peer = await risPeer([leaf, department().der], KEY());
  peers.push(peer);
  return { ...peer, leaf };
}

const urlOf = ({ port }: RisPeer): string => `net.tcp://localhost:${port}/`;

/** A client is set up by what its server shows, and connections are checked: as users run it. */
export function connections(): void {
  test('a check says who answers, how it is judged, and changes nothing', async () => {
    const on = machine();
    const peer = await server();
    const before = tree(on.root);
    const result = await json(['--check', urlOf(peer), '--root', on.root], on.home);
    expect(result).toMatchObject({ command: 'check', outcome: 'checked', exitCode: 0, changes: [] });
    expect(result.verdict?.wouldConnect).toBe(true);
    expect(result.contacts[0]).toMatchObject({
      state: 'presented',
      address: '127.0.0.1',
      authentication: { certificate: { subject: 'CN=localhost', sha256: sha256Of(peer.leaf) } },
      encryption: { protocol: 'TLSv1.2' },
      integrity: { kind: 'aead', algorithm: 'GCM' },
    });
    expect(tree(on.root)).toEqual(before);
    const { stdout, status } = await ris(['--check', urlOf(peer), '--root', on.root], on.home);
    expect(status).toBe(0);
    expect(stdout).toContain(`SHA-256 fingerprint: ${sha256Of(peer.leaf)}`);
    expect(stdout).toMatch(/Encryption: TLSv1\.2, TLS_/);
    expect(stdout).toMatch(/Message integrity: by the cipher itself/);
  });

  test('several addresses of every kind at once; one that nobody answers at fails the check', async () => {
    const on = machine();
    const peer = await server();
    await peers[0]?.close();
    const args = [urlOf(peer), `https://localhost:${peer.port}/`, `tls://localhost:${peer.port}`];
    const result = await json([...args.flatMap((url) => ['--check', url]), '--root', on.root], on.home);
    expect(result).toMatchObject({ outcome: 'refused', exitCode: 1603, verdict: { wouldConnect: false } });
    expect(result.contacts.map(({ url, state }) => [new URL(url).protocol, state])).toEqual([
      ['net.tcp:', 'failed'],
      ['net.tcp:', 'failed'],
      ['https:', 'failed'],
      ['tls:', 'failed'],
    ]);
    peers.length = 0;
  });

  test('wrong addresses, and what does not go with a check, are all said at once', async () => {
    const on = machine();
    const args = ['--check', 'ftp://ris01/', '--check', 'tls://ris01', '--root', on.root];
    const wrong = await json(args, on.home);
    expect(wrong).toMatchObject({ outcome: 'invalid', exitCode: 1639 });
    expect(codes(wrong)).toEqual(['endpoint.url.scheme', 'endpoint.url.noPort']);
    const both = ['--check', 'https://ris01/', '--setup', 'client', '--server', 'ris01', '--verify'];
    const excluded = await json([...both, '--root', on.root], on.home);
    expect(codes(excluded)).toEqual([
      'commandline.exclusive',
      'commandline.checkAlone',
      'commandline.checkAlone',
    ]);
  });

  test('log, result and page of a check hold what was said; hostile names are harmless, keys nowhere', async () => {
    const on = machine();
    const evil = '<script>\u202egnp\u001b[2J\r\n';
    const peer = await server({ ...LOCALHOST, subject: name(['CN', evil], ['O', '"><img src=x>']) });
    const [log, result, page] = [on.file('check.log'), on.file('check.json'), on.file('check.html')];
    const files = ['--log', log, '--result', result, '--report', page];
    const ended = await ris(['--check', urlOf(peer), ...files, '--root', on.root], on.home);
    const written = [log, result, page].map((path) => readFileSync(path));
    const [logged = '', , markup = ''] = written.map(String);
    expect(logged).toContain(sha256Of(peer.leaf));
    expect(markup).toContain(sha256Of(peer.leaf));
    expect(markup).toContain('Message integrity');
    expect(markup).not.toMatch(/<script|<img/);
    const { privateKey } = KEY();
    const secrets = keySecrets('server', privateKey.export({ type: 'pkcs8', format: 'der' }));
    for (const bytes of [...written, Buffer.from(ended.stdout + ended.stderr)]) {
      for (const mark of ['\u202e', '\u001b[2J']) expect(bytes.toString()).not.toContain(mark);
      expect(found(bytes, secrets)).toEqual([]);
    }
  });

  test('a client: refused, set up once the fingerprint is confirmed, repeated from answers, removed', async () => {
    const on = machine();
    const peer = await server();
    const before = tree(on.root);
    const args = ['--setup', 'client', '--server', `localhost:${peer.port}`, '--root', on.root];
    const refused = await json(args, on.home);
    expect(refused).toMatchObject({ outcome: 'refused', exitCode: 1603, changes: [] });
    expect(words(refused)).toMatch(
      /Its log would say: The X\.509 certificate .* not in the trusted people store/,
    );
    expect(tree(on.root)).toEqual(before);

    const answers = on.file('answers.json');
    const trust = ['--trust-server-sha256', sha256Of(peer.leaf), '--save-answers', answers];
    const planned = await json([...args, ...trust, '--plan'], on.home);
    expect(planned).toMatchObject({ outcome: 'planned' });
    expect(planned.changes.map(({ kind }) => kind)).toContain('certificate.install');
    const installed = await json([...args, ...trust], on.home);
    expect(installed).toMatchObject({ outcome: 'installed', verdict: { wouldConnect: true } });
    expect(thumbprints(on, 'TrustedPeople')).toHaveLength(1);
    const file = readFileSync(join(on.rig.clientFolder, CLIENT_FILE), 'latin1');
    expect(file.split(urlOf(peer))).toHaveLength(3);
    expect(JSON.parse(readFileSync(answers, 'utf8'))).toEqual({
      schema: 1,
      setup: 'client',
      client: { server: { host: 'localhost', port: peer.port }, offline: false },
      certificate: { source: 'presented', trust: { servers: [sha256Of(peer.leaf)] } },
    });
    const again = await json(['--answers', answers, '--root', on.root], on.home);
    expect(again).toMatchObject({ outcome: 'unchanged', changes: [] });
    const verified = await json(['--verify', '--root', on.root], on.home);
    expect(verified).toMatchObject({ outcome: 'verified', verdict: { wouldConnect: true } });
    expect((await json(['--remove', '--root', on.root], on.home)).outcome).toBe('removed');
    expect(thumbprints(on, 'TrustedPeople')).toEqual([]);
    expect(existsSync(stateFile(on, 'record.json'))).toBe(false);
    expect(readFileSync(join(on.rig.clientFolder, CLIENT_FILE), 'latin1')).not.toContain(urlOf(peer));
  });

  test('offline a client is set up without anybody being there, and nothing is proven', async () => {
    const on = machine();
    const args = ['/setup:client', '/server:ris01.hospital.example', '/offline', '/quiet'];
    const { status, stdout } = await ris([...args, '/root', on.root], on.home);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Installed\. .*cannot/i);
  });

  test('answers of a server are no answers of a client, but name its folder', async () => {
    const on = machine();
    const answers = on.file('answers.json');
    const folder = on.rig.clientFolder;
    const of = { setup: 'integrated', server: { host: 'localhost' }, certificate: { source: 'local' } };
    writeFileSync(answers, JSON.stringify({ schema: 1, ...of, client: { directory: folder } }));
    const args = ['--setup', 'client', '--server', 'ris01', '--offline', '--answers', answers];
    const planned = await json([...args, '--plan', '--root', on.root], on.home);
    expect(planned).toMatchObject({ outcome: 'planned' });
    expect(planned.changes.every(({ target }) => !target.includes('RIS Server'))).toBe(true);
  });
}
