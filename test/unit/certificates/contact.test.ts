import { describe, expect, it } from 'vitest';
import type { Contact, Presented } from '../../../electron/certificates/contact.ts';
import { contactView, integrityOf } from '../../../electron/certificates/contact-view.ts';
import type {
  ContactEvidence,
  ContactPolicy,
  Evidence,
  TrustEvidence,
} from '../../../electron/certificates/evidence.ts';
import { judge, verdictOf } from '../../../electron/certificates/judge.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import type { Check, CheckId } from '../../../electron/contract/check.ts';
import { type Endpoint, endpointUrl } from '../../../electron/contract/endpoint.ts';
import { message, text } from '../../../electron/contract/message.ts';
import { contacts as contactMessages } from '../../../electron/contract/messages/en/contacts.ts';
import { languages } from '../../../electron/contract/messages/languages.ts';
import {
  authority,
  build,
  CLIENT_AUTH,
  extension,
  keyPair,
  NOW,
  name,
  type Recipe,
  SERVER_AUTH,
  UNTIL,
} from '../../support/certificates.ts';
import { oid, seq } from '../../support/der-writer.ts';

const HOST = 'ris01.hospital.example';
const ENDPOINT: Endpoint = { kind: 'net.tcp', host: HOST, port: 8000, path: '/' };
const WEB: Endpoint = { kind: 'https', host: HOST, port: 443, path: '/' };
const DAY = 86_400_000;

const root = authority('Root');
const middle = authority('Middle', { issuer: root.issuer });
const stranger = authority('Stranger');
const key = keyPair('rsa', 2048, 'server');
const usages = extension.keyUsage('digitalSignature', 'keyEncipherment');
const purposes = extension.purposes(SERVER_AUTH);

const leaf = (recipe: Recipe = {}): Uint8Array =>
  build({
    subject: name(['CN', HOST]),
    issuer: root.issuer,
    key,
    extensions: [usages, purposes, extension.dnsNames(HOST)],
    ...recipe,
  });
const SELF = leaf({ issuer: { name: name(['CN', HOST]), key } });

const POLICY: ContactPolicy = {
  validationMode: 'PeerOrChainTrust',
  revocationMode: 'NoCheck',
  identity: 'lastDnsName',
};
const TRUST: TrustEvidence = { trustedPeople: [], disallowed: [], roots: [root.der], intermediates: [] };

const presented = (chain: readonly Uint8Array[], more: Partial<Presented> = {}): Presented => ({
  chain,
  protocol: 'TLSv1.2',
  cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  keyExchange: { kind: 'ECDH', group: 'P-256', bits: 256 },
  clock: null,
  ...more,
});

type Case = Partial<Omit<ContactEvidence, 'contact'>> & {
  readonly chain?: readonly Uint8Array[];
  readonly shows?: Partial<Presented>;
  readonly needs?: Extract<Contact, { state: 'presented' }>['needs'];
  readonly endpoint?: Endpoint;
  readonly contact?: Contact;
  readonly trust?: Partial<TrustEvidence>;
};

function evidence({ chain = [leaf()], shows = {}, needs = null, trust = {}, ...more }: Case): Evidence {
  const { endpoint = ENDPOINT, policy = POLICY, configured = null, service = null } = more;
  const contact: Contact = more.contact ?? {
    state: 'presented',
    endpoint,
    address: '192.0.2.7',
    presented: presented(chain, shows),
    needs,
  };
  return {
    now: NOW,
    computer: { name: 'PC7', fullName: 'PC7' },
    servers: [],
    service: null,
    clients: [],
    trust: { ...TRUST, ...trust },
    contacts: [{ subject: endpointUrl(endpoint), contact, policy, configured, service }],
  };
}

const failed = (stage: Extract<Contact, { state: 'failed' }>['stage']): Contact => ({
  state: 'failed',
  endpoint: ENDPOINT,
  stage,
  found: message('check.client.endpoint.noServer', { url: 'x' }),
  wouldLog: message('ris.connect', { url: 'x' }),
  remedy: null,
});
const unjudged: Contact = {
  state: 'unjudged',
  endpoint: ENDPOINT,
  found: message('check.client.trust.nameConstraints'),
};

const named = (...names: string[]): Recipe => ({
  extensions: [usages, purposes, extension.dnsNames(...names)],
});
const policy = (more: Partial<ContactPolicy>): ContactPolicy => ({ ...POLICY, ...more });
const without = { subject: name(['O', 'General Hospital']), extensions: [usages, purposes] };
const bySelf = { chain: [SELF], trust: { roots: [], trustedPeople: [SELF] } };
const NOT_TRUSTED = 'is not in the trusted people store';
const CHAIN = 'chain building failed';

type Row = readonly [
  title: string,
  given: Case,
  wouldConnect: boolean | null,
  fails: readonly CheckId[],
  warns: readonly CheckId[],
  sentence: string | null,
];

/** Each configuration of a live server: would the client connect, which lines say why, and in which words of its log. */
const TABLE: readonly Row[] = [
  ['a good certificate of a trusted root', {}, true, [], [], null],
  ['the chain sent with it', { chain: [leaf({ issuer: middle.issuer }), middle.der] }, true, [], [], null],
  [
    'its intermediate not sent and not here',
    { chain: [leaf({ issuer: middle.issuer })] },
    false,
    ['contact.trust'],
    ['contact.chain'],
    'could not be built to a trusted root',
  ],
  [
    'its intermediate not sent, but here',
    { chain: [leaf({ issuer: middle.issuer })], trust: { intermediates: [middle.der] } },
    true,
    [],
    ['contact.chain'],
    null,
  ],
  ['self-signed, in trusted people', bySelf, true, [], [], null],
  [
    'self-signed, trusted by nobody',
    { chain: [SELF] },
    false,
    ['contact.trust'],
    [],
    'terminated in a root certificate which is not trusted',
  ],
  [
    'of an unknown root',
    { chain: [leaf({ issuer: stranger.issuer }), stranger.der] },
    false,
    ['contact.trust'],
    [],
    NOT_TRUSTED,
  ],
  [
    'of a root that is limited to other purposes',
    { trust: { roots: [], limitedRoots: [root.der] } },
    false,
    ['contact.trust'],
    [],
    'not valid for the requested usage',
  ],
  ['another name', { chain: [leaf(named('pacs'))] }, false, ['contact.name'], [], "DNS claim 'pacs'"],
  ['several names, the host last', { chain: [leaf(named('pacs', HOST))] }, true, [], [], null],
  [
    'several names, the host first',
    { chain: [leaf(named(HOST, 'pacs'))] },
    false,
    ['contact.name'],
    [],
    "DNS claim 'pacs'",
  ],
  [
    'the same to a client that takes every name',
    { chain: [leaf(named(HOST, 'pacs'))], policy: policy({ identity: 'dnsNames' }) },
    true,
    [],
    [],
    null,
  ],
  [
    'a wildcard',
    { chain: [leaf(named('*.hospital.example'))] },
    false,
    ['contact.name'],
    [],
    "DNS claim '*.hospital.example'",
  ],
  [
    'a wildcard over HTTPS',
    {
      chain: [leaf(named('*.hospital.example'))],
      endpoint: WEB,
      policy: policy({ validationMode: 'ChainTrust', identity: 'web' }),
    },
    true,
    [],
    [],
    null,
  ],
  [
    'another name over HTTPS',
    { chain: [leaf(named('pacs'))], endpoint: WEB, policy: policy({ identity: 'web' }) },
    false,
    ['contact.name'],
    [],
    'Could not establish trust relationship',
  ],
  [
    'an unknown root over HTTPS',
    {
      chain: [leaf({ issuer: stranger.issuer })],
      endpoint: WEB,
      policy: policy({ validationMode: 'ChainTrust', identity: 'web' }),
    },
    false,
    ['contact.trust'],
    ['contact.chain'],
    'Could not establish trust relationship',
  ],
  ['only a common name', { chain: [leaf({ extensions: [usages, purposes] })] }, true, [], [], null],
  [
    'no name at all',
    { chain: [leaf(without)] },
    false,
    ['contact.name'],
    [],
    'did not provide a domain name system (DNS) claim',
  ],
  ['called by another case', { chain: [leaf(named(HOST.toUpperCase()))] }, true, [], [], null],
  [
    'expired',
    { chain: [leaf({ notAfter: new Date(NOW.getTime() - DAY) })] },
    false,
    ['contact.dates'],
    [],
    CHAIN,
  ],
  [
    'expired, in trusted people',
    {
      chain: [leaf({ notAfter: new Date(NOW.getTime() - DAY) })],
      policy: policy({ validationMode: 'PeerTrust' }),
    },
    false,
    ['contact.trust', 'contact.dates'],
    [],
    'usage time is invalid',
  ],
  [
    'not yet valid',
    { chain: [leaf({ notBefore: new Date(NOW.getTime() + DAY) })] },
    false,
    ['contact.dates'],
    [],
    CHAIN,
  ],
  [
    '59 days from its end',
    { chain: [leaf({ notAfter: new Date(NOW.getTime() + 59 * DAY) })] },
    true,
    [],
    ['contact.dates'],
    null,
  ],
  [
    '61 days from its end',
    { chain: [leaf({ notAfter: new Date(NOW.getTime() + 61 * DAY) })] },
    true,
    [],
    [],
    null,
  ],
  ['signed with SHA-1', { chain: [leaf({ hash: 'sha1' })] }, true, [], ['contact.strength'], null],
  [
    'a key of 1024 bits',
    { chain: [leaf({ key: keyPair('rsa', 1024, 'short') })] },
    true,
    [],
    ['contact.strength'],
    null,
  ],
  [
    'an ECDSA key',
    { chain: [leaf({ key: keyPair('ec') })] },
    false,
    ['contact.strength'],
    [],
    'key algorithm is not supported',
  ],
  [
    'an ECDSA key over HTTPS',
    {
      chain: [leaf({ key: keyPair('ec') })],
      endpoint: WEB,
      policy: policy({ validationMode: 'ChainTrust', identity: 'web' }),
    },
    true,
    [],
    [],
    null,
  ],
  [
    'for clients alone',
    { chain: [leaf({ extensions: [usages, extension.purposes(CLIENT_AUTH), extension.dnsNames(HOST)] })] },
    false,
    ['contact.trust', 'contact.usage'],
    [],
    'not valid for the requested usage',
  ],
  [
    'for clients alone, in trusted people',
    (() => {
      const der = leaf({ extensions: [usages, extension.purposes(CLIENT_AUTH), extension.dnsNames(HOST)] });
      return { chain: [der], trust: { trustedPeople: [der] } };
    })(),
    true,
    [],
    ['contact.usage'],
    null,
  ],
  [
    'without key encipherment',
    {
      chain: [
        leaf({ extensions: [extension.keyUsage('digitalSignature'), purposes, extension.dnsNames(HOST)] }),
      ],
    },
    true,
    [],
    ['contact.usage'],
    null,
  ],
  [
    'forbidden here',
    { ...bySelf, trust: { ...bySelf.trust, disallowed: [SELF] } },
    false,
    ['contact.trust'],
    [],
    'is in an untrusted certificate store',
  ],
  [
    'its root forbidden',
    { trust: { disallowed: [root.der] } },
    false,
    ['contact.trust'],
    [],
    'explicitly marked as untrusted',
  ],
  [
    'PeerTrust, but only its root is trusted',
    { policy: policy({ validationMode: 'PeerTrust' }) },
    false,
    ['contact.trust'],
    [],
    NOT_TRUSTED,
  ],
  [
    'ChainTrust, but only itself is trusted',
    { ...bySelf, policy: policy({ validationMode: 'ChainTrust' }) },
    false,
    ['contact.trust'],
    [],
    CHAIN,
  ],
  [
    'a client that checks nothing',
    { chain: [SELF], policy: policy({ validationMode: 'None' }) },
    true,
    [],
    ['contact.trust'],
    null,
  ],
  [
    'a client that checks nothing, expired, for another host',
    {
      chain: [leaf({ ...named('pacs'), notAfter: new Date(NOW.getTime() - DAY) })],
      policy: policy({ validationMode: 'None' }),
    },
    false,
    ['contact.name'],
    ['contact.trust', 'contact.dates'],
    "DNS claim 'pacs'",
  ],
  [
    'a client with a validator that is not there',
    { policy: policy({ validationMode: 'Custom' }) },
    false,
    ['contact.trust'],
    [],
    'CustomCertificateValidator',
  ],
  ['a client with an unknown mode', { policy: policy({ validationMode: 'Sometimes' }) }, null, [], [], null],
  ['a client that asks for revocation', { policy: policy({ revocationMode: 'Online' }) }, null, [], [], null],
  [
    'TLS 1.0',
    { shows: { protocol: 'TLSv1', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' } },
    true,
    [],
    ['contact.protocol'],
    null,
  ],
  [
    'TLS 1.1',
    { shows: { protocol: 'TLSv1.1', cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA' } },
    true,
    [],
    ['contact.protocol'],
    null,
  ],
  ['RC4', { shows: { cipher: 'TLS_RSA_WITH_RC4_128_SHA' } }, true, [], ['contact.protocol'], null],
  ['3DES', { shows: { cipher: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA' } }, true, [], ['contact.protocol'], null],
  [
    'TLS 1.3 alone',
    { needs: 'TLSv1.3', shows: { protocol: 'TLSv1.3' } },
    false,
    ['contact.reached'],
    [],
    'do not possess a common algorithm',
  ],
  ['TLS 1.3 alone over HTTPS', { endpoint: WEB, needs: 'TLSv1.3' }, true, [], [], null],
  [
    'a clock four minutes off',
    { shows: { clock: new Date(NOW.getTime() - 4 * 60_000) } },
    true,
    [],
    [],
    null,
  ],
  [
    'a clock an hour off',
    { shows: { clock: new Date(NOW.getTime() + 3_600_000) } },
    true,
    [],
    ['contact.clock'],
    null,
  ],
  [
    'another certificate than it is configured with',
    { configured: parseCertificate(leaf()), chain: [leaf()] },
    true,
    [],
    ['contact.configured'],
    null,
  ],
  ['bytes that are no certificate', { chain: [Buffer.from('garbage')] }, false, ['contact.trust'], [], null],
  ['no certificate', { chain: [] }, false, ['contact.trust'], [], null],
  ['nobody there', { contact: failed('connect') }, false, ['contact.reached'], [], 'Could not connect to x'],
  [
    'nobody there although the service runs',
    { contact: failed('connect'), service: 'ShredHost' },
    false,
    ['contact.reached'],
    [],
    'Could not connect to x',
  ],
  [
    'a fault in the preamble',
    { contact: failed('preamble'), service: 'ShredHost' },
    false,
    ['contact.reached'],
    [],
    'Could not connect to x',
  ],
  ['what our own library refuses', { contact: unjudged }, null, [], [], null],
];

const of = (checks: readonly Check[], status: Check['status']): CheckId[] =>
  checks.filter((check) => check.status === status).map(({ id }) => id);

describe('the verdict on a server that was contacted', () => {
  it.each(TABLE)('%s', (_, given, wouldConnect, fails, warns, sentence) => {
    const verdict = verdictOf(judge(evidence(given)));
    expect(of(verdict.checks, 'fail')).toEqual(fails);
    expect(of(verdict.checks, 'warn')).toEqual(warns);
    expect(verdict.wouldConnect).toBe(wouldConnect);
    const logged = verdict.checks.flatMap(({ wouldLog }) => (wouldLog === null ? [] : [text(wouldLog)]));
    if (sentence === null) expect(logged).toEqual([]);
    else expect(logged.join('\n')).toContain(sentence);
  });

  it('covers at least 30 configurations, and every message that these lines have', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(50);
    const self = parseCertificate(SELF);
    const checks = [...TABLE.map(([, given]) => given), { ...bySelf, configured: self }].flatMap((given) =>
      judge(evidence(given)),
    );
    const clocks = judge(evidence({ shows: { clock: NOW } }));
    const said = [...checks, ...clocks].flatMap(({ found, remedy }) => [found.code, remedy?.code ?? '']);
    expect(Object.keys(contactMessages).filter((code) => !said.some((one) => one === code))).toEqual([]);
  });

  it('is in both languages without a parameter left over', () => {
    for (const [, given] of TABLE) {
      for (const { found, wouldLog, remedy } of judge(evidence(given))) {
        for (const table of [languages.en, languages.fr]) {
          const all = [found, wouldLog, remedy].flatMap((one) => (one === null ? [] : [text(one, table)]));
          expect(all.join(' ')).not.toMatch(/\{\w+\}/);
        }
      }
    }
  });

  it.each([
    [6, 7],
    [8, 30],
    [31, 60],
  ])('warns %i days before the end that it is less than %i days', (left, said) => {
    const soon = leaf({ notAfter: new Date(NOW.getTime() + left * DAY) });
    const line = judge(evidence({ chain: [soon] })).find(({ id }) => id === 'contact.dates');
    expect(line?.found.params.days).toBe(said);
  });

  it('says which certificate is in use and which is configured', () => {
    const other = parseCertificate(leaf({ key: keyPair('rsa', 2048, 'renewed') }));
    const line = judge(evidence({ configured: other })).find(({ id }) => id === 'contact.configured');
    expect(line?.status).toBe('warn');
    expect(line?.found.params.configured).toBe(other.thumbprint);
  });

  it('makes a hostile name harmless', () => {
    const evil = 'a\u202e\u001b[31m<script>';
    const lines = judge(
      evidence({ chain: [leaf({ subject: name(['CN', evil]), extensions: [usages, purposes] })] }),
    );
    const said = lines.flatMap(({ found, wouldLog }) => [
      text(found),
      wouldLog === null ? '' : text(wouldLog),
    ]);
    expect(said.join('\n')).toContain('<script>');
    expect(said.join('\n')).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
  });
});

const policies = (...oids: string[]) => extension.of('2.5.29.32', seq(...oids.map((one) => seq(oid(one)))));
const showing = (chain: readonly Uint8Array[], more: Partial<Presented> = {}) =>
  contactView({
    state: 'presented',
    endpoint: ENDPOINT,
    address: '192.0.2.7',
    presented: presented(chain, more),
    needs: null,
  });

describe('the three elements of a connection', () => {
  it.each([
    ['2.23.140.1.2.1', 'domain'],
    ['2.23.140.1.2.2', 'organisation'],
    ['2.23.140.1.2.3', 'individual'],
    ['2.23.140.1.1', 'extended'],
    ['1.2.3.4', null],
  ])('says for the policy %s how far the CA verified: %s', (policy, verified) => {
    const view = showing([leaf({ extensions: [policies('1.3.6.1.4.1.1', policy)] })]);
    expect(view.authentication?.verified).toBe(verified);
  });

  it('shows who the server is, who sent what, and how the connection is encrypted', () => {
    const view = showing([leaf({ issuer: middle.issuer }), middle.der, Buffer.from('garbage')]);
    expect(view).toMatchObject({ url: `net.tcp://${HOST}:8000/`, state: 'presented', address: '192.0.2.7' });
    expect(view.authentication?.certificate.subject).toBe(`CN=${HOST}`);
    expect(view.authentication?.sent.map(({ subject }) => subject)).toEqual([
      'CN=Middle, O=General Hospital, C=CA',
    ]);
    expect(view.encryption).toEqual({
      protocol: 'TLSv1.2',
      cipher: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
      keyExchange: { kind: 'ECDH', group: 'P-256', bits: 256 },
    });
    expect(view.authentication?.certificate.notAfter).toBe(UNTIL.toISOString().replace('.000', ''));
  });

  it.each([
    ['TLS_AES_128_GCM_SHA256', 'aead', 'GCM'],
    ['TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256', 'aead', 'CHACHA20_POLY1305'],
    ['TLS_RSA_WITH_AES_128_CCM_8', 'aead', 'CCM_8'],
    ['TLS_RSA_WITH_AES_128_CBC_SHA', 'mac', 'HMAC-SHA1'],
    ['TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384', 'mac', 'HMAC-SHA384'],
    ['TLS_RSA_WITH_RC4_128_MD5', 'mac', 'HMAC-MD5'],
    ['unknown', 'none', ''],
  ])('names the integrity of %s: %s %s', (cipher, kind, algorithm) => {
    expect(integrityOf(cipher)).toEqual({ kind, algorithm });
  });

  it('shows nothing of a server that did not answer', () => {
    expect(contactView(failed('connect'))).toEqual({
      url: `net.tcp://${HOST}:8000/`,
      state: 'failed',
      address: null,
      authentication: null,
      encryption: null,
      integrity: null,
    });
  });
});
