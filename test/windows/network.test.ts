import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { programOf, windowsNetwork } from '../../electron/machine/windows/network.ts';
import { listening } from '../support/window.ts';
import { isWine } from './reset.ts';

const OWN = basename(process.execPath);

describe('the network', () => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
    it(`sees the program that listens on ${host}`, async () => {
      let used = 0;
      await listening(host, async (port) => {
        used = port;
        // Wine's table has the port, but no process.
        deepStrictEqual(await windowsNetwork.port(port), { state: 'held', by: isWine() ? null : OWN });
      });
      deepStrictEqual(await windowsNetwork.port(used), { state: 'free' });
    });
  }

  it('names the program of a process', () => {
    strictEqual(programOf(process.pid)?.toLowerCase(), OWN.toLowerCase());
    strictEqual(programOf(4), 'System');
    strictEqual(programOf(0xfffffffc), null);
  });

  it('has addresses, and resolves its own name', async () => {
    ok(windowsNetwork.addresses().includes('127.0.0.1'));
    ok((await windowsNetwork.resolve('localhost')).length > 0);
    strictEqual((await windowsNetwork.resolve('no-such-name.invalid')).length, 0);
  });
});
