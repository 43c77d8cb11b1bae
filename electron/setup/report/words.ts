import type { Message, MessageCode } from '../../contract/message.ts';
import { text } from '../../contract/message.ts';

/** A language: its code for the page, and its sentences. */
export interface Language {
  readonly code: 'en' | 'fr';
  readonly table: Readonly<Record<MessageCode, string>>;
}

/** Says a message in the report's language. */
export type Say = (of: Message) => string;

export const sayIn =
  ({ table }: Language): Say =>
  (of) =>
    text(of, table);

/** `2026-11-21 22:05:01`, in UTC, from ISO 8601. */
export const timeText = (iso: string): string => iso.replace('T', ' ').replace(/(?:\.\d+)?Z$/, '');
