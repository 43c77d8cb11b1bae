import { sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyEvidence } from '../../../electron/certificates/evidence.ts';
import { issueLocal } from '../../../electron/certificates/issue.ts';
import { makerMessage, makerOf } from '../../../electron/certificates/makers.ts';
import { type Certificate, parseCertificate } from '../../../electron/certificates/parse.ts';
import {
  containerName,
  DAY,
  MARKER_OID,
  MARKER_VERSION,
  RENEW_BEFORE_DAYS,
} from '../../../electron/certificates/profile.ts';
import { recognise } from '../../../electron/certificates/recognise.ts';
import { text } from '../../../electron/contract/message.ts';
import {
  build,
  CLIENT_AUTH,
  type Extension,
  extension,
  keyPair,
  LOCALHOST,
  NOW,
  name,
  type Recipe,
  SERVER_EXTENSIONS,
} from '../../support/certificates.ts';
import { small } from '../../support/der-writer.ts';

const ref = (container: string) => ({
  container,
  provider: 'p',
  providerType: 24,
  keySpec: 1,
  exportable: false,
});
const OURS: KeyEvidence = {
  state: 'present',
  key: ref(containerName(Buffer.alloc(16, 1))),
  matches: true,
  signs: true,
};
const marker = (version: number): Extension => extension.of(MARKER_OID, small(version));
const marked = (recipe: Recipe = {}): Certificate =>
  parseCertificate(build({ extensions: [...SERVER_EXTENSIONS, marker(MARKER_VERSION)], ...recipe }));
const look = (certificate: Certificate, key: KeyEvidence = OURS, now = NOW) =>
  recognise({ certificate, key, friendlyName: null }, now);

describe('recognise', () => {
  it('keeps what the wizard issues', async () => {
    const key = keyPair();
    const issued = await issueLocal({
      host: 'localhost',
      publicKey: key.spki,
      serial: Buffer.alloc(16, 1),
      now: NOW,
      sign: (tbs) => sign('sha256', tbs, key.privateKey),
    });
    expect(look(parseCertificate(issued))).toEqual({ ours: true, good: true });
  });

  it('takes nothing for ours without the marker or without our key', () => {
    expect(look(parseCertificate(build()))).toEqual({ ours: false });
    const key = ref(containerName(Buffer.alloc(16, 1)));
    const doubtful: KeyEvidence[] = [
      { state: 'none' },
      { state: 'missing', key },
      { state: 'unreadable', key, reason: 'denied' },
      { state: 'present', key, matches: true, signs: false },
      { state: 'present', key: ref('somebody else'), matches: true, signs: true },
    ];
    for (const one of doubtful) expect(look(marked(), one)).toEqual({ ours: false });
  });

  it.each<[string, Recipe]>([
    ['certificate.ours.old', { extensions: [...SERVER_EXTENSIONS, marker(MARKER_VERSION - 1)] }],
    ['certificate.ours.expired', { notAfter: new Date(NOW.getTime() - 1000) }],
    ['certificate.ours.endsSoon', { notAfter: new Date(NOW.getTime() + RENEW_BEFORE_DAYS * DAY - 1000) }],
    ['certificate.ours.notYet', { notBefore: new Date(NOW.getTime() + 1000) }],
    ['certificate.ours.weak', { key: keyPair('rsa', 1024) }],
    ['certificate.ours.weak', { hash: 'sha1' }],
    ['certificate.ours.name', { subject: name(['CN', 'ris01']) }],
    [
      'certificate.ours.name',
      { extensions: [extension.dnsNames('ris01', 'localhost'), marker(MARKER_VERSION)] },
    ],
    [
      'certificate.ours.usage',
      {
        extensions: [
          extension.dnsNames('localhost'),
          extension.purposes(CLIENT_AUTH),
          marker(MARKER_VERSION),
        ],
      },
    ],
    [
      'certificate.ours.usage',
      {
        extensions: [
          extension.dnsNames('localhost'),
          extension.basicConstraints(true),
          marker(MARKER_VERSION),
        ],
      },
    ],
    [
      'certificate.ours.usage',
      {
        extensions: [
          extension.dnsNames('localhost'),
          extension.keyUsage('digitalSignature'),
          marker(MARKER_VERSION),
        ],
      },
    ],
  ])('replaces ours: %s', (code, recipe) => {
    expect(look(marked(recipe))).toMatchObject({ ours: true, good: false, why: { code } });
  });

  it('keeps one that ends in exactly sixty days, and one of a newer version', () => {
    expect(look(marked({ notAfter: new Date(NOW.getTime() + RENEW_BEFORE_DAYS * DAY) }))).toEqual({
      ours: true,
      good: true,
    });
    const newer = marked({ extensions: [...SERVER_EXTENSIONS, marker(MARKER_VERSION + 1)] });
    expect(look(newer)).toEqual({ ours: true, good: true });
  });
});

describe('makerOf', () => {
  const my = (thumbprint: string, store = 'My') => ({ location: 'LocalMachine' as const, store, thumbprint });
  const rootAgency = { name: name(['CN', 'Root Agency']), key: keyPair('rsa', 1024, 'agency') };
  const weak: Recipe = { key: keyPair('rsa', 1024), hash: 'sha1', version: 1 };

  it.each<[string, Recipe, string | null, string]>([
    ['wizard', { extensions: [marker(1)] }, null, 'My'],
    ['clearcanvas', { ...weak, issuer: rootAgency }, null, 'My'],
    ['clearcanvas', weak, null, 'My'],
    ['clearcanvas', { ...weak, hash: 'md5', subject: name(['CN', 'LocalHost']) }, 'RIS', 'My'],
    ['selfSigned', { ...weak, subject: name(['CN', 'ris01']) }, null, 'My'],
    ['selfSigned', { ...weak, hash: 'sha256' }, null, 'My'],
    ['ca', { key: keyPair(), issuer: rootAgency }, null, 'My'],
    ['aspnet', { extensions: [extension.of('1.3.6.1.4.1.311.84.1.1', Buffer.from([2]))] }, null, 'My'],
    ['iisexpress', {}, 'IIS Express Development Certificate', 'My'],
    [
      'mkcert',
      { issuer: { name: name(['O', 'mkcert development CA'], ['CN', 'mkcert me@pc']), key: keyPair() } },
      null,
      'My',
    ],
    ['remoteDesktop', { subject: name(['CN', 'PC1']) }, null, 'Remote Desktop'],
    ['selfSigned', {}, null, 'My'],
  ])('%s', (kind, recipe, friendlyName, store) => {
    const certificate = parseCertificate(build(recipe));
    const maker = makerOf(certificate, my(certificate.thumbprint, store), friendlyName);
    expect(maker.kind).toBe(kind);
    expect(text(makerMessage(maker))).not.toMatch(/[{}]/);
  });

  it('names the authority, made safe to show', () => {
    const issuer = { name: name(['CN', 'Evil\u202E\nCA']), key: keyPair() };
    const certificate = parseCertificate(build({ issuer, subject: LOCALHOST }));
    const sentence = text(makerMessage(makerOf(certificate, my(certificate.thumbprint), null)));
    expect(sentence).toContain('the certification authority CN="Evil\\u{202E}\\u{000A}CA"');
  });
});
