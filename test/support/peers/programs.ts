import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Program {
  readonly port: number;
  stop(): Promise<void>;
}

function stopper(child: ChildProcess): () => Promise<void> {
  const over = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  return () => {
    child.kill('SIGKILL');
    return over;
  };
}

/** OpenSSL's test server on a port that the system chooses; its configuration file is not read. */
export function opensslServer(...args: readonly string[]): Promise<Program> {
  const child = spawn('openssl', ['s_server', '-accept', '127.0.0.1:0', ...args], {
    env: { ...process.env, OPENSSL_CONF: '/dev/null' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const stop = stopper(child);
  return new Promise((resolve, reject) => {
    let said = '';
    const listenTo = (bytes: Buffer): void => {
      said += bytes.toString();
      const port = /ACCEPT \S*:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve({ port: Number(port), stop });
    };
    child.stdout.on('data', listenTo);
    child.stderr.on('data', listenTo);
    child.once('close', () => {
      reject(new Error(`openssl ${args.join(' ')}: ${said}`));
    });
  });
}

export const hasNginx = spawnSync('nginx', ['-v']).error === undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

/** nginx with one TLS server block, whose directives are given; its files lie in a folder that goes with it. */
export async function nginx(directives: string, files: Readonly<Record<string, string>>): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'ris-nginx-'));
  mkdirSync(join(folder, 'logs'));
  for (const [name, contents] of Object.entries(files))
    writeFileSync(join(folder, name), contents, { mode: 0o600 });
  const port = await freePort();
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((place) => `${place}_temp_path ${folder}/${place};`)
    .join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/logs/error.log;
     events {} http { access_log off; ${places}
     server { listen 127.0.0.1:${port} ssl; ${directives} location / { return 204; } } }`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  const stop = stopper(child);
  for (let attempt = 0; attempt < 500 && child.exitCode === null; attempt++) {
    if (await accepts(port)) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (child.exitCode !== null) throw new Error('nginx did not start');
  return {
    port,
    async stop() {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}
