import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildEntry } from '../cli.ts';
import { contents, createTestMachine, secretFiles, type TestMachine } from '../cli-machine.ts';
import { realFiles } from '../real-files.ts';
import type { ProductFiles } from '../rig.ts';
import { browserDriver } from './browser-driver.ts';
import type { Driver, Opened } from './driver.ts';
import { electronDriver } from './electron-driver.ts';
import { createGate, type Gate } from './gate.ts';
import { type MakeHand, mouse } from './hand.ts';
import { wordsOfPage } from './in-page.mjs';
import { keyboard } from './keyboard.ts';
import { type Pages, pagesOf } from './pages.ts';
import { type Language, wordsIn } from './words.ts';

const HANDS: Readonly<Record<string, MakeHand>> = { mouse, keyboard };

/** One test's machine, and the wizard on it. */
export interface Stage {
  readonly machine: TestMachine;
  readonly gate: Gate;
  /** Starts the program on the machine; one that runs is closed first, as its user would. */
  open(language?: Language): Promise<Pages>;
  /** Another page on the program that runs; ends the test as skipped where its kind has one window. */
  another(): Promise<Pages>;
  /** Ends the program at once. */
  kill(): Promise<void>;
  /** Every file of the machine, byte for byte, but for the window's own preferences. */
  everything(): unknown;
}

type Flow = (name: string, run: (stage: Stage) => Promise<void>) => void;

/** `close` ends what is open, and gives what the pages complained of. */
interface OwnStage extends Omit<Stage, 'another'> {
  another(): Promise<Pages> | null;
  close(): Promise<readonly string[]>;
  explain(error: unknown): Promise<unknown>;
}

function stageOf(driver: Driver, makeHand: MakeHand, files: ProductFiles): OwnStage {
  const machine = createTestMachine(files);
  const gate = createGate(machine.file('gate'));
  const complaints: string[] = [];
  let shown: { readonly opened: Opened; readonly pages: Pages; readonly language: Language } | null = null;

  function watched(opened: Opened['page'], language: Language, chooseNext: Opened['chooseNext']): Pages {
    opened.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    opened.on('pageerror', (error) => complaints.push(error.message));
    return pagesOf(opened, makeHand(opened), wordsIn(language), chooseNext);
  }

  async function close(): Promise<readonly string[]> {
    const heard = [...complaints];
    gate.release();
    await shown?.opened.close();
    shown = null;
    return heard;
  }

  return {
    machine,
    gate,
    close,
    async open(language = 'en') {
      await close();
      const { environment } = gate;
      const opening = { root: machine.root, home: machine.home, language, environment };
      const opened = await driver.open(opening);
      const pages = watched(opened.page, language, opened.chooseNext);
      shown = { opened, pages, language };
      return pages;
    },
    another() {
      if (shown === null) throw new Error('nothing is open');
      const { language, opened } = shown;
      return opened.another === null
        ? null
        : opened.another().then((page) => watched(page, language, opened.chooseNext));
    },
    async kill() {
      const before = complaints.length;
      await shown?.opened.kill();
      await shown?.opened.close();
      // That the connection is lost is what was wanted.
      complaints.splice(before);
      shown = null;
    },
    everything: () =>
      Object.fromEntries(
        Object.entries(contents(machine.root)).filter(([name]) => !name.startsWith('preferences.json')),
      ),
    async explain(error) {
      const words = await shown?.pages.page.evaluate(wordsOfPage).catch(() => '');
      if (error instanceof Error && words) error.message += `\nThe page says: ${words}`;
      return error;
    },
  };
}

/**
 * Defines flows that are gone through with each kind of program that can run here, by mouse and by keyboard alone, with
 * the RIS's real configuration files where they are. `files`: others to begin with.
 */
export function inEveryWay(title: string, define: (flow: Flow) => void, files?: ProductFiles): void {
  const drivers = [browserDriver(), electronDriver()];
  describe.each(drivers)(`${title}, in $name`, (driver) => {
    if (driver.missing !== null) {
      it.skip(`skipped: ${driver.missing}`, () => undefined);
      return;
    }
    beforeAll(async () => {
      buildEntry();
      await driver.start();
    });
    afterAll(() => driver.stop());
    describe.each(Object.entries(HANDS))('by %s', (_, makeHand) => {
      let stage: OwnStage;
      beforeEach(() => {
        stage = stageOf(driver, makeHand, files ?? realFiles() ?? secretFiles());
      });
      afterEach(async () => {
        await stage.close();
        await stage.machine.dispose();
      });
      define((name, run) => {
        it(name, async ({ skip }) => {
          const another = async () => stage.another() ?? skip(`${driver.name} has one window`);
          await run({ ...stage, another }).catch(async (error: unknown) => {
            throw await stage.explain(error);
          });
          expect(await stage.close()).toEqual([]);
        });
      });
    });
  });
}
