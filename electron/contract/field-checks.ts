import { z } from 'zod';
import type { CertificateId } from './ids.ts';
import type { Message } from './message.ts';

/** What is checked while somebody fills in the certificate page. Longer than what is right: too long is a finding. */
const typed = z.string().max(300);
const file = z.string().min(1).max(1024);
/** `-`: the password that was typed; null: none. Only a PFX has one. */
const passwordFile = z.literal('-').nullable();

/** A request as it stands in the fields; an empty one is left out of the request. */
export const checkRequestInput = z.strictObject({
  host: typed,
  organization: typed,
  organizationalUnit: typed,
  locality: typed,
  state: typed,
  country: typed,
  otherNames: z.array(typed).max(120),
});

export type RequestField = keyof z.infer<typeof checkRequestInput>;

/** What is wrong with which field, one each; none: the request can be made. */
export interface RequestCheck {
  readonly faults: readonly { readonly field: RequestField; readonly problem: Message }[];
}

/** The request that a file answers, or why it answers none. */
export type AnswerCheck =
  | { readonly answers: false; readonly why: readonly Message[] }
  | {
      readonly answers: true;
      /** Null: the answer completed its request earlier. */
      readonly request: CertificateId | null;
      /** Of the certificate. */
      readonly subject: string;
      readonly issuer: string;
      readonly notBefore: string;
      readonly notAfter: string;
      /** This computer's RIS programs trust it as it is. */
      readonly trusted: boolean;
    };

export const checkIssuersInput = z.strictObject({ file, passwordFile });

/** A root as it is shown before it is trusted: never with its fingerprint, which is typed from paper. */
export interface IssuerView {
  readonly subject: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Why it may not be trusted; null: it may, once its fingerprint is confirmed. */
  readonly problem: Message | null;
}

export const confirmIssuerInput = z.strictObject({ file, passwordFile, typed: z.string().max(400) });

/** The whole fingerprint, upper-case hexadecimal, only where what was typed confirms it. */
export type IssuerConfirmation =
  | { readonly confirmed: true; readonly sha256: string }
  | { readonly confirmed: false; readonly why: Message };
