import type { EndpointKind } from '../../../electron/contract/endpoint.ts';
import type { Answer } from './answer.ts';
import { listen, type Peer } from './listen.ts';
import { fault, faults, netTcpPeer, says } from './net-tcp.ts';
import { ders, keyPem, pemOf } from './pki.ts';
import { afterHello, alert, certificates, record, serverHello } from './raw-tls.ts';

/** A server that means no good, or is not what it was taken for, and what a contact with it comes to. */
export interface Hostile {
  readonly name: string;
  readonly kind: EndpointKind;
  readonly serve: () => Promise<Peer>;
  readonly stage: string;
  /** The code of the message. */
  readonly found: string;
}

const tls = { key: keyPem('rsa'), cert: pemOf('leaf') };
const MEGABYTE = 1024 * 1024;
const garbage = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 197 + 131) & 0xff));
const text = (words: string): Answer => ({ does: 'say', bytes: Buffer.from(words) });

const beforeTls = (name: string, upgrade: Answer, found: string): Hostile => ({
  name: `net.tcp: ${name}`,
  kind: 'net.tcp',
  serve: () => netTcpPeer({ tls, upgrade }),
  stage: 'preamble',
  found,
});
const inTls = (name: string, handshake: Answer, found: string): Hostile => ({
  name: `net.tcp: ${name} in the handshake`,
  kind: 'net.tcp',
  serve: () => netTcpPeer({ handshake }),
  stage: 'handshake',
  found,
});
const afterTls = (name: string, acknowledge: Answer, found: string): Hostile => ({
  name: `net.tcp: ${name} after the handshake`,
  kind: 'net.tcp',
  serve: () => netTcpPeer({ tls, acknowledge }),
  stage: 'service',
  found,
});
const plain = (name: string, answer: Answer, found: string): Hostile => ({
  name: `tls: ${name}`,
  kind: 'tls',
  serve: () => afterHello(answer),
  stage: 'handshake',
  found,
});
const greeting = (name: string, words: string, found: string): Hostile => ({
  name: `net.tcp: ${name}`,
  kind: 'net.tcp',
  serve: () => netTcpPeer({ greeting: text(words), upgrade: { does: 'nothing' } }),
  stage: 'preamble',
  found,
});

const hello = record(22, serverHello());
const endless = Buffer.concat([hello, record(22, certificates([], 0xfffff0).subarray(0, 7))]);
const hundred = record(22, serverHello(), certificates(Array.from({ length: 100 }, () => ders.leaf)));
const huge = record(22, serverHello(), certificates([Buffer.alloc(MEGABYTE, 0x30)]));
const longFault = Buffer.from([0x08, 0xff, 0xff, 0xff, 0xff, 0x07]);

export const HOSTILE: readonly Hostile[] = [
  beforeTls('closing', { does: 'close' }, 'endpoint.preamble.closed'),
  beforeTls('breaking off', { does: 'reset' }, 'endpoint.preamble.reset'),
  beforeTls('silence', { does: 'nothing' }, 'endpoint.preamble.silent'),
  beforeTls(
    'a fault byte by byte',
    { does: 'drip', bytes: fault('EndpointNotFound'), every: 100 },
    'endpoint.preamble.silent',
  ),
  beforeTls('garbage', { does: 'say', bytes: garbage }, 'endpoint.spoke.binary'),
  beforeTls(
    '10 MB of zeros',
    { does: 'flood', start: Buffer.alloc(1), bytes: Buffer.alloc(65_536), total: 10 * MEGABYTE },
    'endpoint.spoke.binary',
  ),
  beforeTls(
    '10 MB of fault',
    { does: 'flood', start: longFault, bytes: Buffer.alloc(65_536, 0x61), total: 10 * MEGABYTE },
    'endpoint.excess.preamble',
  ),
  beforeTls(
    'a fault with a size without end',
    { does: 'flood', start: Buffer.from([0x08]), bytes: Buffer.alloc(65_536, 0xff), total: 10 * MEGABYTE },
    'endpoint.excess.preamble',
  ),
  beforeTls('an acknowledgement too soon', says([0x0b]), 'endpoint.frame'),
  beforeTls('data before the handshake', says([0x0a, 0x16, 3, 3, 0, 0]), 'endpoint.early'),
  beforeTls('TLS at once', { does: 'say', bytes: alert(10) }, 'endpoint.spoke.tls'),
  beforeTls(
    'HTTP',
    text('HTTP/1.1 400 Bad Request\r\nServer: Microsoft-IIS/10.0\r\n\r\n'),
    'endpoint.spoke.http',
  ),
  beforeTls('a proxy', text('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'), 'endpoint.spoke.proxy'),
  beforeTls(
    'a proxy that names itself',
    text('HTTP/1.1 400 Bad Request\r\nVia: 1.1 squid\r\n\r\n'),
    'endpoint.spoke.proxy',
  ),
  beforeTls('an unknown fault', faults('http://example.org/no\u202E\u001b[31m'), 'endpoint.fault.unknown'),
  greeting('SSH', 'SSH-2.0-OpenSSH_9.2p1\r\n', 'endpoint.spoke.ssh'),
  greeting('mail', '220 mail.example.org ESMTP\r\n', 'endpoint.spoke.text'),
  inTls('closing', { does: 'close' }, 'endpoint.handshake.closed'),
  inTls('breaking off', { does: 'reset' }, 'endpoint.handshake.reset'),
  inTls('silence', { does: 'nothing' }, 'endpoint.handshake.silent'),
  inTls('a hello byte by byte', { does: 'drip', bytes: hello, every: 100 }, 'endpoint.handshake.silent'),
  inTls('a fault', faults('ServerTooBusy'), 'endpoint.spoke.framing'),
  plain('closing', { does: 'close' }, 'endpoint.handshake.closed'),
  plain('breaking off', { does: 'reset' }, 'endpoint.handshake.reset'),
  plain('silence', { does: 'nothing' }, 'endpoint.handshake.silent'),
  plain('a hello byte by byte', { does: 'drip', bytes: hello, every: 100 }, 'endpoint.handshake.silent'),
  plain('garbage', { does: 'say', bytes: garbage }, 'endpoint.spoke.binary'),
  plain('HTTP', text('HTTP/1.1 400 Bad Request\r\n\r\n'), 'endpoint.spoke.http'),
  plain(
    'an endless certificate',
    { does: 'flood', start: endless, bytes: record(22, garbage), total: 20 * MEGABYTE },
    'endpoint.excess.handshake',
  ),
  plain('100 certificates', { does: 'say', bytes: hundred }, 'endpoint.excess.certificates'),
  plain('a certificate of 1 MB', { does: 'say', bytes: huge }, 'endpoint.excess.handshake'),
  plain(
    'warnings without end',
    {
      does: 'flood',
      start: hello,
      bytes: Buffer.concat(Array.from({ length: 8192 }, () => record(21, Buffer.from([1, 90])))),
      total: 10 * MEGABYTE,
    },
    'endpoint.unjudged.library',
  ),
  plain(
    'records that are too long',
    { does: 'say', bytes: Buffer.from([22, 3, 3, 0xff, 0xff, ...garbage]) },
    'endpoint.spoke.tls',
  ),
  plain('a hello of nonsense', { does: 'say', bytes: record(22, garbage) }, 'endpoint.excess.handshake'),
  plain(
    'a certificate of nonsense',
    { does: 'say', bytes: record(22, serverHello(), certificates([garbage])) },
    'endpoint.unjudged.library',
  ),
  plain(
    'SSL 3',
    { does: 'say', bytes: record(22, serverHello(undefined, 0x0300)) },
    'endpoint.unjudged.library',
  ),
  plain('a fault of its own', { does: 'sayLast', bytes: alert(80) }, 'endpoint.alert.internal'),
  plain('no access', { does: 'sayLast', bytes: alert(49) }, 'endpoint.alert.denied'),
  plain('not understanding', { does: 'sayLast', bytes: alert(50) }, 'endpoint.alert.misread'),
  plain('an alert of its own', { does: 'sayLast', bytes: alert(200) }, 'endpoint.alert.other'),
  plain('no version', { does: 'sayLast', bytes: alert(70) }, 'endpoint.unjudged.version'),
  afterTls('closing', { does: 'close' }, 'endpoint.service.closed'),
  afterTls('breaking off', { does: 'reset' }, 'endpoint.service.reset'),
  afterTls('silence', { does: 'nothing' }, 'endpoint.service.silent'),
  afterTls('a fault', faults('ServerTooBusy'), 'endpoint.fault.serverTooBusy'),
  afterTls(
    'garbage',
    { does: 'flood', start: garbage, bytes: garbage, total: 10 * MEGABYTE },
    'endpoint.spoke.binary',
  ),
  afterTls('an agreement to TLS', says([0x0a]), 'endpoint.frame'),
  {
    name: 'tls: a banner before the handshake',
    kind: 'tls',
    serve: () => listen((socket) => socket.resume().write('SSH-2.0-x\r\n')),
    stage: 'handshake',
    found: 'endpoint.spoke.ssh',
  },
];
