import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Connections, contentSecurityPolicy, headersFor } from '../../../electron/hosts/headers.ts';

const directives = (connections: Connections): Record<string, string> =>
  Object.fromEntries(
    contentSecurityPolicy(connections)
      .split('; ')
      .map((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
  );

describe.each([
  ['the browser host', { origin: 'http://127.0.0.1:4711' }, "'self' ws://127.0.0.1:4711"],
  ['Electron', 'none', "'none'"],
] as const)('the policy of %s', (_name, connections, connect) => {
  const policy = directives(connections);

  it('lets the page load its own files and connect to its own host', () => {
    expect(policy['script-src']).toBe("'self'");
    const nothing = createHash('sha256').update('').digest('base64');
    expect(policy['style-src']).toBe(`'self' 'sha256-${nothing}'`);
    expect(policy['img-src']).toBe("'self'");
    expect(policy['connect-src']).toBe(connect);
  });

  it('lets it do nothing else', () => {
    for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy[name], name).toBe("'none'");
    }
    expect(contentSecurityPolicy(connections)).not.toMatch(/unsafe|\*|data:|blob:|https?:/);
  });
});

it('only files that never change are kept', () => {
  expect(headersFor('text/html', 'page', 'none')['Cache-Control']).toBe('no-store');
  expect(headersFor('text/css', 'immutable', 'none')['Cache-Control']).toBe(
    'private, max-age=31536000, immutable',
  );
});

it('every answer keeps other sites out', () => {
  expect(headersFor('text/html', 'page', 'none')).toMatchObject({
    'Content-Type': 'text/html',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
});
