import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ENTRY, start } from '../../support/cli.ts';
import { lines, machines, setupOn } from './machines.ts';

const machine = machines();

/** util-linux's script(1) gives a program a terminal. */
const SCRIPT = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

const ESCAPE = '\u001b';
const COLOUR = new RegExp(`${ESCAPE}\\[\\d+m`);
const SEQUENCES = new RegExp(`${ESCAPE}\\[\\d*[A-Za-z]|\\r`, 'g');

const quoted = (argument: string): string => `'${argument.replaceAll("'", "'\\''")}'`;

/** Runs the built entry on a terminal of its own, so many columns wide; returns what it wrote there. */
async function onTerminal(
  columns: number,
  args: readonly string[],
  home: string,
  more: NodeJS.ProcessEnv = {},
): Promise<string> {
  const command = [process.execPath, ENTRY, ...args].map(quoted).join(' ');
  const sized = `stty cols ${columns}; exec ${command}`;
  const { ended } = start('script', ['-qec', sized, '/dev/null'], home, { TERM: 'xterm', ...more });
  const { status, stdout } = await ended;
  expect(status).toBe(0);
  return stdout;
}

/** What a person sees. */
export function terminal(): void {
  test.skipIf(!SCRIPT).each([
    ['of 100 columns', 100],
    ['that does not know its width', 0],
  ])(
    'on a terminal %s: colours, progress in a line that goes away, the same last line',
    async (_, columns) => {
      const on = machine(null);
      const shown = await onTerminal(columns, setupOn(on), on.home);
      expect(shown).toContain('\u001b[32m');
      expect(shown).toContain('\r\u001b[2K');
      expect(shown).toContain('Reading the machine');
      expect(shown).toContain('Make a certificate for localhost, with its key, in LocalMachine\\My');
      const plain = shown.replace(SEQUENCES, '');
      expect(lines(plain).at(-1)).toBe('Installed. The RIS client would connect: start it and log in.');
    },
  );

  test.skipIf(!SCRIPT)('NO_COLOR is heeded', async () => {
    const on = machine(null);
    expect(await onTerminal(100, setupOn(on), on.home, { NO_COLOR: '1' })).not.toMatch(COLOUR);
  });
}
