// Exposes the contract to the page, and nothing else.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { createClient } from './contract/client.ts';
import type { Taken } from './contract/giving.ts';
import { CHANNEL, CONNECT, DROPPED } from './hosts/desktop/names.ts';

const { bridge, receive } = createClient(
  'electron',
  (json) => {
    ipcRenderer.send(CHANNEL, json);
  },
  async (what, file) => {
    // Chromium knows the path; empty for a File that a script made.
    const path = webUtils.getPathForFile(file);
    const taken = (await ipcRenderer.invoke(DROPPED, { what, path })) as Taken;
    if (taken.ok) return taken.given;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as contract/client.ts rejects
    throw taken.problem;
  },
);
ipcRenderer.on(CHANNEL, (_event, json: string) => {
  receive(json);
});
ipcRenderer.send(CHANNEL, CONNECT);
contextBridge.exposeInMainWorld('ris', bridge);
