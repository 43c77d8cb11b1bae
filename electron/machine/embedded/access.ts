import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import type { KeyAccess } from '../access.ts';
import { onFile } from '../node/errors.ts';
import { readJson } from './json.ts';

const rights = z.strictObject({ readers: z.array(z.string()) });

const CONTAINER = /^[\w{][\w .{}-]{0,254}$/;
const ACCOUNT = /^(?:[\p{L}\p{N}_.][\p{L}\p{N}_ .$-]*[\\@])?[\p{L}\p{N}_][\p{L}\p{N}_ .$-]*$/u;
// Windows gives them every key of the machine.
const ALWAYS = ['localsystem', 'nt authority\\system', 'builtin\\administrators'];

function normal(account: string): string {
  if (account.length > 256 || !ACCOUNT.test(account)) {
    throw new Problem(message('embedded.noAccount', { account }), 'refused');
  }
  return account.toLowerCase();
}

/** Who may read a key: `ROOT/keys/<container>/access.json`, `{"readers": [account, …]}`; it goes with the key. */
export function createEmbeddedAccess(root: string): KeyAccess {
  const placeOf = (container: string): string => join(root, 'keys', container);
  const isThere = (container: string): boolean =>
    CONTAINER.test(container) && existsSync(join(placeOf(container), 'private-key.pem'));

  function readers(container: string): string[] {
    if (!isThere(container)) throw new Problem(message('embedded.keyLost', { container }));
    return readJson(join(placeOf(container), 'access.json'), rights, { readers: [] }).readers;
  }

  function write(container: string, names: readonly string[]): void {
    const file = join(placeOf(container), 'access.json');
    onFile(file, () => {
      writeFileSync(`${file}.new`, `${JSON.stringify({ readers: names })}\n`);
      renameSync(`${file}.new`, file);
    });
  }

  return {
    canRead({ container }, account) {
      const name = normal(account);
      const may = readers(container).includes(name) || ALWAYS.includes(name);
      return { state: may ? 'readable' : 'denied' };
    },
    allowRead({ container }, account) {
      const name = normal(account);
      const now = readers(container);
      if (!now.includes(name)) write(container, [...now, name]);
    },
    withdrawRead({ container }, account) {
      const name = normal(account);
      if (!isThere(container)) return;
      const now = readers(container);
      const left = now.filter((one) => one !== name);
      if (left.length < now.length) write(container, left);
    },
  };
}
