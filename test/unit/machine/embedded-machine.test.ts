import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { installDemonstration } from '../../../electron/machine/embedded/demonstration.ts';
import { createEmbeddedMachine } from '../../../electron/machine/embedded/index.ts';
import { readJson } from '../../../electron/machine/embedded/json.ts';
import { createEmbeddedServices } from '../../../electron/machine/embedded/services.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { asRoot, codeOf, freshFolder } from './folder.ts';

const folder = freshFolder();
const at = (...parts: string[]): string => join(folder(), ...parts);
const SERVICE = { state: 'running', imagePath: '"C:\\x.exe"', account: 'LocalSystem', start: 'automatic' };

function plantService(content: unknown): void {
  mkdirSync(at('services'), { recursive: true });
  writeFileSync(at('services', 'RIS.json'), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('services', () => {
  test('stop and start, and keep everything else', async () => {
    plantService(SERVICE);
    const services = createEmbeddedServices(folder());
    expect(services.query('RIS')).toEqual({ name: 'RIS', pretended: true, ...SERVICE });
    await services.stop('RIS');
    expect(services.query('RIS')).toEqual({ name: 'RIS', pretended: true, ...SERVICE, state: 'stopped' });
    await services.start('RIS');
    expect(services.query('RIS')).toEqual({ name: 'RIS', pretended: true, ...SERVICE });
    expect(readdirSync(at('services'))).toEqual(['RIS.json']);
  });

  test('one that is as wanted is not touched', async () => {
    plantService(SERVICE);
    const before = readFileSync(at('services', 'RIS.json'));
    await createEmbeddedServices(folder()).start('RIS');
    expect(readFileSync(at('services', 'RIS.json'))).toEqual(before);
  });

  test('one that is not there is null, and cannot be started', async () => {
    const services = createEmbeddedServices(folder());
    expect(services.query('RIS')).toBeNull();
    await expect(services.start('RIS')).rejects.toThrow(/There is no service RIS/);
  });

  test.each([['{'], ['{}'], [{ ...SERVICE, state: 'dancing' }], [{ ...SERVICE, more: 1 }]])(
    'the damaged entry %j is named',
    (content) => {
      plantService(content);
      expect(codeOf(() => createEmbeddedServices(folder()).query('RIS'))).toBe('embedded.damaged');
    },
  );
});

describe('JSON files', () => {
  const schema = z.object({ a: z.object({ b: z.number() }) });
  test('absent, whole, damaged', () => {
    expect(readJson(at('x.json'), schema, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
    writeFileSync(at('x.json'), '{"a":{"b":2}}');
    expect(readJson(at('x.json'), schema, { a: { b: 1 } })).toEqual({ a: { b: 2 } });
    writeFileSync(at('x.json'), '{"a":{"b":"secret"}}');
    expect(() => readJson(at('x.json'), schema, { a: { b: 1 } })).toThrow(/x\.json .*\(a\.b\)/);
    expect(() => readJson(at('x.json'), schema, { a: { b: 1 } })).not.toThrow(/secret/);
  });

  test('a folder in the place of one is no absent file', () => {
    mkdirSync(at('x.json'));
    expect(codeOf(() => readJson(at('x.json'), schema, { a: { b: 1 } }))).toBe('file.failed');
  });
});

describe('the machine', () => {
  test('an empty one has nothing, and knows where its things would lie', () => {
    const { host, packages, bindings } = createEmbeddedMachine(folder());
    expect(packages.installed()).toEqual([]);
    expect(bindings.list()).toEqual([]);
    expect(host.folders).toEqual({ programs: [], state: at('ProgramData', 'RIS Setup Wizard') });
    expect(host.computerName()).toBe(hostname());
    expect(host.random(16)).toHaveLength(16);
    expect(host.elevated()).toBe(true);
    expect(host.kind).toBe('embedded');
  });

  test('the same folder by another name is the same machine, with one lock', async () => {
    mkdirSync(at('root'));
    symlinkSync(at('root'), at('link'));
    const one = createEmbeddedMachine(at('root')).host;
    const other = createEmbeddedMachine(at('link')).host;
    expect(other.folders.state).toBe(one.folders.state);
    const lock = await one.lock();
    expect(lock).not.toBeNull();
    expect(await other.lock()).toBeNull();
    await lock?.release();
  });

  test.each([['packages.json'], ['bindings.json']])('a damaged %s is named', (name) => {
    writeFileSync(at(name), '[{"name":1}]');
    const { packages, bindings } = createEmbeddedMachine(folder());
    const read = name === 'packages.json' ? packages.installed : bindings.list;
    expect(codeOf(read)).toBe('embedded.damaged');
  });

  test('a file in the place of the folder is refused', () => {
    writeFileSync(at('file'), '');
    expect(codeOf(() => createEmbeddedMachine(at('file')))).toBe('embedded.noFolder');
  });

  test.skipIf(asRoot)(
    'a folder that one cannot write to is not one’s to change (not as root: it may always)',
    () => {
      mkdirSync(at('root', 'ProgramData'), { recursive: true });
      chmodSync(at('root'), 0o555);
      expect(createEmbeddedMachine(at('root')).host.elevated()).toBe(false);
    },
  );
});

describe('the demonstration product', () => {
  test('is installed once, into an empty machine, and can be read as a RIS', () => {
    expect(installDemonstration(folder())).toBe(true);
    expect(installDemonstration(folder())).toBe(false);
    const { host, services, packages } = createEmbeddedMachine(folder());
    expect(host.folders.programs).toEqual([at('Program Files')]);
    expect(services.query('ClearCanvas ShredHost Service')?.state).toBe('running');
    expect(packages.installed()).toHaveLength(2);
    const files = packages
      .installed()
      .flatMap((entry) => readdirSync(entry.folder ?? '').map((name) => join(entry.folder ?? '', name)));
    expect(files).toHaveLength(3);
    for (const file of files) expect(() => readConfiguration(file, readFileSync(file))).not.toThrow();
  });

  test.each(['Program Files', 'Program Files (x86)'])('is not installed beside what is in %s', (name) => {
    mkdirSync(at(name));
    expect(installDemonstration(folder())).toBe(false);
    expect(existsSync(at('packages.json'))).toBe(false);
  });
});
