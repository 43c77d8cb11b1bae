import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { KeyRef } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { ImportSpec, Keys } from '../keys.ts';
import { onFile } from '../node/errors.ts';
import { rsaKey } from '../node/rsa-key.ts';

const PLAIN_NAME = /^[\w{][\w .{}-]{0,254}$/;
const PROVIDER = 'Microsoft Enhanced RSA and AES Cryptographic Provider';
const generate = promisify(generateKeyPair);

/** Key containers as folders: `ROOT/keys/<container>/private-key.pem`, readable by the owner alone. */
export function createEmbeddedKeys(root: string): Keys {
  const folder = join(root, 'keys');
  const fileOf = (container: string): string => join(folder, container, 'private-key.pem');
  // Named after the container, so that deleting it takes along what a process that was killed had half made.
  const unfinishedOf = (container: string): string => join(folder, `.new-${container}`);
  const isThere = (container: string): boolean => PLAIN_NAME.test(container) && existsSync(fileOf(container));

  function load(container: string): KeyObject {
    const file = fileOf(container);
    if (!isThere(container)) throw new Problem(message('embedded.keyLost', { container }));
    return onFile(file, () => createPrivateKey(readFileSync(file)));
  }

  function store(container: string, pem: string | Buffer): void {
    const unfinished = unfinishedOf(container);
    try {
      rmSync(unfinished, { recursive: true, force: true });
      mkdirSync(unfinished, { recursive: true, mode: 0o700 });
      writeFileSync(join(unfinished, 'private-key.pem'), pem, { mode: 0o600, flag: 'wx' });
      renameSync(unfinished, join(folder, container));
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      throw error;
    }
  }

  function requireNew(container: string): void {
    if (!PLAIN_NAME.test(container) || isThere(container)) {
      throw new Problem(message('file.exists', { path: fileOf(container) }));
    }
  }

  function keep({ container, exportable }: ImportSpec, key: KeyObject): KeyRef {
    onFile(fileOf(container), () => {
      store(container, key.export({ type: 'pkcs8', format: 'pem' }));
    });
    return { container, provider: PROVIDER, providerType: 24, keySpec: 1, exportable };
  }

  return {
    async create(spec): Promise<KeyRef> {
      requireNew(spec.container);
      const pair = await generate('rsa', { modulusLength: spec.bits });
      return keep(spec, pair.privateKey);
    },
    import(spec, pkcs8) {
      requireNew(spec.container);
      const key = rsaKey(pkcs8);
      if (key === null) {
        throw new Problem(message('key.notRsa', { where: spec.container }), 'refused');
      }
      return keep(spec, key);
    },
    read(key) {
      if (!isThere(key.container)) return { state: 'missing' };
      try {
        const spki = createPublicKey(load(key.container)).export({ type: 'spki', format: 'der' });
        return { state: 'present', publicKey: spki };
      } catch (error) {
        return { state: 'unreadable', reason: error instanceof Problem ? error.message : 'damaged' };
      }
    },
    sign: (key, data) => sign('sha256', data, load(key.container)),
    delete(container) {
      if (!PLAIN_NAME.test(container)) return;
      onFile(fileOf(container), () => {
        rmSync(unfinishedOf(container), { recursive: true, force: true });
        rmSync(join(folder, container), { recursive: true, force: true });
      });
    },
    list: (prefix) =>
      existsSync(folder)
        ? readdirSync(folder).filter((name) => PLAIN_NAME.test(name) && name.startsWith(prefix))
        : [],
  };
}
