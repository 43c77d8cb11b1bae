import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import type { Check, CheckStatus } from '../../../electron/contract/check.ts';
import type { ContactView } from '../../../electron/contract/contact-view.ts';
import type { Report } from '../../../electron/contract/engine.ts';
import { message, text } from '../../../electron/contract/message.ts';
import { en } from '../../../electron/contract/messages/en.ts';
import { fr } from '../../../electron/contract/messages/fr.ts';
import type { Step } from '../../../electron/contract/plan.ts';
import { EXIT_CODES, type Outcome } from '../../../electron/contract/result.ts';
import type { Survey } from '../../../electron/contract/survey.ts';
import { html } from '../../../electron/setup/report/html.ts';
import { type ReportContents, reportHtml } from '../../../electron/setup/report/index.ts';
import { integrated } from '../../support/drive.ts';

/** Markup, an escape sequence, a bidi override and a line end, as somebody's certificate may carry them. */
const EVIL = `"><script>alert(1)</script><img src=x onerror='a()'>&amp;\u202Egnp.\u001B[2J\r\n`;
const THUMBPRINT = 'AB'.repeat(20);
const id = { location: 'LocalMachine', store: 'My', thumbprint: THUMBPRINT } as const;

const check = (status: CheckStatus, subject: string, said = 'x'): Check => ({
  id: 'search.one',
  subject,
  status,
  found: message('check.search.one.pass', { thumbprint: THUMBPRINT, subject: said }),
  wouldLog: status === 'fail' ? message('ris.key.cng', { subject: said }) : null,
  remedy: status === 'fail' ? message('check.search.one.none.remedy', { file: said }) : null,
});

const step = (target: string): Step => ({
  id: `service.stop:${target}`,
  kind: 'service.stop',
  target,
  service: target,
  changes: [
    { target, before: null, after: '' },
    { target: `${target} › Section › BaseUrl`, before: target, after: 'stopped' },
  ],
});

const report = (evil: string, more: Partial<Report> = {}): Report => ({
  outcome: 'installed',
  plan: { steps: [step(evil)], expects: [], digest: '0'.repeat(64) },
  states: { [`service.stop:${evil}`]: 'done' },
  verdict: { wouldConnect: true, checks: [check('pass', evil, evil), check('fail', 'b', evil)] },
  messages: [message('run.unexpected', { reason: evil })],
  ...more,
});

const survey = (evil: string): Survey => ({
  computer: evil,
  kind: 'embedded',
  elevated: true,
  products: [
    { id: 'server', name: 'RIS Server', version: evil, folders: [evil], problems: [] },
    {
      id: 'client',
      name: 'RIS Client',
      version: null,
      folders: [],
      problems: [message('run.fileGone', { path: evil })],
    },
  ],
  service: { account: 'LocalSystem', name: evil, state: 'running' },
  own: null,
  used: {
    id,
    summary: {
      subject: evil,
      issuer: evil,
      thumbprint: THUMBPRINT,
      sha256: 'CD'.repeat(32),
      serial: evil,
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2031-01-01T00:00:00Z',
      key: 'RSA 2048 bit',
      signature: evil,
      dnsNames: [evil],
    },
    daysLeft: 1500,
  },
  conflicts: [
    { certificate: id, bound: false, messages: [message('certificate.maker.ca', { issuer: evil })] },
  ],
  record: { at: '2026-01-02T03:04:05.678Z', version: evil, choices: integrated() },
  pending: [],
  calls: [],
  interrupted: null,
  verdict: null,
  notes: [message('run.recordDamaged', { path: evil })],
});

const ENGLISH = { code: 'en', table: en } as const;
const page = (
  contents: Partial<ReportContents>,
  language: Parameters<typeof reportHtml>[1] = ENGLISH,
): string =>
  reportHtml(
    { report: null, survey: null, version: '1.2.3', at: new Date('2026-11-21T22:05:01.234Z'), ...contents },
    language,
  );

/** The page's elements, read as XML: its void elements closed, its document type and style left out. */
function elements(markup: string): XmlElement[] {
  const xml = markup
    .replace('<!DOCTYPE html>', '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<meta ([^>]*)>/g, '<meta $1/>');
  const within = (node: XmlNode): XmlElement[] =>
    node instanceof XmlElement ? [node, ...node.children.flatMap(within)] : [];
  return parseXml(xml).children.flatMap(within);
}

const contact = (evil: string): ContactView => ({
  url: evil,
  state: 'presented',
  address: evil,
  authentication: {
    certificate: {
      subject: evil,
      issuer: evil,
      thumbprint: THUMBPRINT,
      sha256: 'CD'.repeat(32),
      serial: '01',
      notBefore: '2026-01-01T00:00:00Z',
      notAfter: '2031-01-01T00:00:00Z',
      key: 'RSA 2048 bit',
      signature: 'sha256WithRSAEncryption',
      dnsNames: [evil],
    },
    sent: [],
    verified: 'organisation',
  },
  encryption: { protocol: 'TLSv1.2', cipher: evil, keyExchange: { kind: 'ECDH', group: evil, bits: 256 } },
  integrity: { kind: 'aead', algorithm: 'GCM' },
});

describe('hostile text in a report', () => {
  const markup = page({ report: report(EVIL), survey: survey(EVIL) });

  test('makes no element and no attribute that a harmless report does not have', () => {
    const shape = (of: string) =>
      elements(of).map(({ name, attributes }) => [name, attributes.class, Object.keys(attributes)]);
    expect(shape(markup)).toEqual(shape(page({ report: report('harmless'), survey: survey('harmless') })));
  });

  test('is shown: escaped, with control and bidi characters made visible', () => {
    expect(markup.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(markup).toContain('\\u{202E}gnp.');
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(markup).toContain('&amp;amp;');
  });

  test('is cut where it is endless', () => {
    expect(page({ report: report('x'.repeat(1_000_000)) }).length).toBeLessThan(100_000);
  });
});

describe('a report stands alone', () => {
  const markup = page({ report: report('a'), survey: survey('b') });

  test('nothing runs and nothing is loaded', () => {
    const found = elements(markup);
    const names = new Set(found.map(({ name }) => name));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base', 'a', 'svg']) {
      expect(names).not.toContain(name);
    }
    const attributes = new Set(found.flatMap((one) => Object.keys(one.attributes)));
    expect([...attributes].filter((name) => /^on|src|href|style/.test(name))).toEqual([]);
    expect(markup).not.toMatch(/url\(|@import|https?:/);
    expect(markup).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='/);
  });

  test('it has a language, a heading order without gaps, and rules for paper and for the dark', () => {
    expect(markup).toContain('<html lang="en">');
    const levels = elements(markup).flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(markup).toContain('@media print');
    expect(markup).toContain('prefers-color-scheme: dark');
  });
});

describe('what a report says', () => {
  test.each([
    [true, 'pass', 'The RIS client would connect.'],
    [false, 'fail', 'The RIS client would not connect.'],
    [null, 'warn', 'the wizard cannot tell'],
  ] as const)('wouldConnect %s', (wouldConnect, look, words) => {
    const markup = page({ report: report('a', { verdict: { wouldConnect, checks: [] } }) });
    expect(markup).toContain(`<p class="verdict ${look}">`);
    expect(markup).toContain(words);
  });

  test('without a run the verdict is the machine’s own; without any it says so', () => {
    const verdict = { wouldConnect: true, checks: [check('pass', 's')] };
    expect(page({ survey: { ...survey('a'), verdict } })).toContain('verdict pass');
    expect(page({})).toContain('has not been checked');
  });

  test('each check with what was found; a failing one with the RIS’s sentence and the remedy', () => {
    const markup = page({ report: report('harmless') });
    const [, failing] = report('harmless').verdict?.checks ?? [];
    for (const one of [failing?.found, failing?.wouldLog, failing?.remedy]) {
      const words = html`${text(one ?? expect.unreachable())}`.markup;
      expect(markup).toContain(words);
    }
  });

  test('changes with before and after, the time, the version, the certificate', () => {
    const markup = page({ report: report('harmless'), survey: survey('harmless') });
    for (const words of [
      'Stop the service harmless',
      '<td>Section › BaseUrl</td>',
      '(none)',
      '(empty)',
      '2026-11-21 22:05:01',
      '1.2.3',
      THUMBPRINT,
      '2026-01-01 00:00:00 to 2031-01-01 00:00:00 (days left: 1500)',
      'integrated (server and client), localhost, port 8000',
    ]) {
      expect(markup, words).toContain(words);
    }
  });

  test('the three elements of a connection, in both languages, whatever the server calls itself', () => {
    const contents = { report: report('a', { contacts: [contact(EVIL)] }), survey: null };
    for (const markup of [page(contents), page(contents, { code: 'fr', table: fr })]) {
      for (const words of ['TLSv1.2', 'ECDH', '256', 'GCM', 'CD'.repeat(32)]) expect(markup).toContain(words);
      expect(markup.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/<script|<img/);
    }
    expect(page(contents)).toContain('the organisation');
    expect(page(contents)).toContain('by the cipher itself');
    const silent = { ...contact('a'), state: 'failed', authentication: null } as const;
    expect(page({ report: report('a', { contacts: [silent] }), survey: null })).not.toContain('Connections');
  });

  test('the states of a service in the report’s language', () => {
    const contents = { report: report('a'), survey: survey('a') };
    expect(page(contents)).toContain('<td>stopped</td>');
    expect(page(contents, { code: 'fr', table: fr })).toContain('<td>arrêté</td>');
  });

  const outcomes = Object.keys(EXIT_CODES) as Outcome[];
  test.each(outcomes)('the outcome %s in both languages', (outcome) => {
    const contents = { report: report('a', { outcome }), survey: survey('a') };
    const english = page(contents);
    expect(english).toContain(en[`window.outcome.${outcome}`]);
    const french = page(contents, { code: 'fr', table: fr });
    expect(french).toContain('<html lang="fr">');
    expect(french).toContain(html`${fr[`window.outcome.${outcome}`]}`.markup);
    expect(french.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/[{}]/);
  });
});
