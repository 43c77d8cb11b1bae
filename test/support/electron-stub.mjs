// Loaded before dist/main.js (node --import): stands in for the `electron` module where its binary is missing, as far
// as a run of the command line touches it. Anything that would show a window ends the process with 99.
import { register } from 'node:module';

const electron = `
const window = () => process.exit(99);
export const app = {
  isPackaged: false,
  disableHardwareAcceleration() {},
  exit: (code) => process.exit(code),
  requestSingleInstanceLock: window,
  whenReady: window,
};
export const BrowserWindow = window;
export const dialog = {}, Menu = {}, protocol = {}, utilityProcess = {};
`;
const hook = `
export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(electron)}`)}, shortCircuit: true } : next(name, context);
`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
