import { describe, expect, it } from 'vitest';
import type {
  ClientEvidence,
  Evidence,
  FoundCertificate,
  KeyEvidence,
  ServerEvidence,
  TrustEvidence,
} from '../../../electron/certificates/evidence.ts';
import { judge, verdictOf } from '../../../electron/certificates/judge.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import type { Check, CheckId } from '../../../electron/contract/check.ts';
import type { KeyRef } from '../../../electron/contract/ids.ts';
import { text } from '../../../electron/contract/message.ts';
import {
  authority,
  build,
  CLIENT_AUTH,
  extension,
  keyPair,
  NOW,
  name,
  type Recipe,
  type SERVER_EXTENSIONS,
  UNTIL,
} from '../../support/certificates.ts';

const ref: KeyRef = { container: 'box', provider: 'CSP', providerType: 24, keySpec: 1, exportable: false };
const GOOD_KEY: KeyEvidence = { state: 'present', key: ref, matches: true, signs: true };

const found = (der: Uint8Array, key: KeyEvidence = GOOD_KEY): FoundCertificate => {
  const certificate = parseCertificate(der);
  return {
    id: { location: 'LocalMachine', store: 'My', thumbprint: certificate.thumbprint },
    certificate,
    key,
  };
};

const URL = 'net.tcp://localhost:8000/';
const DER = build();
const server = (file: string, change: Partial<ServerEvidence> = {}): ServerEvidence => ({
  file,
  baseUrl: URL,
  configurationClass: 'ClearCanvas.X.Server.NetTcpConfiguration, ClearCanvas.X',
  search: {
    store: { location: 'LocalMachine', store: 'My' },
    findType: 'FindBySubjectDistinguishedName',
    findValue: 'CN=localhost',
  },
  found: [found(DER)],
  ...change,
});
const client = (change: Partial<ClientEvidence> = {}): ClientEvidence => ({
  file: 'client.config',
  section: 'WebServicesSettings',
  url: URL,
  validationMode: 'PeerOrChainTrust',
  revocationMode: 'NoCheck',
  configurationClass: null,
  lastDnsNameOnly: true,
  elsewhere: false,
  ...change,
});
const TRUST: TrustEvidence = { trustedPeople: [DER], disallowed: [], roots: [], intermediates: [] };
const GOOD: Evidence = {
  now: NOW,
  computer: { name: 'RIS01', fullName: 'RIS01' },
  servers: [server('ris.config'), server('shred.config')],
  service: null,
  clients: [client(), client({ section: 'RemoteCoreServiceSettings' })],
  trust: TRUST,
  contacts: [],
};

/** The good setup with other server files, clients, trust or time. */
const onServers = (change: Partial<ServerEvidence>): Evidence => ({
  ...GOOD,
  servers: GOOD.servers.map((one) => ({ ...one, ...change })),
});
const onClients = (change: Partial<ClientEvidence>, of = GOOD): Evidence => ({
  ...of,
  clients: of.clients.map((one) => ({ ...one, ...change })),
});
/** Another certificate in use, trusted as the good one is. */
const using = (recipe: Recipe | Uint8Array, key: KeyEvidence = GOOD_KEY): Evidence => {
  const der = recipe instanceof Uint8Array ? recipe : build(recipe);
  return { ...onServers({ found: [found(der, key)] }), trust: { ...TRUST, trustedPeople: [der] } };
};
const withKey = (key: KeyEvidence): Evidence => onServers({ found: [found(DER, key)] });
const search = (findType: string, findValue: string, store = 'My') => ({
  store: { location: 'LocalMachine' as const, store },
  findType,
  findValue,
});

const failing = (checks: readonly Check[]): CheckId[] => [
  ...new Set(checks.filter(({ status }) => status === 'fail').map(({ id }) => id)),
];

describe('a good setup', () => {
  it('passes every check and would connect', () => {
    const verdict = verdictOf(judge(GOOD));
    expect(verdict.wouldConnect).toBe(true);
    expect(verdict.checks.map(({ status }) => status)).toEqual(verdict.checks.map(() => 'pass'));
    expect(new Set(verdict.checks.map(({ id }) => id))).toEqual(
      new Set<CheckId>([
        'search.one',
        'search.store',
        'key.present',
        'key.matches',
        'key.usable',
        'certificate.dates',
        'certificate.strength',
        'certificate.usage',
        'client.binding',
        'client.validation',
        'client.endpoint',
        'certificate.name',
        'client.trust',
      ]),
    );
  });

  it('judges a certificate that two files find once, and each section for itself', () => {
    const checks = judge(GOOD);
    const count = (id: CheckId) => checks.filter((check) => check.id === id).length;
    expect([
      count('search.one'),
      count('key.present'),
      count('client.trust'),
      count('certificate.name'),
    ]).toEqual([2, 1, 2, 2]);
    expect(checks.find(({ id }) => id === 'client.trust')?.subject).toBe(
      'client.config › WebServicesSettings',
    );
  });

  it('is as good with a certificate from an authority, chained and found by its thumbprint', () => {
    const root = authority('Root');
    const middle = authority('Issuing', { issuer: root.issuer });
    const der = build({
      subject: name(['C', 'CA'], ['O', 'General Hospital'], ['CN', 'localhost']),
      issuer: middle.issuer,
    });
    const servers = onServers({
      found: [found(der)],
      search: search('FindByThumbprint', parseCertificate(der).thumbprint),
    });
    const trust = { ...TRUST, trustedPeople: [], roots: [root.der], intermediates: [middle.der] };
    expect(verdictOf(judge({ ...servers, trust })).wouldConnect).toBe(true);
  });
});

const shredElsewhere: Evidence = {
  ...GOOD,
  servers: [server('ris.config'), server('shred.config', { baseUrl: 'net.tcp://localhost:8001/' })],
};
const after = new Date(UNTIL.getTime() + 86_400_000);
const usage = (...extensions: (typeof SERVER_EXTENSIONS)[number][]): Recipe => ({
  extensions: [extension.dnsNames('localhost'), ...extensions],
});

/** What is changed, the checks that must fail and no other, and a part of the first one's log sentence (null: none). */
const MUTATIONS: [string, Evidence, CheckId[], string | null][] = [
  [
    'nothing found',
    onServers({ found: [] }),
    ['search.one'],
    "Cannot find the X.509 certificate using the following search criteria: StoreName 'My', StoreLocation 'LocalMachine', FindType 'FindBySubjectDistinguishedName', FindValue 'CN=localhost'.",
  ],
  [
    'a second one found',
    onServers({ found: [found(DER), found(build())] }),
    ['search.one'],
    'Found multiple X.509 certificates',
  ],
  [
    'the wrong store',
    onServers({ found: [], search: search('FindBySubjectName', 'localhost', 'CA') }),
    ['search.one'],
    "StoreName 'CertificateAuthority'",
  ],
  [
    'a search by time',
    onServers({ found: [], search: search('FindByTimeValid', 'now') }),
    ['search.one'],
    'FindByTimeValid is not supported',
  ],
  [
    'a pasted thumbprint',
    onServers({ found: [], search: search('FindByThumbprint', `\u200E${'AB'.repeat(20)}`) }),
    ['search.one'],
    'Invalid hexadecimal string format',
  ],
  [
    'no key',
    withKey({ state: 'none' }),
    ['key.present'],
    "It is likely that certificate 'CN=localhost' may not have a private key",
  ],
  [
    'the container deleted',
    withKey({ state: 'missing', key: ref }),
    ['key.present'],
    'Keyset does not exist',
  ],
  [
    'the key of another certificate',
    withKey({ state: 'present', key: ref, matches: false, signs: false }),
    ['key.matches'],
    'remote party has closed',
  ],
  [
    'a key that does not sign',
    withKey({ state: 'present', key: ref, matches: true, signs: false }),
    ['key.usable'],
    'remote party has closed',
  ],
  [
    'no right to the key',
    withKey({ state: 'unreadable', key: ref, reason: 'access denied' }),
    ['key.usable'],
    'may not have access rights for the private key',
  ],
  [
    'a CNG key',
    withKey({ state: 'present', key: { ...ref, providerType: 0, keySpec: 0 }, matches: true, signs: true }),
    ['key.usable'],
    'Invalid provider type specified',
  ],
  [
    'a key for signing only',
    withKey({ state: 'present', key: { ...ref, keySpec: 2 }, matches: true, signs: true }),
    ['key.usable'],
    'capable of key exchange',
  ],
  [
    'another name',
    using({ extensions: [extension.dnsNames('ris01')] }),
    ['certificate.name'],
    "The expected DNS identity of the remote endpoint was 'localhost' but the remote endpoint provided DNS claim 'ris01'",
  ],
  [
    'the right name not last',
    using({ extensions: [extension.dnsNames('localhost', 'ris01')] }),
    ['certificate.name'],
    "DNS claim 'ris01'",
  ],
  [
    'no name at all',
    using({ subject: name(['O', 'x']), extensions: [] }),
    ['certificate.name'],
    'did not provide a domain name system (DNS) claim',
  ],
  ['a wildcard', using({ extensions: [extension.dnsNames('*')] }), ['certificate.name'], "DNS claim '*'"],
  [
    'the clock past the end',
    { ...GOOD, now: after },
    ['certificate.dates'],
    "usage time is invalid. The usage time '2028-06-16T12:00:00Z' does not fall between NotBefore time '2025-06-15T12:00:00Z'",
  ],
  [
    'the clock before the beginning',
    { ...GOOD, now: new Date('2019-01-01') },
    ['certificate.dates'],
    'usage time is invalid',
  ],
  [
    'the end, with chain trust',
    { ...onClients({ validationMode: 'ChainTrust' }), trust: { ...TRUST, roots: [DER] }, now: after },
    ['certificate.dates'],
    'A required certificate is not within its validity period',
  ],
  ['1024 bits', using({ key: keyPair('rsa', 1024) }), ['certificate.strength'], null],
  ['SHA-1', using({ hash: 'sha1' }), ['certificate.strength'], null],
  ['MD5', using({ hash: 'md5' }), ['certificate.strength'], null],
  ['an ECDSA key', using({ key: keyPair('ec') }), ['certificate.strength'], 'capable of key exchange'],
  ['an Ed25519 key', using({ key: keyPair('ed25519') }), ['certificate.strength'], 'capable of key exchange'],
  ['for clients only', using(usage(extension.purposes(CLIENT_AUTH))), ['certificate.usage'], null],
  [
    'for signing certificates only',
    using(usage(extension.keyUsage('keyCertSign'))),
    ['certificate.usage'],
    'remote party has closed',
  ],
  [
    'an unreadable purpose',
    using(usage(extension.of('2.5.29.37', Buffer.from([1])))),
    ['certificate.usage'],
    null,
  ],
  [
    'an unreadable key usage',
    using(usage(extension.of('2.5.29.15', Buffer.from([1])))),
    ['certificate.usage'],
    'remote party has closed',
  ],
  ['mode None', onClients({ validationMode: 'None' }), ['client.validation'], null],
  [
    'mode Custom',
    onClients({ validationMode: 'Custom' }),
    ['client.validation'],
    'requires a CustomCertificateValidator',
  ],
  ['an unknown mode', onClients({ validationMode: 'Trusting' }), ['client.validation'], null],
  [
    'another port in the client',
    onClients({ url: 'net.tcp://localhost:9999/' }),
    ['client.endpoint'],
    'Could not connect to net.tcp://localhost:9999/',
  ],
  [
    'another host in the client',
    onClients({ url: 'net.tcp://ris01:8000/' }),
    ['client.endpoint'],
    "The expected DNS identity of the remote endpoint was 'ris01'",
  ],
  [
    'no net.tcp address in the client',
    onClients({ url: 'http://localhost:8000/' }),
    ['client.endpoint'],
    'Could not connect to http://localhost:8000/',
  ],
  ['another port in one server file', shredElsewhere, ['client.endpoint'], 'Could not connect to'],
  [
    'another port in one server file, no client',
    { ...shredElsewhere, clients: [] },
    ['client.endpoint'],
    'Could not connect to',
  ],
  [
    'another host in the server files',
    onServers({ baseUrl: 'net.tcp://ris01:8000/', found: [] }),
    ['search.one', 'client.endpoint'],
    'Cannot find',
  ],
  [
    'the trusted copy gone',
    { ...GOOD, trust: { ...TRUST, trustedPeople: [] } },
    ['client.trust'],
    'is not in the trusted people store. The X.509 certificate CN=localhost chain building failed. The certificate that was used has a trust chain that cannot be verified. Replace the certificate or change the certificateValidationMode. A certificate chain processed, but terminated in a root',
  ],
  [
    'peer trust without the copy',
    { ...onClients({ validationMode: 'PeerTrust' }), trust: { ...TRUST, trustedPeople: [] } },
    ['client.trust'],
    'The X.509 certificate CN=localhost is not in the trusted people store.',
  ],
  [
    'chain trust in a self-signed one',
    onClients({ validationMode: 'ChainTrust' }),
    ['client.trust'],
    'terminated in a root certificate which is not trusted',
  ],
  [
    'disallowed',
    { ...GOOD, trust: { ...TRUST, disallowed: [DER] } },
    ['client.trust'],
    'is in an untrusted certificate store',
  ],
  [
    'disallowed, with peer trust',
    { ...onClients({ validationMode: 'PeerTrust' }), trust: { ...TRUST, disallowed: [DER] } },
    ['client.trust'],
    'is in an untrusted certificate store',
  ],
  [
    'for clients only, with chain trust',
    {
      ...onClients({ validationMode: 'ChainTrust' }, using(usage(extension.purposes(CLIENT_AUTH)))),
      trust: { ...TRUST, roots: [] },
    },
    ['certificate.usage', 'client.trust'],
    null,
  ],
];

describe('one change at a time', () => {
  it.each(MUTATIONS)('%s', (_, evidence, ids, sentence) => {
    const checks = judge(evidence);
    expect(failing(checks)).toEqual(ids);
    expect(verdictOf(checks).wouldConnect).toBe(false);
    const wouldLog = checks.find(({ status }) => status === 'fail')?.wouldLog ?? null;
    if (sentence === null) expect(wouldLog).toBeNull();
    else expect(wouldLog && text(wouldLog)).toContain(sentence);
  });

  it('every line has all its words, and every line that is not good a remedy', () => {
    for (const [, evidence] of MUTATIONS) {
      for (const check of judge(evidence)) {
        for (const said of [check.found, check.wouldLog, check.remedy]) {
          if (said) expect(text(said)).not.toMatch(/(?<!\\u)\{\w+\}/);
        }
        expect(check.remedy === null).toBe(check.status === 'pass');
      }
    }
  });

  it('the right purpose for a root that is its own chain keeps the sentence of the mode', () => {
    const der = build(usage(extension.purposes(CLIENT_AUTH)));
    const evidence = onClients({ validationMode: 'ChainTrust' }, using(der));
    const [first] = judge({ ...evidence, trust: { ...TRUST, roots: [der] } }).filter(
      ({ id }) => id === 'certificate.usage',
    );
    expect(first?.wouldLog && text(first.wouldLog)).toContain(
      'The certificate is not valid for the requested usage.',
    );
  });

  it('hostile text never reaches a sentence raw', () => {
    const hostile = using({
      subject: name(['CN', 'localhost\u202E\nWARN']),
      extensions: [extension.dnsNames('a\u001B[31m')],
    });
    for (const check of judge(hostile)) {
      for (const said of [check.found, check.wouldLog, check.remedy]) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of these is what is tested
        if (said) expect(text(said)).not.toMatch(/[\u0000-\u001F\u202E]/);
      }
    }
  });
});

describe('what only warns', () => {
  const status = (evidence: Evidence, id: CheckId) =>
    judge(evidence)
      .filter((check) => check.id === id)
      .map((check) => check.status);

  it('the end within sixty days', () => {
    const soon = { ...GOOD, now: new Date(UNTIL.getTime() - 59 * 86_400_000) };
    expect(status(soon, 'certificate.dates')).toEqual(['warn']);
    expect(verdictOf(judge(soon)).wouldConnect).toBe(true);
    expect(
      status({ ...GOOD, now: new Date(UNTIL.getTime() - 61 * 86_400_000) }, 'certificate.dates'),
    ).toEqual(['pass']);
  });

  it('a store of the user or an odd one', () => {
    const mine = onServers({
      search: { ...search('FindBySubjectName', 'x'), store: { location: 'CurrentUser', store: 'My' } },
    });
    expect(status(mine, 'search.store')).toEqual(['warn', 'warn']);
    expect(status(onServers({ search: search('FindBySubjectName', 'x', 'Root') }), 'search.store')).toEqual([
      'warn',
      'warn',
    ]);
  });

  it('a key usage without key encipherment', () => {
    const signing = using(usage(extension.keyUsage('digitalSignature')));
    expect(status(signing, 'certificate.usage')).toEqual(['warn']);
    expect(verdictOf(judge(signing)).wouldConnect).toBe(true);
  });

  it('an old installer certificate that is still trusted', () => {
    const old = build({ key: keyPair('rsa', 1024), hash: 'sha1' });
    const leftover = {
      ...GOOD,
      trust: { ...TRUST, trustedPeople: [DER, old], roots: [old, Buffer.from('junk')] },
    };
    expect(status(leftover, 'trust.leftover')).toEqual(['warn', 'warn']);
    expect(verdictOf(judge(leftover)).wouldConnect).toBe(true);
    expect(status(GOOD, 'trust.leftover')).toEqual([]);
  });
});

describe('what cannot be judged', () => {
  const root = authority('Root');
  const chained = build({ issuer: root.issuer });
  const byChain = { ...using(chained), trust: { ...TRUST, trustedPeople: [], roots: [root.der] } };
  const constrained = authority('Constrained', {
    extensions: [extension.basicConstraints(true), extension.of('2.5.29.30', Buffer.from([0x30, 0]), true)],
  });

  it.each<[string, Evidence, CheckId]>([
    [
      'another binding in a client',
      onClients({ configurationClass: 'Some.WSHttpConfiguration, Some' }),
      'client.binding',
    ],
    [
      'another binding in a server',
      onServers({ configurationClass: 'Some.HttpConfiguration' }),
      'client.binding',
    ],
    [
      'a search that is not carried out',
      onServers({ found: null, search: search('FindByKeyUsage', 'x') }),
      'search.one',
    ],
    [
      'a section that calls elsewhere on purpose',
      onClients({ url: 'net.tcp://enterprise:9999/', elsewhere: true }),
      'client.endpoint',
    ],
    ['no server here', { ...GOOD, servers: [] }, 'client.endpoint'],
    ['revocation', onClients({ revocationMode: 'Online' }, byChain), 'client.trust'],
    [
      'name constraints',
      {
        ...using(build({ issuer: constrained.issuer })),
        trust: { ...TRUST, trustedPeople: [], roots: [constrained.der] },
      },
      'client.trust',
    ],
  ])('%s', (_, evidence, id) => {
    const checks = judge(evidence);
    expect(failing(checks)).toEqual([]);
    expect(checks.filter(({ status }) => status === 'skipped').map((check) => check.id)).toContain(id);
    expect(verdictOf(checks).wouldConnect).toBeNull();
  });

  it('says of a client without a server here that nothing is there to compare with', () => {
    const said = judge({ ...GOOD, servers: [] }).map(({ found }) => found.code);
    expect(said).toContain('check.client.endpoint.noServer');
  });

  it('still fails a section that calls elsewhere without checking certificates', () => {
    expect(failing(judge(onClients({ elsewhere: true, validationMode: 'None' })))).toEqual([
      'client.validation',
    ]);
  });

  it('says nothing without any checks, and no as soon as one fails', () => {
    expect(verdictOf([]).wouldConnect).toBeNull();
    const skippedToo = onClients({ revocationMode: 'Online', validationMode: 'None' }, byChain);
    expect(verdictOf(judge(skippedToo)).wouldConnect).toBe(false);
  });
});

describe('the computer’s own name', () => {
  const called = (host: string, name: string, fullName = name): (readonly [string, string])[] => {
    const servers = GOOD.servers.map((one) => ({ ...one, baseUrl: `net.tcp://${host}:8000/` }));
    return judge({ ...GOOD, servers, computer: { name, fullName } })
      .filter(({ id }) => id === 'host.name')
      .map(({ subject, status }) => [subject, status] as const);
  };

  it('is not asked where the address is localhost, or cannot be read', () => {
    expect(called('localhost', 'RIS01')).toEqual([]);
    expect(called('LOCALHOST', 'RIS01')).toEqual([]);
    expect(called('', 'RIS01')).toEqual([]);
  });

  it.each([
    ['RIS01', 'ris01', 'ris01'],
    ['ris01', 'RIS01', 'RIS01.hospital.example'],
    ['ris01.hospital.example', 'RIS01', 'RIS01.Hospital.example'],
    ['ris01.anything.example', 'RIS01', 'RIS01'],
  ])('%s is %s (%s)', (host, name, fullName) => {
    expect(called(host, name, fullName)).toEqual([
      ['ris.config', 'pass'],
      ['shred.config', 'pass'],
    ]);
  });

  it.each([
    ['ris01', 'RIS02', 'RIS02'],
    ['ris01.other.example', 'RIS01', 'RIS01.hospital.example'],
    ['ris01x', 'RIS01', 'RIS01'],
  ])('%s is no longer %s (%s): a warning, and no refusal', (host, name, fullName) => {
    expect(called(host, name, fullName).map(([, status]) => status)).toEqual(['warn', 'warn']);
  });
});
