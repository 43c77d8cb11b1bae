import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';

export interface BrowserOptions {
  /** The embedded machine's folder, absolute; null: the usual one. */
  readonly root: string | null;
  /** 0: any free port. */
  readonly port: number;
}

const wrong = (reason: string): Problem =>
  new Problem(message('hosts.browser.options', { reason }), 'invalid');

function parsed(args: readonly string[]): { readonly root?: string; readonly port?: string } {
  try {
    return parseArgs({ args: [...args], options: { root: { type: 'string' }, port: { type: 'string' } } })
      .values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/** Reads the browser host's own options; a Problem names what is wrong with them. */
export function readBrowserOptions(args: readonly string[]): BrowserOptions {
  const { root, port } = parsed(args);
  if (root === '') throw wrong('--root');
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535))
    throw wrong(`--port ${port}`);
  return { root: root === undefined ? null : resolve(root), port: Number(port ?? 0) };
}
