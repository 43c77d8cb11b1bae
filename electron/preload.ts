// Exposes the contract to the page, and nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import { createClient } from './contract/client.ts';
import { CHANNEL, CONNECT } from './hosts/desktop/names.ts';

const { bridge, receive } = createClient('electron', (json) => {
  ipcRenderer.send(CHANNEL, json);
});
ipcRenderer.on(CHANNEL, (_event, json: string) => {
  receive(json);
});
ipcRenderer.send(CHANNEL, CONNECT);
contextBridge.exposeInMainWorld('ris', bridge);
