import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type HostParts, openRelay } from '../relay.ts';
import { LONGEST_REQUEST } from '../wire.ts';
import { askedBy, socketRefusalOf } from './admission.ts';
import { isLetIn, type Served } from './answer-http.ts';

/** Close codes of RFC 6455 section 7.4.1. */
const GOING_AWAY = 1001;
const UNSUPPORTED_DATA = 1003;
const POLICY_VIOLATION = 1008;

const LONGEST_GOODBYE_MS = 1000;

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

function connect(socket: WebSocket, parts: HostParts): void {
  const relay = openRelay(parts, (json) => {
    socket.send(json);
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary) socket.close(UNSUPPORTED_DATA);
    else if (!relay.receive((data as Buffer).toString('utf8'))) socket.close(POLICY_VIOLATION);
  });
  // Too long or broken frames: ws itself closes the connection.
  socket.on('error', () => undefined);
  socket.on('close', relay.close);
}

/** The WebSocket of every tab. `upgrade` takes a request to open one, and refuses whoever is not let in. */
export function createSockets(served: Pick<Served, 'door' | 'place'>, parts: HostParts) {
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_REQUEST, clientTracking: true });
  return {
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      socket.on('error', () => undefined);
      const status =
        socketRefusalOf(askedBy(request), served.place) ?? (isLetIn(request, served) ? null : 403);
      if (status !== null) {
        refuse(socket, status);
        return;
      }
      server.handleUpgrade(request, socket, head, (opened) => {
        connect(opened, parts);
      });
    },
    close(): void {
      for (const socket of server.clients) {
        // What was sent before still arrives; a page that does not answer must not keep the program.
        socket.close(GOING_AWAY);
        setTimeout(() => {
          socket.terminate();
        }, LONGEST_GOODBYE_MS).unref();
      }
    },
  };
}
