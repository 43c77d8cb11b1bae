// Loaded before dist/main.js (node --import): puts a stand-in in the place of the `electron` module, whose binary is
// not on this machine. What it proves is which of Electron's functions the program calls, when, and with what; that
// Electron does what its documentation says of them, it cannot prove.
import { register } from 'node:module';

const stub = new URL('./electron.mjs', import.meta.url).href;
const hook = `
export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(stub)}, shortCircuit: true } : next(name, context);
`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
