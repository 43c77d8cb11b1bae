import { spawn } from 'node:child_process';
import { sign } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueLocal } from '../../electron/certificates/issue.ts';
import { keyPair } from '../support/certificates.ts';
import { needsOpenSsl, type Outcome, openssl, pem, scratch } from './openssl.ts';

needsOpenSsl();
const file = scratch();
const pair = keyPair();
const key = pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
let certificate: string;
let certificateFile: string;

beforeAll(async () => {
  const der = await issueLocal({
    host: 'localhost',
    publicKey: pair.spki,
    serial: Buffer.alloc(16, 0x5a),
    now: new Date(),
    sign: (tbs) => sign('sha256', tbs, pair.privateKey),
  });
  certificate = pem(der);
  certificateFile = file('certificate.pem', certificate);
});

/** Serves TLS 1.2 from Node while `use` runs. */
async function serving<T>(use: (port: number) => Promise<T>): Promise<T> {
  // The RSA key exchange is what old Windows computers fall back to; Node offers it only when told.
  const ciphers = 'ECDHE-RSA-AES128-GCM-SHA256:AES128-SHA';
  const server = createServer({ key, cert: certificate, maxVersion: 'TLSv1.2', ciphers }, (socket) =>
    socket.end(),
  );
  // A client that refuses the certificate breaks the handshake: that is what some tests want.
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const client = (port: number, ...options: string[]): Promise<Outcome> =>
  openssl(
    's_client',
    '-connect',
    `127.0.0.1:${port}`,
    '-tls1_2',
    '-verify_return_error',
    '-no-CApath',
    '-no-CAstore',
    ...options,
  );

describe('a server with the issued certificate', () => {
  it.each(['ECDHE-RSA-AES128-GCM-SHA256', 'AES128-SHA'])('is verified by OpenSSL with %s', async (cipher) => {
    const { status, output } = await serving((port) =>
      client(
        port,
        '-CAfile',
        certificateFile,
        '-verify_hostname',
        'localhost',
        '-purpose',
        'sslserver',
        '-cipher',
        cipher,
      ),
    );
    expect(output).toContain('Verify return code: 0 (ok)');
    expect(output).toContain(`Cipher is ${cipher}`);
    expect(output).toContain('Verified peername: localhost');
    expect(status).toBe(0);
  });

  it('is refused under another name', async () => {
    const { status, output } = await serving((port) =>
      client(port, '-CAfile', certificateFile, '-verify_hostname', 'ris01'),
    );
    expect(status).not.toBe(0);
    expect(output).toContain('hostname mismatch');
  });

  it('is refused where it is not trusted', async () => {
    const { status, output } = await serving((port) => client(port, '-no-CAfile'));
    expect(status).not.toBe(0);
    expect(output).toContain('self-signed certificate');
  });
});

/** Serves one connection with `openssl s_server`; gives the port. */
function opensslServer(): Promise<{ readonly port: number; readonly closed: Promise<unknown> }> {
  const keyFile = file('key.pem', key);
  const options = [
    '-accept',
    '127.0.0.1:0',
    '-naccept',
    '1',
    '-tls1_2',
    '-cert',
    certificateFile,
    '-key',
    keyFile,
  ];
  const child = spawn('openssl', ['s_server', ...options], { stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = new Promise((resolve) => child.on('close', resolve));
  return new Promise((resolve, reject) => {
    let output = '';
    child.on('error', reject);
    child.on('close', () => {
      reject(new Error(`openssl s_server ended: ${output}`));
    });
    const look = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const port = /^ACCEPT .*:(\d+)\s*$/m.exec(output)?.[1];
      if (port !== undefined) resolve({ port: Number(port), closed });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
  });
}

/** What Node says of the server: `secure`, or the code of its refusal. */
async function nodeClient(servername: string): Promise<string> {
  const { port, closed } = await opensslServer();
  const said = await new Promise<string>((resolve) => {
    const options = { port, host: '127.0.0.1', servername, ca: certificate, maxVersion: 'TLSv1.2' } as const;
    const socket = connect(options, () => {
      resolve(`secure ${socket.getProtocol() ?? ''}`);
      socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
  });
  await closed;
  return said;
}

describe('OpenSSL serving with the issued certificate and its key', () => {
  it('is accepted by Node for localhost, and for no other name', async () => {
    expect(await nodeClient('localhost')).toBe('secure TLSv1.2');
    expect(await nodeClient('ris01')).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });
});
