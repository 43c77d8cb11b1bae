import type { TextKey, TextParams } from './en.ts';

/** The renderer's own sentences in one language. */
export type Texts = Readonly<Record<TextKey, string>>;

/** Says a text with its parameters, which are checked by type against the English one. */
export type Say = <K extends TextKey>(
  key: K,
  ...params: keyof TextParams<K> extends never ? [] : [TextParams<K>]
) => string;

/** Fills a table's texts. Parameters come from the program; text of others goes through `visible` first. */
export const sayFrom =
  (texts: Texts): Say =>
  (key, ...[params]) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = (params as Readonly<Record<string, string | number>> | undefined)?.[name];
      return value === undefined ? whole : String(value);
    });
