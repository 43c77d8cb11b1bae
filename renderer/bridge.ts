import type { Bridge, Input, Saved } from '../electron/contract/channels.ts';
import { createClient } from '../electron/contract/client.ts';
import type { FileKind } from '../electron/contract/giving.ts';
import { pickFile, upload } from './upload.ts';

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

const isFile = (what: Input<'choose'>['what'] | null): what is FileKind =>
  what === 'answer' || what === 'pfx' || what === 'issuer';

/** In the browser host, the browser's own dialog chooses, and what was chosen is sent. */
async function chooseByUpload(what: FileKind) {
  const file = await pickFile(what);
  return file === null ? null : upload(what, file);
}

function connectToBrowserHost(): Bridge {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/engine`);
  const waiting: string[] = [];
  const client = createClient(
    'browser',
    (json) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(json);
      else waiting.push(json);
    },
    upload,
  );
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
  const ask: Bridge['ask'] = (channel, input) => {
    // What stands in for a dialog answers with the output of the same channel.
    type Answer = ReturnType<typeof bridge.ask<typeof channel>>;
    if (channel === 'save') return saveByDownload(bridge, input as Input<'save'>) as Answer;
    const { what } = channel === 'choose' ? (input as Input<'choose'>) : { what: null };
    return isFile(what) ? (chooseByUpload(what) as Answer) : bridge.ask(channel, input);
  };
  return { ...bridge, ask };
}

/** The page's connection to the wizard: the preload script's in Electron, otherwise the browser host's. */
export const connect = (): Bridge => window.ris ?? connectToBrowserHost();
