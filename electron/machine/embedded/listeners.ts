import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { ListenerTable } from '../node/network.ts';

const LISTENING = '0A';

/** What `read` gives; null where the system has no such file, or none for this user. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The socket's inode of the listener on a port, from a table in the form of /proc/net/tcp; null: there is none. */
export function inodeOf(table: string, port: number): string | null {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  for (const line of table.split('\n').slice(1)) {
    const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
    if (state === LISTENING && local?.split(':')[1] === wanted && inode !== undefined) return inode;
  }
  return null;
}

function holds(process: string, inode: string): boolean {
  const folder = `/proc/${process}/fd`;
  const files = attempt(() => readdirSync(folder)) ?? [];
  return files.some((file) => attempt(() => readlinkSync(`${folder}/${file}`)) === `socket:[${inode}]`);
}

function nameOf(inode: string): string | null {
  const processes = (attempt(() => readdirSync('/proc')) ?? []).filter((name) => /^\d+$/.test(name));
  const holder = processes.find((process) => holds(process, inode));
  return holder === undefined
    ? null
    : (attempt(() => readFileSync(`/proc/${holder}/comm`, 'utf8').trim()) ?? null);
}

/** Linux's table of listeners (proc(5)); other systems have none, so there nobody is known. */
export const linuxListener: ListenerTable = (port) => {
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const inode = inodeOf(attempt(() => readFileSync(table, 'utf8')) ?? '', port);
    if (inode !== null) return { by: nameOf(inode) };
  }
  return null;
};
