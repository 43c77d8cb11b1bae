import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAssets } from '../../../../electron/hosts/assets.ts';
import { HOME } from '../../../../electron/hosts/desktop/policy.ts';
import { serveAssets } from '../../../../electron/hosts/desktop/protocol.ts';

let folder: string;
let serve: ReturnType<typeof serveAssets>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ris-protocol-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>page');
  writeFileSync(join(folder, 'key.pem'), 'secret');
  serve = serveAssets(listAssets(folder) ?? new Map(), folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('serves the page under the strict policy', async () => {
  const response = await serve({ method: 'GET', url: HOME });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<!doctype html>page');
  expect(response.headers.get('content-security-policy')).toContain("connect-src 'none'");
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

it.each([
  ['GET', `${HOME}key.pem`],
  ['GET', `${HOME}%2e%2e/%2e%2e/etc/passwd`],
  ['GET', `${HOME}..%5c..%5cwin.ini`],
  ['GET', 'app://evil.example/'],
  ['GET', 'file:///etc/passwd'],
  ['POST', HOME],
])('serves nothing else: %s %s', async (method, url) => {
  const response = await serve({ method, url });
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
