import { readFileSync, statSync } from 'node:fs';

/** In bytes; files that block advertisements have a few megabytes. */
const LARGEST = 16 * 1024 * 1024;

/** The names that a hosts file gives an address, in their order: `ADDRESS NAME…`, a number sign begins a comment. */
export function namesInHosts(text: string, address: string): string[] {
  const names: string[] = [];
  for (const line of text.split('\n')) {
    const [first, ...rest] = (line.split('#', 1)[0] ?? '').trim().split(/\s+/);
    if (first === address) names.push(...rest);
  }
  return names;
}

/** As above, of a file; none where it cannot be read. */
export function namesInHostsFile(path: string, address: string): string[] {
  try {
    return statSync(path).size > LARGEST ? [] : namesInHosts(readFileSync(path, 'utf8'), address);
  } catch {
    return [];
  }
}
