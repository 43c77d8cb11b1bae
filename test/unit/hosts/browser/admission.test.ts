import { describe, expect, it } from 'vitest';
import {
  type Asked,
  placeAt,
  refusalOf,
  socketRefusalOf,
} from '../../../../electron/hosts/browser/admission.ts';

const place = placeAt(4711);
const asked = (more: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  target: '/',
  hosts: [place.host],
  origins: [],
  ...more,
});
const upgrade = (more: Partial<Asked> = {}): Asked =>
  asked({ target: '/engine', origins: [place.origin], ...more });

/** What a browser sends that was led here by a name, another address of this computer, or another port. */
const HOSTS: readonly (readonly string[])[] = [
  [],
  [''],
  ['127.0.0.1'],
  ['127.0.0.1:4712'],
  ['localhost:4711'],
  ['evil.example:4711'],
  ['127.0.0.1.evil.example:4711'],
  ['127.0.0.1:4711.'],
  ['user@127.0.0.1:4711'],
  ['[::1]:4711'],
  ['0.0.0.0:4711'],
  ['127.1:4711'],
  ['127.0.0.1:4711', '127.0.0.1:4711'],
  ['127.0.0.1:4711', 'evil.example'],
];
const ORIGINS: readonly (readonly string[])[] = [
  ['null'],
  [''],
  ['http://127.0.0.1'],
  ['http://127.0.0.1:4712'],
  ['https://127.0.0.1:4711'],
  ['http://localhost:4711'],
  ['http://evil.example'],
  ['http://127.0.0.1:4711.evil.example'],
  ['http://127.0.0.1:4711/'],
  ['HTTP://127.0.0.1:4711'],
  ['http://127.0.0.1:4711', 'http://127.0.0.1:4711'],
  ['file://'],
];

describe('a plain request', () => {
  it.each(['GET', 'HEAD'])('may read: %s', (method) => {
    expect(refusalOf(asked({ method }), place)).toBeNull();
    expect(refusalOf(asked({ method, origins: [place.origin] }), place)).toBeNull();
  });

  it.each(HOSTS)('goes nowhere with the host %j %j', (...hosts) => {
    expect(refusalOf(asked({ hosts }), place)).toBe(421);
  });

  it.each(ORIGINS)('is refused from the origin %j %j', (...origins) => {
    expect(refusalOf(asked({ origins }), place)).toBe(403);
    expect(refusalOf(asked({ method: 'POST', origins }), place)).toBe(403);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE', 'get', ''])(
    'changes nothing: %s',
    (method) => {
      expect(refusalOf(asked({ method }), place)).toBe(403);
      expect(refusalOf(asked({ method, origins: [place.origin] }), place)).toBe(405);
    },
  );

  it('may send a file, from our own page alone', () => {
    const sent = { method: 'POST', target: '/upload/pfx?name=a.pfx' };
    expect(refusalOf(asked({ ...sent, origins: [place.origin] }), place)).toBeNull();
    expect(refusalOf(asked(sent), place)).toBe(403);
    for (const origins of ORIGINS) expect(refusalOf(asked({ ...sent, origins }), place)).toBe(403);
    for (const hosts of HOSTS) {
      expect(refusalOf(asked({ ...sent, hosts, origins: [place.origin] }), place)).toBe(421);
    }
    for (const target of ['/upload', '/UPLOAD/pfx', '/x/upload/pfx', '/?/upload/']) {
      expect(refusalOf(asked({ ...sent, target, origins: [place.origin] }), place), target).toBe(405);
    }
    expect(refusalOf(asked({ ...sent, method: 'PUT', origins: [place.origin] }), place)).toBe(405);
  });

  it.each(['', '*', 'http://evil.example/', '//evil.example/', 'evil'])('names a path: not %j', (target) => {
    expect(refusalOf(asked({ target }), place)).toBe(421);
  });
});

describe('a WebSocket', () => {
  it('is opened by our own page', () => {
    expect(socketRefusalOf(upgrade(), place)).toBeNull();
  });

  it('is never opened without an origin', () => {
    expect(socketRefusalOf(upgrade({ origins: [] }), place)).toBe(403);
  });

  it.each(ORIGINS)('is never opened from the origin %j %j', (...origins) => {
    expect(socketRefusalOf(upgrade({ origins }), place)).toBe(403);
  });

  it.each(HOSTS)('is never opened for the host %j %j', (...hosts) => {
    expect(socketRefusalOf(upgrade({ hosts }), place)).toBe(421);
  });

  it.each(['/', '/engine/', '/engine?token=x', '/Engine', '/%65ngine'])(
    'lies at one path: not %s',
    (target) => {
      expect(socketRefusalOf(upgrade({ target }), place)).toBe(404);
    },
  );
});
