import { z } from 'zod';
import { inputs, type Preferences } from '../contract/channels.ts';

/** Where a window's preferences lie: electron-store, or a file of the browser host. Values are plain data. */
export interface KeyValues {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** A window's outer size, in device-independent pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** What a window remembers: never a secret, never the state of the machine. */
export interface PreferenceStore {
  recall(): Preferences;
  remember(preferences: Preferences): void;
  windowSize(): WindowSize;
  rememberWindowSize(size: WindowSize): void;
}

/** The language that was chosen, otherwise the system's; `locale` as BCP 47 has it. */
export const languageOf = ({ language }: Preferences, locale: string): 'en' | 'fr' =>
  language ?? (locale.toLowerCase().startsWith('fr') ? 'fr' : 'en');

export const SMALLEST_WINDOW = { width: 800, height: 600 } as const;
export const USUAL_SIZE: WindowSize = { width: 1000, height: 720, maximized: false };

const windowSize = z.strictObject({
  width: z.int().min(SMALLEST_WINDOW.width).max(20_000),
  height: z.int().min(SMALLEST_WINDOW.height).max(20_000),
  maximized: z.boolean(),
});
const { language, choices } = inputs.remember.shape;

/** Preferences over a store that anybody may have edited: what cannot be read counts as never set. */
export function createPreferences(values: KeyValues): PreferenceStore {
  const read = <T>(key: string, schema: z.ZodType<T>, otherwise: T): T => {
    const parsed = schema.safeParse(values.get(key));
    return parsed.success ? parsed.data : otherwise;
  };
  return {
    recall: () => ({ language: read('language', language, null), choices: read('choices', choices, null) }),
    remember(preferences) {
      values.set('language', preferences.language);
      values.set('choices', preferences.choices);
    },
    windowSize: () => read('window', windowSize, USUAL_SIZE),
    rememberWindowSize(size) {
      values.set('window', size);
    },
  };
}
