import type { Page } from 'playwright-core';

/** How a wizard is to be started. */
export interface Opening {
  /** The embedded machine's folder. */
  readonly root: string;
  /** For what the program itself keeps: profiles, preferences. */
  readonly home: string;
  /** The system's language. */
  readonly language: 'en' | 'fr';
  /** What the program finds in its environment besides. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A wizard that is open. */
export interface Opened {
  readonly page: Page;
  /** A second page on the same running program; null: this kind of program has one window. */
  readonly another: (() => Promise<Page>) | null;
  /** What the person will choose in the next dialog that asks for a file. */
  chooseNext(path: string): Promise<void>;
  /** Ends the program at once, as a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A kind of program that shows the wizard, driven by Playwright. */
export interface Driver {
  readonly name: string;
  /** Why it cannot run on this machine; null: it can. */
  readonly missing: string | null;
  /** Brings up what all wizards of a test file share. */
  start(): Promise<void>;
  open(opening: Opening): Promise<Opened>;
  stop(): Promise<void>;
}

/** The smallest window that suffices. */
export const WINDOW = { width: 800, height: 600 } as const;

/** Ends a page that waits for what never comes; no test depends on its length. */
export const PATIENCE_MS = 60_000;
