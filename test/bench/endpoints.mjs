import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { answers, median, timed } from './measure.mjs';
import { printRatio, printSamples } from './report.mjs';

const CONTACTS = 200;
const ROUNDS = 5;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The client's side as one program, as the wizard's is. */
async function bundled(scratch) {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['koffi'] },
    build: {
      ssr: true,
      outDir: scratch,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { contacting: here('contacting.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return join(scratch, 'contacting.mjs');
}

function startServer(scratch) {
  const [key, certificate] = [join(scratch, 'server.key'), join(scratch, 'server.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '30'];
  timed('openssl', [...request, '-keyout', key, '-out', certificate]);
  const server = fork(here('tls-server.mjs'), [key, certificate]);
  return new Promise((resolve) => server.once('message', (port) => resolve({ server, port })));
}

/** As many runs of s_client, four at a time, as somebody without the wizard would do it. */
function withOpenssl(port) {
  const one = `openssl s_client -connect 127.0.0.1:${port} </dev/null >/dev/null 2>&1`;
  return timed('sh', ['-c', `seq ${CONTACTS} | xargs -P 4 -I{} sh -c '${one}'`]).milliseconds;
}

/** 200 checks of a tls:// endpoint on loopback, beside a bare loop and beside OpenSSL's client; true for what holds. */
export async function contactFigures(scratch) {
  if (!answers('openssl', 'version')) {
    console.log('openssl is not on this machine: contacting endpoints is not measured.');
    return [];
  }
  const program = await bundled(scratch);
  const { server, port } = await startServer(scratch);
  try {
    const args = [program, join(scratch, 'contacting'), String(port), String(CONTACTS), String(ROUNDS)];
    const { contact, bare } = JSON.parse(timed(process.execPath, args).stdout);
    const openssl = [1, 2, 3].map(() => withOpenssl(port));
    const of = (samples, what) => samples.map((sample) => sample[what]);
    printSamples(`${CONTACTS} contacts with a tls:// endpoint`, {
      'the wizard, processor': of(contact, 'cpu'),
      'bare tls.connect, processor': of(bare, 'cpu'),
      'the wizard, wall': of(contact, 'wall'),
      'openssl s_client under xargs -P 4, wall': openssl,
    });
    const ratio = (what, other) => median(of(contact, what)) / median(other);
    return [
      printRatio('processor: the wizard / bare tls.connect', ratio('cpu', of(bare, 'cpu')), 1.5),
      printRatio('wall: the wizard / openssl s_client', ratio('wall', openssl), 0.1),
    ];
  } finally {
    server.kill();
  }
}
