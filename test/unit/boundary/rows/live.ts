import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import { CLIENT_FILE } from '../../../support/rig.ts';
import type { Row, Stage } from '../stage.ts';
import { onProducts } from '../table.ts';

const checking = (code: MessageCode | readonly MessageCode[], url: string): Row =>
  onProducts(code, (stage) => stage.run(['--check', url]));
const args = (code: MessageCode, ...words: readonly string[]): Row =>
  onProducts(code, (stage) => stage.run(words));

/** A port of this computer where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const client = (stage: Stage, ...more: readonly string[]) => stage.run(['--setup', 'client', ...more]);

/** Addresses to check, and setting up a client of a server elsewhere. */
export const live: readonly Row[] = [
  checking('endpoint.url.long', `net.tcp://${'a'.repeat(2001)}/`),
  checking('endpoint.url.blank', 'net.tcp://a b/'),
  checking('endpoint.url.noScheme', 'ris01'),
  checking('endpoint.url.scheme', 'gopher://ris01/'),
  checking('endpoint.url.user', 'https://me@ris01/'),
  checking('endpoint.url.noHost', 'https:///a'),
  checking('endpoint.url.ipv6', 'https://[::1]/'),
  checking('endpoint.url.letters', 'https://hôpital/'),
  checking('endpoint.url.host', 'https://a_b!/'),
  checking('endpoint.url.noPort', 'tls://ris01'),
  checking('endpoint.url.port', 'https://ris01:70000/'),
  checking('endpoint.url.path', 'tls://ris01:636/a'),
  checking('endpoint.url.query', 'https://ris01/?a'),
  checking('endpoint.url.pathLetters', 'https://ris01/<'),
  checking('endpoint.url.empty', ' '),
  args('commandline.checkAlone', '--check', 'net.tcp://ris01:8000/', '--port', '1'),
  args('commandline.clientOnly', '--setup', 'server', '--local-client-only', '--offline'),
  args('commandline.serverOnly', '--setup', 'client', '--server', 'ris01', '--port', '1'),
  args('commandline.needsServer', '--setup', 'client'),
  args('commandline.value.called', '--setup', 'client', '--server', 'a b'),
  onProducts('run.check.nothing', (stage) =>
    // Neither command line nor page can name no address at all: this is the engine's own line of defence.
    stage.run(['--check', 'net.tcp://ris01:8000/'], {
      engine: (engine) => ({ ...engine, check: () => engine.check([]) }),
    }),
  ),
  onProducts(
    ['run.check.defaults', 'endpoint.refused', 'endpoint.refused.remedy', 'ris.connect'],
    async (stage) => {
      rmSync(stage.rig.clientFolder, { recursive: true });
      await stage.run(['--check', `net.tcp://127.0.0.1:${await closedPort()}/`]);
    },
  ),
  onProducts('run.check.binding', async (stage) => {
    const path = join(stage.rig.clientFolder, CLIENT_FILE);
    const other =
      '<setting name="ConfigurationClass" serializeAs="String"><value>Other.Http</value></setting>';
    const text = readFileSync(path, 'latin1');
    writeFileSync(path, text.replaceAll('<setting name="CertificateValidationMode"', `${other}$&`), 'latin1');
    await stage.run(['--check', `net.tcp://127.0.0.1:${await closedPort()}/`]);
  }),
  onProducts(['plan.client.refused', 'plan.client.wouldLog'], async (stage) =>
    client(stage, '--server', `localhost:${await closedPort()}`),
  ),
  onProducts('plan.client.offline', (stage) => client(stage, '--server', 'ris01', '--offline', '--plan')),
  onProducts('plan.client.fingerprint.offline', (stage) =>
    client(stage, '--server', 'ris01', '--offline', '--trust-server-sha256', 'AB'.repeat(32)),
  ),
];
