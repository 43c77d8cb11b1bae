import { utilityProcess } from 'electron';
import type { Wire } from '../../contract/channels.ts';
import type { EngineProcess } from '../engine-link.ts';

/** Starts the engine in Electron's utility process. `root` null: this computer. */
export function startUtilityEngine(script: string, root: string | null): EngineProcess {
  const child = utilityProcess.fork(script, [JSON.stringify(root)], { serviceName: 'RIS Setup engine' });
  return {
    post: (request) => {
      child.postMessage(request);
    },
    onMessage: (listener) => {
      child.on('message', (message: Wire) => {
        listener(message);
      });
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
    stop: () => {
      child.kill();
    },
  };
}
