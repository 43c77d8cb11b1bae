import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../../electron/contract/messages/en.ts';
import { isSerious, SERIOUS, STALE } from './classification.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { answers, rejoined, roots } from './rows/answers.ts';
import { answerFiles, outputs, words } from './rows/commandline.ts';
import { configuration } from './rows/configuration.ts';
import { hosts } from './rows/hosts.ts';
import { live } from './rows/live.ts';
import { pfxFiles } from './rows/pfx.ts';
import { requests } from './rows/requests.ts';
import { runs } from './rows/runs.ts';
import { stores } from './rows/stores.ts';
import { ofChains, ofClients, ofServer } from './rows/verdict.ts';
import { windows } from './rows/windows.ts';

const ROWS = [
  ...answers,
  ...rejoined,
  ...roots,
  ...words,
  ...answerFiles,
  ...outputs,
  ...configuration,
  ...pfxFiles,
  ...requests,
  ...runs,
  ...stores,
  ...ofServer,
  ...ofClients,
  ...ofChains,
  ...hosts,
  ...live,
  ...windows,
];

/** The project's folder. */
const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

describe('every message that can refuse, warn or fail', () => {
  const produced = new Set<string>(ROWS.flatMap(({ codes }) => codes));
  const elsewhere = ELSEWHERE.flatMap(({ codes }) => [...codes]);

  test('is produced by a row of these tables, or elsewhere for a reason', () => {
    expect(SERIOUS.filter((code) => !produced.has(code) && !elsewhere.includes(code))).toEqual([]);
  });

  test('is not said to be produced elsewhere where a row produces it', () => {
    expect(elsewhere.filter((code) => produced.has(code) || !isSerious(code))).toEqual([]);
  });

  test.each(ELSEWHERE.map((one) => [one.test, one] as const))('elsewhere: %s', (file, { codes }) => {
    expect(existsSync(at(file)), file).toBe(true);
    const source = readFileSync(at(file), 'utf8');
    const missing = codes.filter((code) => !source.includes(code));
    expect(missing).toEqual([]);
  });

  test('is one unless it is listed as quiet, and the list names nothing that is gone', () => {
    expect(STALE).toEqual([]);
    expect(isSerious('something.new')).toBe(true);
    expect(SERIOUS.length).toBeGreaterThan(300);
    expect(SERIOUS.length).toBeLessThan(Object.keys(en).length);
  });
});
