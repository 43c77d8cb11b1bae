import type { AppendOnly, Files } from '../../electron/machine/files.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { fileProblem } from '../../electron/machine/node/errors.ts';

/** Which of the changing calls goes wrong, and how; the first is number 1. */
export type Fault =
  | { readonly mode: 'none' }
  /** The process ends before or after the call. */
  | { readonly mode: 'killBefore' | 'killAfter'; readonly at: number }
  /** The process ends half-way through the call, which writes a file. */
  | { readonly mode: 'killHalf'; readonly at: number }
  | { readonly mode: 'throw'; readonly at: number; readonly code: 'ENOSPC' | 'EACCES' }
  /** Half of the bytes are written, then the disk is full. */
  | { readonly mode: 'throwHalf'; readonly at: number };

/** The calls that change the machine, port by port; everything else reads. */
const CHANGING = {
  stores: ['add', 'copy', 'remove', 'discard'],
  keys: ['create', 'import', 'delete'],
  access: ['allowRead', 'withdrawRead'],
  files: ['createPrivateFolder', 'create', 'replace', 'remove', 'removeEmptyFolder'],
  documents: ['create', 'remove'],
  services: ['stop', 'start'],
} as const;

export interface Counted {
  readonly machine: Machine;
  /** `port.method` of every changing call so far. */
  readonly calls: string[];
  /** The numbers of those calls that write bytes. */
  readonly writes: number[];
  /** Closes the files that are still open, as the end of a process does. */
  closeFiles(): void;
}

const error = (code: string): Error => Object.assign(new Error(code), { code });

/** Wraps the ports: counts their changing calls and makes one of them go wrong. `end` must end the process. */
export function withFault(machine: Machine, fault: Fault, end: () => void): Counted {
  const calls: string[] = [];
  const writes: number[] = [];
  const open = new Set<AppendOnly>();
  let ended = false;
  const endNow = (): void => {
    ended = true;
    end();
  };

  function around<T>(name: string, path: string, call: () => T, half?: () => void): T {
    // Where ending is played by throwing, nothing may change any more afterwards.
    if (ended) end();
    calls.push(name);
    const number = calls.length;
    if (half !== undefined) writes.push(number);
    const now = fault.mode !== 'none' && fault.at === number ? fault : null;
    if (now?.mode === 'killBefore') endNow();
    if (now?.mode === 'killHalf' || now?.mode === 'throwHalf') half?.();
    if (now?.mode === 'killHalf') endNow();
    if (now?.mode === 'throw') throw fileProblem(error(now.code), path);
    if (now?.mode === 'throwHalf') throw fileProblem(error('ENOSPC'), path);
    const result = call();
    if (now?.mode !== 'killAfter') return result;
    if (result instanceof Promise) {
      return result.then((value: unknown) => {
        endNow();
        return value;
      }) as T;
    }
    endNow();
    return result;
  }

  const creating =
    (port: 'files' | 'documents'): Files['create'] =>
    (path, bytes) => {
      const create = (of: Uint8Array) => (): void => {
        machine[port].create(path, of);
      };
      around(`${port}.create`, path, create(bytes), create(bytes.subarray(0, bytes.length >> 1)));
    };
  const documents = { ...machine.documents, create: creating('documents') };
  const files: Files = {
    ...machine.files,
    create: creating('files'),
    append(path): AppendOnly {
      const file = around('files.append', path, () => {
        const opened = machine.files.append(path);
        open.add(opened);
        return opened;
      });
      return {
        append: (bytes) => {
          const half = (): void => {
            file.append(bytes.subarray(0, bytes.length >> 1));
          };
          around(
            'files.append.append',
            path,
            () => {
              file.append(bytes);
            },
            half,
          );
        },
        close: () => {
          open.delete(file);
          file.close();
        },
      };
    },
  };
  const { stores, keys, access, services } = machine;
  const ports = { stores, keys, access, files, documents, services };
  const wrapped = Object.entries(ports).map(([port, of]) => {
    const methods = of as unknown as Record<string, (...args: unknown[]) => unknown>;
    const changing = CHANGING[port as keyof typeof CHANGING].filter(
      (name) => name !== 'create' || (port !== 'files' && port !== 'documents'),
    );
    const replaced = changing.map((name) => {
      const method = methods[name];
      return [
        name,
        (...args: unknown[]) => around(`${port}.${name}`, port, () => method?.(...args)),
      ] as const;
    });
    return [port, { ...of, ...Object.fromEntries(replaced) }] as const;
  });
  const closeFiles = (): void => {
    for (const file of open) file.close();
    open.clear();
  };
  return { machine: { ...machine, ...Object.fromEntries(wrapped) }, calls, writes, closeFiles };
}
