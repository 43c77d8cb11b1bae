import type { Answer } from './answer.ts';
import { give } from './answer.ts';
import { listen, type Peer } from './listen.ts';

const uint = (value: number, bytes: number): Buffer => {
  const out = Buffer.alloc(bytes);
  out.writeUIntBE(value, 0, bytes);
  return out;
};

/** TLS records written by hand: what no TLS library sends. */
export const record = (type: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const records: Buffer[] = [];
  for (let at = 0; at < Math.max(1, body.length); at += 0x4000) {
    const piece = body.subarray(at, at + 0x4000);
    records.push(Buffer.from([type, 3, 3]), uint(piece.length, 2), piece);
  }
  return Buffer.concat(records);
};

export const message = (type: number, body: Uint8Array, length = body.length): Buffer =>
  Buffer.concat([Buffer.from([type]), uint(length, 3), body]);

export const alert = (description: number): Buffer => record(21, Buffer.from([2, description]));

/** TLS 1.2, ECDHE_RSA_WITH_AES_128_GCM_SHA256. */
export const serverHello = (random: Uint8Array = Buffer.alloc(32, 0x5a), version = 0x0303): Buffer =>
  message(
    2,
    Buffer.concat([
      uint(version, 2),
      random,
      Buffer.from([0, 0xc0, 0x2f, 0]),
      uint(5, 2),
      Buffer.from([0xff, 1, 0, 1, 0]),
    ]),
  );

/** A certificate message; `total` may be a lie. */
export function certificates(ders: readonly Uint8Array[], total?: number): Buffer {
  const entries = Buffer.concat(ders.flatMap((der) => [uint(der.length, 3), der]));
  return message(
    11,
    Buffer.concat([uint(total ?? entries.length, 3), entries]),
    (total ?? entries.length) + 3,
  );
}

/** Does with each connection what it is told, as soon as the client has said something. */
export const afterHello = (answer: Answer): Promise<Peer> =>
  listen((socket) => {
    socket.once('data', () => {
      give(socket, answer);
    });
  });
