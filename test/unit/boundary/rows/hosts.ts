import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { type MessageCode, text } from '../../../../electron/contract/message.ts';
import { en } from '../../../../electron/contract/messages/en.ts';
import { UPLOAD_PATH } from '../../../../electron/hosts/browser/admission.ts';
import { browserGiving } from '../../../../electron/hosts/browser/giving.ts';
import { readBrowserOptions } from '../../../../electron/hosts/browser/options.ts';
import { servable } from '../../../../electron/hosts/browser/servable.ts';
import { type BrowserServer, serveBrowser } from '../../../../electron/hosts/browser/serve.ts';
import { createUploads } from '../../../../electron/hosts/browser/uploads.ts';
import { type HostParts, openRelay } from '../../../../electron/hosts/relay.ts';
import type { Row } from '../stage.ts';
import { onProducts } from '../table.ts';

/** Nothing of what is refused here comes as far as the engine. */
const nobody = (): never => {
  throw new Error('nothing here reaches the engine');
};
const folder = { keep: nobody, dispose: () => undefined };
const parts: HostParts = {
  link: {
    request: nobody,
    give: nobody,
    subscribe: () => () => undefined,
    changing: () => false,
    finish: nobody,
  },
  preferences: { recall: nobody, remember: nobody, windowSize: nobody, rememberWindowSize: nobody },
  save: nobody,
  giving: browserGiving(folder),
};

async function serving(during: (server: BrowserServer) => Promise<string>): Promise<string> {
  const server = await serveBrowser({ port: 0, folder: '', assets: new Map(), parts });
  try {
    return await during(server);
  } finally {
    server.close();
  }
}

/** A file that stops arriving half-way. */
async function halfUpload(): Promise<unknown> {
  const uploads = createUploads({ folder, link: { give: nobody }, patience: 60_000 });
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sender = connect(port, '127.0.0.1');
  sender.write(`POST ${UPLOAD_PATH}pfx?name=a.pfx HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc`);
  const [request] = (await once(server, 'request')) as [IncomingMessage];
  const received = uploads.receive(request, new URL(request.url ?? '', 'http://a'));
  sender.destroy();
  try {
    return await received;
  } finally {
    server.close();
  }
}

const sentence = (code: 'hosts.browser.notLetIn' | 'hosts.browser.refused'): string =>
  text({ code, params: {} }, en);

/** A plain page that the browser host answers with. */
const page = (code: 'hosts.browser.notLetIn' | 'hosts.browser.refused', path: string, method = 'GET'): Row =>
  onProducts(code, (stage) =>
    stage.ask(async () => {
      const body = await serving(async ({ address }) =>
        (await fetch(new URL(path, address), { method })).text(),
      );
      return body.trim() === sentence(code) ? { code, params: {} } : null;
    }),
  );

const throwing = (code: MessageCode, work: () => unknown): Row =>
  onProducts(code, (stage) => stage.ask(async () => work()));

/** What the hosts refuse before the engine is asked. */
export const hosts: readonly Row[] = [
  page('hosts.browser.notLetIn', '/'),
  page('hosts.browser.refused', '/', 'DELETE'),
  throwing('hosts.browser.noPort', () =>
    serving(async ({ address }) => {
      await serveBrowser({ port: Number(new URL(address).port), folder: '', assets: new Map(), parts });
      return '';
    }),
  ),
  throwing('hosts.give.noDialog', () => browserGiving(folder).choose('pfx')),
  throwing('hosts.upload.cut', () => halfUpload()),
  throwing('hosts.browser.options', () => readBrowserOptions(['--port', 'x'])),
  throwing('hosts.browser.elevated', () => servable(true, '/')),
  throwing('hosts.browser.noPages', () => servable(false, '/there-is-no-such-folder')),
  onProducts('hosts.malformedRequest', (stage) =>
    stage.ask(async () => {
      const sent: unknown[] = [];
      const relay = openRelay(parts, (json) => sent.push(JSON.parse(json)));
      relay.receive(JSON.stringify({ id: 3, channel: 7 }));
      relay.close();
      return sent;
    }),
  ),
];
