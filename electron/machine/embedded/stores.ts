import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type CertificateId, keyRef, type StoreId, storeText } from '../../contract/ids.ts';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { onFile } from '../node/errors.ts';
import type { StoreEntry, Stores } from '../stores.ts';
import { readJson } from './json.ts';

const properties = z.object({
  friendlyName: z.string().nullable(),
  key: keyRef.nullable(),
  archived: z.boolean().optional(),
  /** Base64. */
  usages: z.base64().nullable().optional(),
});
type Properties = z.infer<typeof properties>;

const PLAIN_NAME = /^[\w][\w .-]{0,99}$/;
const ENTRY = /^[0-9A-F]{40}$/;
/** What a process that was killed had half put in or half taken out. */
const LEFTOVER = /^\.(new|gone)-/;

const pem = (der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

// What is no PEM is handed on as it is: the certificate reader says that it cannot be read.
function derOf(file: Buffer): Uint8Array {
  const start = file.indexOf('-----BEGIN CERTIFICATE-----');
  const end = file.indexOf('-----END CERTIFICATE-----');
  return start >= 0 && end > start ? Buffer.from(file.toString('latin1', start + 27, end), 'base64') : file;
}

/** Stores as folders: `ROOT/stores/<Location>/<Store>/<thumbprint>/`. An entry appears and goes in one rename. */
export function createEmbeddedStores(root: string): Stores {
  const folderOf = (id: StoreId): string => join(root, 'stores', id.location, id.store);
  const entryOf = (id: CertificateId): string => join(folderOf(id), id.thumbprint);
  const isPlain = (id: StoreId): boolean => PLAIN_NAME.test(id.store);
  const isThere = (id: StoreId): boolean => isPlain(id) && existsSync(folderOf(id));

  function read(id: CertificateId): StoreEntry {
    const folder = entryOf(id);
    const file = join(folder, 'certificate.pem');
    const der = derOf(onFile(file, () => readFileSync(file)));
    const none: Properties = { friendlyName: null, key: null };
    const found = readJson(join(folder, 'properties.json'), properties, none);
    const { friendlyName, key, archived = false, usages = null } = found;
    const limit = usages === null ? null : new Uint8Array(Buffer.from(usages, 'base64'));
    return { id, der, friendlyName, key, archived, usages: limit };
  }

  const present = (id: CertificateId): boolean =>
    isPlain(id) && ENTRY.test(id.thumbprint) && existsSync(join(entryOf(id), 'certificate.pem'));

  function put(id: CertificateId, fill: (folder: string) => void): void {
    const folder = folderOf(id);
    if (!isPlain(id)) throw new Problem(message('file.noFolder', { path: folder }));
    const fresh = join(folder, `.new-${randomUUID()}`);
    onFile(folder, () => {
      try {
        mkdirSync(fresh, { recursive: true });
        fill(fresh);
        renameSync(fresh, entryOf(id));
      } catch (error) {
        rmSync(fresh, { recursive: true, force: true });
        throw error;
      }
    });
  }

  return {
    exists: isThere,
    *list(store) {
      if (!isThere(store)) return;
      const names = onFile(folderOf(store), () => readdirSync(folderOf(store)));
      for (const thumbprint of names) if (ENTRY.test(thumbprint)) yield read({ ...store, thumbprint });
    },
    get: (id) => (present(id) ? read(id) : null),
    add(store, entry) {
      const thumbprint = createHash('sha1').update(entry.der).digest('hex').toUpperCase();
      const id = { ...store, thumbprint };
      if (present(id))
        throw new Problem(message('embedded.present', { thumbprint, store: storeText(store) }));
      put(id, (folder) => {
        writeFileSync(join(folder, 'certificate.pem'), pem(entry.der));
        const { friendlyName, key, usages } = entry;
        const limit = usages ? { usages: Buffer.from(usages).toString('base64') } : {};
        const content = { friendlyName, key, ...limit };
        writeFileSync(join(folder, 'properties.json'), `${JSON.stringify(content, null, 2)}\n`);
      });
      return id;
    },
    copy(id, to) {
      const target = { ...to, thumbprint: id.thumbprint };
      if (present(target)) rmSync(entryOf(target), { recursive: true });
      put(target, (folder) => {
        cpSync(entryOf(id), folder, { recursive: true });
      });
    },
    remove(id) {
      if (!present(id)) return;
      const gone = join(folderOf(id), `.gone-${randomUUID()}`);
      onFile(entryOf(id), () => {
        renameSync(entryOf(id), gone);
        rmSync(gone, { recursive: true });
      });
    },
    discard(store) {
      if (!isThere(store)) return;
      const folder = folderOf(store);
      onFile(folder, () => {
        const names = readdirSync(folder);
        if (!names.every((name) => LEFTOVER.test(name))) return;
        for (const name of names) rmSync(join(folder, name), { recursive: true });
        rmdirSync(folder);
      });
    },
  };
}
