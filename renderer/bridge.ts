import type { Bridge, Input, Saved } from '../electron/contract/channels.ts';
import { createClient } from '../electron/contract/client.ts';

declare global {
  interface Window {
    /** Put there by the preload script, in Electron alone. */
    readonly ris?: Bridge;
  }
}

/** Has the browser save what lies at an address of the browser host; the file's name is its last part. */
function download(address: string): string {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
  return decodeURIComponent(address.split('/').at(-1) ?? '');
}

/** In the browser host, saving answers with an address that can be fetched once. */
async function saveByDownload(bridge: Bridge, input: Input<'save'>): Promise<Saved> {
  const { path } = await bridge.ask('save', input);
  return { path: path === null ? null : download(path) };
}

function connectToBrowserHost(): Bridge {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/engine`);
  const waiting: string[] = [];
  const client = createClient('browser', (json) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(json);
    else waiting.push(json);
  });
  socket.addEventListener('open', () => {
    for (const json of waiting.splice(0)) socket.send(json);
  });
  socket.addEventListener('message', ({ data }) => {
    client.receive(String(data));
  });
  socket.addEventListener('close', () => {
    client.lose({ code: 'hosts.connectionLost', params: {} });
  });
  const { bridge } = client;
  const ask: Bridge['ask'] = (channel, input) =>
    channel === 'save'
      ? (saveByDownload(bridge, input as Input<'save'>) as ReturnType<typeof bridge.ask<typeof channel>>)
      : bridge.ask(channel, input);
  return { ...bridge, ask };
}

/** The page's connection to the wizard: the preload script's in Electron, otherwise the browser host's. */
export const connect = (): Bridge => window.ris ?? connectToBrowserHost();
