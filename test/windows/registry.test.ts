import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { windowsBindings } from '../../electron/machine/windows/bindings.ts';
import { windowsPackages } from '../../electron/machine/windows/packages.ts';
import { deleteLeafKey, readKey } from '../../electron/machine/windows/registry.ts';
import { deleteTree, deleteValue, writeValues } from './registry-setup.ts';

const SCRATCH = 'SOFTWARE\\RIS Setup Test';
const UNINSTALL = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const UNINSTALL_32 = 'SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall';
const HTTP = 'SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
const LISTENER = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Listener';
const SQL = 'SOFTWARE\\Microsoft\\Microsoft SQL Server';
const INSTANCE = 'RISSETUPTEST';

describe('registry', () => {
  after(() => {
    deleteTree('SOFTWARE', 'RIS Setup Test');
  });

  it('reads each kind of value as that kind only', () => {
    writeValues(SCRATCH, {
      text: 'Grüße 🏥',
      empty: '',
      long: 'x'.repeat(5000),
      bytes: Buffer.from([1, 2, 3]),
      number: 8000,
    });
    const read = readKey('machine', SCRATCH, (key) => ({
      names: key.valueNames().sort(),
      text: [
        key.text('text'),
        key.text('empty'),
        key.text('long')?.length,
        key.text('bytes'),
        key.text('none'),
      ],
      bytes: [key.bytes('bytes')?.toString('hex'), key.bytes('text')],
      numbers: [key.number('number'), key.number('bytes')],
    }));
    deepStrictEqual(read, {
      names: ['bytes', 'empty', 'long', 'number', 'text'],
      text: ['Grüße 🏥', '', 5000, null, null],
      bytes: ['010203', null],
      numbers: [8000, null],
    });
  });

  it('answers null for an absent key', () => {
    strictEqual(
      readKey('machine', `${SCRATCH}\\none`, () => 'read'),
      null,
    );
    strictEqual(
      readKey('user', `${SCRATCH}\\none`, () => 'read'),
      null,
    );
  });

  it('deletes a key only where nothing lies below it', () => {
    writeValues(`${SCRATCH}\\a\\b`, { x: 1 });
    try {
      deleteLeafKey('machine', `${SCRATCH}\\a`);
    } catch {
      // Windows says "access denied"; what counts is that the key is still there.
    }
    deepStrictEqual(
      readKey('machine', `${SCRATCH}\\a`, (key) => key.subkeys()),
      ['b'],
    );
    deleteLeafKey('machine', `${SCRATCH}\\a\\b`);
    deleteLeafKey('machine', `${SCRATCH}\\a\\b`);
    deleteLeafKey('machine', `${SCRATCH}\\a`);
    strictEqual(
      readKey('machine', `${SCRATCH}\\a`, () => 'read'),
      null,
    );
  });
});

describe('packages', () => {
  const id = '{RIS-SETUP-TEST}';
  after(() => {
    for (const parent of [UNINSTALL, UNINSTALL_32]) deleteTree(parent, id);
    deleteTree(UNINSTALL, `${id}-nameless`);
  });

  it('lists what both registry views list, and nothing nameless', () => {
    writeValues(`${UNINSTALL}\\${id}`, {
      DisplayName: 'RIS Test 64',
      DisplayVersion: '1.2',
      Publisher: 'P',
      InstallLocation: 'C:\\RIS',
    });
    writeValues(`${UNINSTALL_32}\\${id}`, { DisplayName: 'RIS Test 32', InstallLocation: '' });
    writeValues(`${UNINSTALL}\\${id}-nameless`, { SystemComponent: 1 });
    const found = windowsPackages.installed().filter(({ name }) => name.startsWith('RIS Test'));
    deepStrictEqual(found, [
      { name: 'RIS Test 64', version: '1.2', publisher: 'P', folder: 'C:\\RIS' },
      { name: 'RIS Test 32', version: null, publisher: null, folder: null },
    ]);
    ok(windowsPackages.installed().every(({ name }) => name !== ''));
  });
});

describe('bindings', () => {
  after(() => {
    deleteTree(`${HTTP}\\SslBindingInfo`, '0.0.0.0:44399');
    deleteTree(`${HTTP}\\SslBindingInfo`, '0.0.0.0:44398');
    deleteTree(`${HTTP}\\SslSniBindingInfo`, 'ris-setup-test:443');
    deleteTree(LISTENER, 'ris-setup-test+HTTPS');
    deleteTree(SQL, 'MSSQL15.RISSETUPTEST');
    deleteValue(`${SQL}\\Instance Names\\SQL`, INSTANCE);
  });

  it('finds who holds a certificate by thumbprint, and skips what is no thumbprint', () => {
    const thumbprint = (digit: string): string => digit.repeat(40);
    writeValues(`${HTTP}\\SslBindingInfo\\0.0.0.0:44399`, {
      SslCertHash: Buffer.from(thumbprint('a'), 'hex'),
    });
    writeValues(`${HTTP}\\SslBindingInfo\\0.0.0.0:44398`, { SslCertHash: Buffer.from('short') });
    writeValues(`${HTTP}\\SslSniBindingInfo\\ris-setup-test:443`, {
      SslCertHash: Buffer.from(thumbprint('b'), 'hex'),
    });
    writeValues(`${LISTENER}\\ris-setup-test+HTTPS`, { certThumbprint: 'cc '.repeat(20) });
    writeValues(`${SQL}\\Instance Names\\SQL`, { [INSTANCE]: 'MSSQL15.RISSETUPTEST' });
    writeValues(`${SQL}\\MSSQL15.RISSETUPTEST\\MSSQLServer\\SuperSocketNetLib`, {
      Certificate: `\u200e${thumbprint('d')}`,
    });
    const mine = new Set(['A', 'B', 'C', 'D'].map(thumbprint));
    deepStrictEqual(
      windowsBindings.list().filter((binding) => mine.has(binding.thumbprint)),
      [
        { user: 'http.sys', detail: '0.0.0.0:44399', thumbprint: thumbprint('A') },
        { user: 'http.sys', detail: 'ris-setup-test:443', thumbprint: thumbprint('B') },
        { user: 'WinRM', detail: 'ris-setup-test+HTTPS', thumbprint: thumbprint('C') },
        { user: 'SQL Server', detail: INSTANCE, thumbprint: thumbprint('D') },
      ],
    );
    ok(!windowsBindings.list().some(({ detail }) => detail === '0.0.0.0:44398'));
  });
});
