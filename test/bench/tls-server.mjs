// A TLS server in a process of its own, so that its work counts for nobody; its key and certificate are files.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:tls';

const [key, certificate] = process.argv.slice(2);
const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
  socket.on('error', () => undefined).resume();
});
server.on('tlsClientError', () => undefined);
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
