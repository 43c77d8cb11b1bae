import { describe, expect, test } from 'vitest';
import type {
  Contact,
  ContactStage,
  Presented,
  TlsProtocol,
} from '../../../electron/certificates/contact.ts';
import type { Endpoint } from '../../../electron/contract/endpoint.ts';
import { text } from '../../../electron/contract/message.ts';
import { endpoints } from '../../../electron/contract/messages/en/endpoints.ts';
import { risLog } from '../../../electron/contract/messages/en/ris-log.ts';
import { languages } from '../../../electron/contract/messages/languages.ts';
import type { Attempt } from '../../../electron/endpoints/attempt.ts';
import { conclude, deservesMore } from '../../../electron/endpoints/conclude.ts';
import type { Ending } from '../../../electron/endpoints/ending.ts';
import { KNOWN_FAULTS } from '../../../electron/endpoints/explain/faults.ts';

const OFFERED: readonly TlsProtocol[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2'];
const RIS: Endpoint = { kind: 'net.tcp', host: 'ris01', port: 8000, path: '/A.IService' };
const FAULTS = 'http://schemas.microsoft.com/ws/2006/05/framing/faults/';

const stopped = (stage: ContactStage, ending: Ending): Attempt => ({ state: 'stopped', stage, ending });
const alert = (number: number, certificateAsked = false): Ending => ({
  kind: 'alert',
  alert: number,
  certificateAsked,
});
const presented = (protocol: TlsProtocol): Attempt => ({
  state: 'presented',
  address: '192.0.2.1',
  presented: { protocol } as Presented,
});

const STAGES: readonly ContactStage[] = ['name', 'connect', 'preamble', 'handshake', 'service'];
const WORDLESS: readonly Ending[] = [{ kind: 'closed' }, { kind: 'reset' }, { kind: 'silent', seconds: 5 }];
const SPOKEN = ['http', 'proxy', 'ssh', 'tls', 'framing', 'text', 'binary'] as const;

/** One of each way to end, at each stage that it can come at. */
const ENDINGS: readonly (readonly [ContactStage, Ending])[] = [
  ...STAGES.flatMap((stage) => WORDLESS.map((ending) => [stage, ending] as const)),
  ['name', { kind: 'nameUnknown' }],
  ['connect', { kind: 'refused' }],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'].map(
    (reason) => ['connect', { kind: 'unreachable', reason }] as const,
  ),
  ...SPOKEN.map((spoken) => ['preamble', { kind: 'foreign', spoken, sample: 'HTTP/1.1 400' }] as const),
  ['preamble', { kind: 'early' }],
  ['preamble', { kind: 'record', record: 'preambleAck' }],
  ...(['preamble', 'handshake', 'certificates'] as const).map(
    (excess) => ['handshake', { kind: 'excess', excess, limit: 32 }] as const,
  ),
  ...KNOWN_FAULTS.map((name) => ['preamble', { kind: 'fault', fault: FAULTS + name }] as const),
  ['preamble', { kind: 'fault', fault: 'http://example.org/odd' }],
  ...[40, 49, 50, 70, 80, 112, 116, 200].map((number) => ['handshake', alert(number)] as const),
  ['handshake', alert(40, true)],
  ['handshake', { kind: 'noCertificate' }],
  ['handshake', { kind: 'nothingOffered' }],
  ['handshake', { kind: 'library', code: 'ERR_SSL_UNSUPPORTED_PROTOCOL' }],
];

const contactAfter = (
  stage: ContactStage,
  ending: Ending,
  more: Attempt | null = null,
  endpoint = RIS,
): Contact => conclude(endpoint, OFFERED, stopped(stage, ending), more);
const both = contactAfter('handshake', alert(70), stopped('handshake', alert(70)));
const all = [...ENDINGS.map(([stage, ending]) => contactAfter(stage, ending)), both];
const messages = all.flatMap((contact) => {
  if (contact.state === 'presented') return [];
  return contact.state === 'unjudged'
    ? [contact.found]
    : [contact.found, contact.remedy, contact.wouldLog].filter((each) => each !== null);
});
const codes = new Set<string>(messages.map(({ code }) => code));

describe('every message', () => {
  test.each(Object.keys(endpoints).filter((code) => !code.startsWith('endpoint.url.')))(
    '%s is said',
    (code) => {
      expect(codes).toContain(code);
    },
  );

  test.each(
    Object.keys(risLog).filter((code) => /^ris\.(fault|preamble|session|name|reset|connect)/.test(code)),
  )('%s is foreseen', (code) => {
    expect(codes).toContain(code);
  });

  test('is whole in both languages', () => {
    for (const said of messages)
      for (const table of Object.values(languages)) expect(text(said, table)).not.toMatch(/\{\w+\}/);
  });

  test('says what to do wherever the contact failed', () => {
    for (const contact of all) if (contact.state === 'failed') expect(contact.remedy).not.toBeNull();
  });
});

describe('what the RIS would log', () => {
  test('is said of its own services alone', () => {
    const https: Endpoint = { kind: 'https', host: 'images', port: 443, path: '/' };
    for (const [stage, ending] of ENDINGS) {
      const contact = contactAfter(stage, ending, null, https);
      if (contact.state === 'failed') expect(contact.wouldLog).toBeNull();
    }
  });

  test.each(SPOKEN.filter((spoken) => spoken !== 'framing'))(
    'is another sentence inside the handshake than before it: %s',
    (spoken) => {
      const logged = (stage: ContactStage): string | undefined => {
        const contact = contactAfter(stage, { kind: 'foreign', spoken, sample: 'HTTP/1.1 400' });
        return contact.state === 'failed' ? contact.wouldLog?.code : contact.state;
      };
      expect(logged('preamble')).toBe(spoken === 'binary' ? 'ris.preamble.foreign' : 'ris.preamble.http');
      expect(logged('handshake')).toBe('ris.handshake.foreign');
    },
  );

  test.each(KNOWN_FAULTS)('%s in WCF’s words', (name) => {
    const contact = contactAfter('preamble', { kind: 'fault', fault: FAULTS + name });
    if (contact.state !== 'failed') throw new Error(contact.state);
    // Three faults are in the protocol, but WCF's own client has no words for them.
    const unknown = ['EndpointPaused', 'EndpointAccessDenied', 'InvalidRecordSequence'].includes(name);
    expect(contact.wouldLog?.code === 'ris.fault.unknown').toBe(unknown);
    expect(contact.wouldLog).not.toBeNull();
    expect(contact.found.code).not.toBe('endpoint.fault.unknown');
  });

  test.each(['constructor', '__proto__', 'toString', ''])('the fault %j is an unknown one', (name) => {
    const contact = contactAfter('preamble', { kind: 'fault', fault: FAULTS + name });
    expect(contact).toMatchObject({ state: 'failed', found: { code: 'endpoint.fault.unknown' } });
  });
});

describe('a second contact', () => {
  const asks = (stage: ContactStage, ending: Ending): boolean =>
    deservesMore({ state: 'stopped', stage, ending });

  test.each([
    alert(70),
    alert(40),
    alert(80),
    { kind: 'closed' },
    { kind: 'reset' },
    { kind: 'library', code: 'X' },
    { kind: 'nothingOffered' },
  ] as const)('is made after %o in the handshake', (ending) => {
    expect(asks('handshake', ending)).toBe(true);
    expect(asks('service', ending)).toBe(false);
  });

  test.each([
    alert(116),
    alert(40, true),
    { kind: 'silent', seconds: 1 },
    { kind: 'noCertificate' },
  ] as const)('is not made after %o', (ending) => {
    expect(asks('handshake', ending)).toBe(false);
  });

  test('that succeeds with more than is offered says what the server needs', () => {
    expect(contactAfter('handshake', { kind: 'closed' }, presented('TLSv1.3'))).toMatchObject({
      state: 'presented',
      needs: 'TLSv1.3',
    });
  });

  test('that succeeds with what was offered proves nothing: the first one counts', () => {
    expect(contactAfter('handshake', { kind: 'closed' }, presented('TLSv1.2'))).toMatchObject({
      state: 'failed',
    });
  });
});

describe('what cannot be told', () => {
  test.each([
    [
      'our library gave up',
      { kind: 'library', code: 'ERR_SSL_DH_KEY_TOO_SMALL' },
      'endpoint.unjudged.library',
    ],
    ['no cipher in common', alert(40), 'endpoint.unjudged.cipher'],
    ['too weak for the server', alert(71), 'endpoint.unjudged.cipher'],
  ] as const)('%s', (_, ending, code) => {
    expect(contactAfter('handshake', ending)).toMatchObject({ state: 'unjudged', found: { code } });
  });

  test('a version that even everything on offer lacks, but not one that only the RIS client lacks', () => {
    expect(both).toMatchObject({ state: 'unjudged', found: { code: 'endpoint.unjudged.version' } });
    expect(contactAfter('handshake', alert(70), stopped('handshake', { kind: 'closed' }))).toMatchObject({
      state: 'failed',
      found: { code: 'endpoint.alert.version' },
    });
  });
});
