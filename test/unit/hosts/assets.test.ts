import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetFor, assetsOf, listAssets } from '../../../electron/hosts/assets.ts';

const assets = assetsOf([
  'index.html',
  'assets/index-B1.js',
  'assets/index-B1.css',
  'assets/server.svg',
  '.env',
  'notes.txt',
  'key.pem',
  'x.constructor',
]);

describe('what is served', () => {
  it('is the page at the root', () => {
    expect(assetFor(assets, '/')).toEqual({
      path: 'index.html',
      type: 'text/html; charset=utf-8',
      immutable: false,
    });
  });

  it('carries its type, and may be kept where its name never comes back with other bytes', () => {
    expect(assetFor(assets, '/assets/index-B1.js')).toEqual({
      path: 'assets/index-B1.js',
      type: 'text/javascript; charset=utf-8',
      immutable: true,
    });
    expect(assetFor(assets, '/assets/server.svg')?.type).toBe('image/svg+xml; charset=utf-8');
  });

  it.each([
    '',
    'index.html',
    '//index.html',
    '/./index.html',
    '/assets/../index.html',
    '/../index.html',
    '/..%2findex.html',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%69ndex.html',
    '/..\\..\\windows\\win.ini',
    '/assets\\index-B1.js',
    '/etc/passwd',
    '/C:/Windows/win.ini',
    '/index.html\0.js',
    '/index.html/',
    '/INDEX.HTML',
    '/assets',
    '/assets/',
    '/.env',
    '/notes.txt',
    '/key.pem',
    '/x.constructor',
    '/__proto__',
    '/constructor',
  ])('is nothing at %j', (pathname) => {
    expect(assetFor(assets, pathname)).toBeNull();
  });
});

describe('the folder of the pages', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ris-pages-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is listed as far as it may be served, without links', () => {
    mkdirSync(join(folder, 'assets', 'deep'), { recursive: true });
    for (const name of ['index.html', 'assets/a.js', 'assets/deep/b.css', 'secret.txt'])
      writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, 'outside.pem'), '');
    symlinkSync('/etc/passwd', join(folder, 'link.html'));
    expect([...(listAssets(folder) ?? [])].map(([path]) => path).sort()).toEqual([
      'assets/a.js',
      'assets/deep/b.css',
      'index.html',
    ]);
  });

  it('is none where there is no page', () => {
    expect(listAssets(folder)).toBeNull();
    expect(listAssets(join(folder, 'absent'))).toBeNull();
  });
});
