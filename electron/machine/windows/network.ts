import { join } from 'node:path';
import { createNodeNetwork, type ListenerTable } from '../node/network.ts';
import { iphlpapi } from './iphlpapi.ts';
import { kernel32 } from './kernel32.ts';
import { memory, systemLibraryFolder } from './libraries.ts';
import { uint32, untilNul } from './native.ts';

const TCP_TABLE_OWNER_PID_LISTENER = 3;
const ERROR_INSUFFICIENT_BUFFER = 122;
const PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;
/** Windows itself, whose process has no file: http.sys (IIS, WinRM) listens in it. */
const SYSTEM_PROCESS = 4;

/** Rows of MIB_TCPTABLE_OWNER_PID and MIB_TCP6TABLE_OWNER_PID (tcpmib.h): where port and process lie in each. */
const TABLES = [
  { family: 2, row: 24, port: 8, process: 20 },
  { family: 23, row: 56, port: 20, process: 52 },
] as const;

type Table = (typeof TABLES)[number];

/** The table as Windows gives it; it may grow while it is being asked for. Empty where Windows gives none. */
function tableOf(family: number): Buffer {
  let size = 8192;
  for (let attempt = 0; attempt < 5; attempt++) {
    const out = memory(size);
    const needed = uint32(size);
    const code = iphlpapi().GetExtendedTcpTable(out, needed, 0, family, TCP_TABLE_OWNER_PID_LISTENER, 0);
    if (code === 0) return out;
    if (code !== ERROR_INSUFFICIENT_BUFFER) break;
    size = needed.readUInt32LE() + 4096;
  }
  return memory(4);
}

/** The process that listens on a port; null: none. The port stands in network order, in the low half of its field. */
function processOn(port: number, { family, row, ...at }: Table): number | null {
  const table = tableOf(family);
  const rows = Math.min(table.readUInt32LE(), Math.floor((table.length - 4) / row));
  for (let index = 0, start = 4; index < rows; index++, start += row) {
    if (table.readUInt16BE(start + at.port) === port) return table.readUInt32LE(start + at.process);
  }
  return null;
}

/** The file name of a process's program; null where Windows does not tell. */
export function programOf(process: number): string | null {
  if (process === SYSTEM_PROCESS) return 'System';
  const handle = kernel32().OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, process);
  if (handle === null) return null;
  const out = memory(2048);
  const known = kernel32().QueryFullProcessImageNameW(handle, 0, out, uint32(out.length / 2));
  kernel32().CloseHandle(handle);
  return known === 0 ? null : (untilNul(out).split('\\').at(-1) ?? null);
}

const windowsListener: ListenerTable = (port) => {
  for (const table of TABLES) {
    const process = processOn(port, table);
    if (process !== null) return { by: programOf(process) };
  }
  return null;
};

/** Listeners from Windows' own table: trying to listen would not see one on another address. */
export const windowsNetwork = createNodeNetwork(windowsListener, () =>
  join(systemLibraryFolder(), 'drivers', 'etc', 'hosts'),
);
