import type { Choices } from '../../electron/contract/choices.ts';
import type { GivenPath } from '../../electron/contract/giving.ts';
import type { Message, MessageCode } from '../../electron/contract/message.ts';
import type { PfxContent } from '../../electron/contract/survey.ts';

/** How far a PFX has been opened. */
export type PfxOpening =
  | { readonly state: 'untried' }
  /** It takes a password; `why`: one was tried, or is missing where the page was to be left. */
  | { readonly state: 'locked'; readonly why: Message | null }
  | { readonly state: 'refused'; readonly why: Message }
  | { readonly state: 'open'; readonly content: PfxContent };

/** The fields of a certificate from a PFX. The password is never among them: the engine alone has it. */
export interface PfxDraft {
  readonly file: GivenPath | null;
  /** A password has been typed, and the engine told. */
  readonly typed: boolean;
  readonly exportable: boolean;
  readonly opening: PfxOpening;
  /** Thumbprint of the certificate that is meant. */
  readonly picked: string | null;
}

const UNTRIED: PfxOpening = { state: 'untried' };
export const EMPTY_PFX: PfxDraft = {
  file: null,
  typed: false,
  exportable: false,
  opening: UNTRIED,
  picked: null,
};

/** Another file was given: nothing is known of it. */
export const withFile = ({ exportable }: PfxDraft, file: GivenPath | null): PfxDraft => ({
  ...EMPTY_PFX,
  file,
  exportable,
});

const nameIn = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The fields as earlier choices would have filled them, before anything was opened. */
export function pfxDraftOf({ certificate }: Pick<Choices, 'certificate'>): PfxDraft {
  if (certificate.source !== 'pfx') return EMPTY_PFX;
  const { file, exportable } = certificate;
  return { ...EMPTY_PFX, file: { path: file, name: nameIn(file) }, exportable };
}

/** What speaks of the password rather than of the file. */
const OF_PASSWORD: readonly MessageCode[] = [
  'pfx.password.wrong',
  'pfx.password.needed',
  'pfx.password.unchecked',
  'hosts.notTyped',
];

/** What it means that a PFX was not opened; `typed`: with a password. */
export function unopened(why: Message, typed: boolean): PfxOpening {
  if (!OF_PASSWORD.includes(why.code)) return { state: 'refused', why };
  // Nobody has been asked for it yet: that is no fault.
  const unasked = !typed && why.code !== 'hosts.notTyped';
  return { state: 'locked', why: unasked ? null : why };
}
