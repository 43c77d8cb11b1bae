import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { offeredProtocols } from '../../electron/endpoints/offered.ts';
import { windowsRuntime } from '../../electron/machine/windows/runtime.ts';
import { deleteTree, writeValues } from './registry-setup.ts';
import { isDisposable } from './reset.ts';

const NDP = 'SOFTWARE\\Microsoft\\NET Framework Setup\\NDP';
const PROTOCOLS = 'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols';
const NET_4_8 = 528040;

const skip = isDisposable()
  ? false
  : 'changes what SCHANNEL allows: set RIS_DISPOSABLE_MACHINE=1 on a machine nobody needs';

const clean = (): void => {
  deleteTree(NDP, 'v4');
  deleteTree(PROTOCOLS, 'TLS 1.0');
  deleteTree(PROTOCOLS, 'TLS 1.2');
};

describe('what the RIS client speaks TLS with', { skip }, () => {
  after(clean);

  it('is TLS 1.0 alone where the registry names no .NET', () => {
    clean();
    strictEqual(windowsRuntime.netRelease(), null);
    deepStrictEqual(windowsRuntime.channel('TLS 1.2'), { enabled: null, disabledByDefault: null });
    deepStrictEqual(offeredProtocols(windowsRuntime), ['TLSv1']);
  });

  it('follows the installed .NET release', () => {
    writeValues(`${NDP}\\v4\\Full`, { Release: NET_4_8 });
    strictEqual(windowsRuntime.netRelease(), NET_4_8);
    deepStrictEqual(offeredProtocols(windowsRuntime), ['TLSv1', 'TLSv1.1', 'TLSv1.2']);
  });

  it('lacks what SCHANNEL switches off for clients, and not what it only leaves out by default', () => {
    writeValues(`${PROTOCOLS}\\TLS 1.0\\Client`, { Enabled: 0, DisabledByDefault: 1 });
    writeValues(`${PROTOCOLS}\\TLS 1.2\\Client`, { Enabled: 0xffffffff, DisabledByDefault: 1 });
    writeValues(`${PROTOCOLS}\\TLS 1.2\\Server`, { Enabled: 0 });
    deepStrictEqual(windowsRuntime.channel('TLS 1.0'), { enabled: false, disabledByDefault: true });
    deepStrictEqual(windowsRuntime.channel('TLS 1.2'), { enabled: true, disabledByDefault: true });
    deepStrictEqual(offeredProtocols(windowsRuntime), ['TLSv1.1', 'TLSv1.2']);
  });
});
