import type { Socket } from 'node:net';
import { TLSSocket, type TLSSocketOptions } from 'node:tls';
import { type Answer, give } from './answer.ts';
import { listen, type Peer } from './listen.ts';

/** What a connection's preamble said, as [MC-NMF] has it; read without the product's own code. */
export interface Preamble {
  readonly version: string;
  readonly mode: number;
  readonly via: string;
  readonly encoding: number;
  readonly upgrade: string;
}

const FAULTS = 'http://schemas.microsoft.com/ws/2006/05/framing/faults/';

/** A text with its size in front: for sizes below 2^14, which is all that is written here. */
function sized(text: string): Buffer {
  const bytes = Buffer.from(text);
  const { length } = bytes;
  const size = length < 0x80 ? [length] : [0x80 | (length & 0x7f), length >> 7];
  return Buffer.concat([Buffer.from(size), bytes]);
}

/** A fault record; a name without a colon lies in the protocol's own namespace. */
export const fault = (name: string): Buffer =>
  Buffer.concat([Buffer.from([0x08]), sized(name.includes(':') ? name : FAULTS + name)]);

export const says = (bytes: readonly number[] | string): Answer => ({
  does: 'say',
  bytes: typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes),
});
export const faults = (name: string): Answer => ({ does: 'sayLast', bytes: fault(name) });

/** Reads a text with a size of one or two bytes; null where it has not arrived whole. */
function textAt(bytes: Buffer, at: number): { text: string; end: number } | null {
  const [low, high = 0] = bytes.subarray(at, at + 2);
  if (low === undefined) return null;
  const length = low < 0x80 ? low : (low & 0x7f) | (high << 7);
  const start = at + (low < 0x80 ? 1 : 2);
  const end = start + length;
  return bytes.length < end ? null : { text: bytes.toString('utf8', start, end), end };
}

/** The whole of what a client says before the upgrade; null where it has not arrived whole. */
export function readPreamble(bytes: Buffer): Preamble | null {
  const via = textAt(bytes, 6);
  if (via === null) return null;
  const upgrade = textAt(bytes, via.end + 3);
  if (upgrade === null) return null;
  const types = [bytes[0], bytes[3], bytes[5], bytes[via.end], bytes[via.end + 2]];
  if (types.join() !== '0,1,2,3,9') throw new Error(`records ${types.join()}`);
  return {
    version: `${bytes[1]}.${bytes[2]}`,
    mode: bytes[4] ?? -1,
    via: via.text,
    encoding: bytes[via.end + 1] ?? -1,
    upgrade: upgrade.text,
  };
}

export interface NetTcpOptions {
  /** Of the TLS server: key, certificate chain, versions, ciphers. */
  readonly tls?: TLSSocketOptions;
  /** Paths that exist; absent: every path does. */
  readonly services?: readonly string[];
  /** At the connection, before the client has said anything. */
  readonly greeting?: Answer;
  readonly upgrade?: Answer;
  /** In place of a TLS server, on what the client sends after the upgrade. */
  readonly handshake?: Answer;
  readonly acknowledge?: Answer;
}

export interface NetTcpPeer extends Peer {
  readonly preambles: readonly Preamble[];
  /** Sessions that the client ended with an end record inside TLS. */
  ended(): number;
}

/** A net.tcp server for every stage and fault; well-behaved where nothing else is said. */
export async function netTcpPeer(options: NetTcpOptions = {}): Promise<NetTcpPeer> {
  const preambles: Preamble[] = [];
  let ended = 0;

  function acknowledge(stream: TLSSocket, socket: Socket): void {
    const answer = options.acknowledge ?? says([0x0b]);
    // TLS itself cannot be reset.
    give(answer.does === 'reset' ? socket : stream, answer);
  }

  function inside(stream: TLSSocket, socket: Socket): void {
    stream.on('error', () => undefined);
    stream.on('data', (bytes: Buffer) => {
      for (const byte of bytes) {
        if (byte === 0x0c) acknowledge(stream, socket);
        if (byte === 0x07) {
          ended += 1;
          stream.end(Buffer.from([0x07]));
        }
      }
    });
  }

  function upgraded(socket: Socket): void {
    const { handshake } = options;
    if (handshake === undefined) {
      inside(new TLSSocket(socket, { ...options.tls, isServer: true }), socket);
      return;
    }
    socket.once('data', () => {
      give(socket, handshake);
    });
    socket.resume();
  }

  function answer(socket: Socket, preamble: Preamble): void {
    preambles.push(preamble);
    const path = new URL(preamble.via.replace('net.tcp:', 'http:')).pathname;
    if (options.services?.includes(path) === false) give(socket, faults('EndpointNotFound'));
    else if (options.upgrade !== undefined) give(socket, options.upgrade);
    else {
      socket.write(Buffer.from([0x0a]));
      upgraded(socket);
    }
  }

  const peer = await listen((socket) => {
    if (options.greeting !== undefined) give(socket, options.greeting);
    let arrived: Buffer = Buffer.alloc(0);
    const collect = (bytes: Buffer): void => {
      arrived = Buffer.concat([arrived, bytes]);
      const preamble = readPreamble(arrived);
      if (preamble === null) return;
      socket.off('data', collect);
      socket.pause();
      answer(socket, preamble);
    };
    socket.on('data', collect);
  });
  return { ...peer, preambles, ended: () => ended };
}
