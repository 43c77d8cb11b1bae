// Serves the built gallery with the window's own content security policy.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/** The address of a server for this folder, and what ends it. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    void answer(folder, request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return { address: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = join(folder, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
  const body = await readFile(path).catch(() => null);
  response.writeHead(body === null ? 404 : 200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
