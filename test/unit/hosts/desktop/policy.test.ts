import { describe, expect, it } from 'vitest';
import {
  HOME,
  isAllowedNavigation,
  isAllowedPermission,
  isAllowedSender,
  pathOf,
} from '../../../../electron/hosts/desktop/policy.ts';

const FOREIGN: readonly string[] = [
  '',
  'about:blank',
  'about:srcdoc',
  'data:text/html,x',
  'blob:app://wizard/1',
  'javascript:alert(1)',
  'file:///C:/Windows/win.ini',
  'https://wizard/',
  'http://app//wizard/',
  'app:wizard',
  'app:/wizard/',
  'app:///',
  'app:///wizard/',
  'app://wizard.evil.example/',
  'app://evil.example/wizard/',
  'app://wizard@evil.example/',
  'app://evil.example@wizard/',
  'app://user:password@wizard/',
  'app://wizard:8000/',
  'app://WIZARD/',
  'apps://wizard/',
  'xapp://wizard/',
  'app://wizard%2f@evil.example/',
  'app://wizard\\@evil.example/',
];

describe('a message is listened to', () => {
  it('from our own page', () => {
    expect(isAllowedSender({ url: HOME, parent: null })).toBe(true);
    expect(isAllowedSender({ url: `${HOME}index.html#pseudo`, parent: null })).toBe(true);
  });
  it('not from a frame in it, nor from one that has gone', () => {
    expect(isAllowedSender({ url: HOME, parent: {} })).toBe(false);
    expect(isAllowedSender(null)).toBe(false);
  });
  it.each(FOREIGN)('not from %j', (url) => {
    expect(isAllowedSender({ url, parent: null })).toBe(false);
  });
});

describe('the window goes', () => {
  it.each([HOME, `${HOME}index.html`, `${HOME}#pseudo`])('to its own page: %s', (url) => {
    expect(isAllowedNavigation(url)).toBe(true);
  });
  it.each([...FOREIGN, `${HOME}assets/server.svg`, `${HOME}report.html`])('nowhere else: %j', (url) => {
    expect(isAllowedNavigation(url)).toBe(false);
  });
});

describe('the protocol serves', () => {
  it('paths below the page', () => {
    expect(pathOf('GET', HOME)).toBe('/');
    expect(pathOf('GET', `${HOME}assets/a.js?x#y`)).toBe('/assets/a.js');
    expect(pathOf('GET', `${HOME}../../etc/passwd`)).toBe('/etc/passwd');
  });
  it.each(FOREIGN)('nothing at %j', (url) => {
    expect(pathOf('GET', url)).toBeNull();
  });
  it.each(['POST', 'PUT', 'HEAD', 'get'])('nothing to %s', (method) => {
    expect(pathOf(method, HOME)).toBeNull();
  });
});

it('the page may copy text, and nothing else', () => {
  expect(isAllowedPermission('clipboard-sanitized-write')).toBe(true);
  for (const permission of [
    'clipboard-read',
    'media',
    'openExternal',
    'fileSystem',
    'hid',
    'fullscreen',
    'unknown',
    '',
  ]) {
    expect(isAllowedPermission(permission), permission).toBe(false);
  }
});
