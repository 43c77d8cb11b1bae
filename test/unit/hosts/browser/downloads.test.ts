import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDownloads } from '../../../../electron/hosts/browser/downloads.ts';

const content = (name: string) => ({ name, type: 'text/plain', bytes: Buffer.from(name) });

describe('downloads', () => {
  it('are taken once, under a path that cannot be guessed', () => {
    const downloads = createDownloads(randomBytes);
    const path = downloads.offer(content('report.html'));
    expect(path).toMatch(/^\/download\/[\w-]{43}\/report\.html$/);
    expect(downloads.take(path)).toEqual(content('report.html'));
    expect(downloads.take(path)).toBeNull();
    expect(downloads.offer(content('report.html'))).not.toBe(path);
  });

  it.each([
    ['../../x.html', '__.._x.html'],
    ['a"; filename="b.exe', 'a___filename__b.exe'],
    ['a\r\nSet-Cookie: x', 'a__Set-Cookie__x'],
    ['répertoire/é.txt', 'r_pertoire__.txt'],
    ['.htaccess', '_htaccess'],
  ])('carry a plain name: %j', (name, plain) => {
    const downloads = createDownloads(randomBytes);
    expect(downloads.take(downloads.offer(content(name)))?.name).toBe(plain);
  });

  it('that nobody takes are given up, the oldest first', () => {
    const downloads = createDownloads(randomBytes);
    const paths = Array.from({ length: 10 }, (_, n) => downloads.offer(content(`${n}`)));
    expect(paths.map((path) => downloads.take(path) !== null)).toEqual([
      false,
      false,
      ...Array<boolean>(8).fill(true),
    ]);
  });
});
