import type { Certificate } from '../../certificates/parse.ts';
import { choosePfxCandidate, pfxCandidates } from '../../certificates/pfx/candidates.ts';
import { type PfxContents, wipeKeys } from '../../certificates/pfx/contents.ts';
import { readPfx } from '../../certificates/pfx/read.ts';
import { readAnswer } from '../../certificates/response/read.ts';
import type { ChoiceOf, Choices } from '../../contract/choices.ts';
import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { answerBytes, pfxBytes } from './files.ts';
import { passwordOf } from './password.ts';
import type { GivenReader } from './reader.ts';

/** What the files that the choices name hold, without any private key. It never says what was in a password file. */
export interface GivenFacts {
  readonly certificate: GivenCertificate | null;
  readonly issuer: GivenIssuer | null;
}

/** A file that was given for the server's certificate; `why`: how it cannot be used. */
export type GivenCertificate =
  | { readonly state: 'refused'; readonly why: readonly Message[] }
  | { readonly state: 'answer'; readonly certificates: readonly Certificate[] }
  | {
      readonly state: 'pfx';
      readonly leaf: Certificate;
      readonly friendlyName: string | null;
      readonly certificates: readonly Certificate[];
    };

/** The file of the root that is to be trusted. */
export type GivenIssuer =
  | { readonly state: 'refused'; readonly why: readonly Message[] }
  | { readonly state: 'read'; readonly certificates: readonly Certificate[] };

/** Open until the run is over. */
export interface Given {
  readonly facts: GivenFacts;
  /** The private key of the PFX, PKCS#8 DER; null where none is open. */
  readonly privateKey: (() => Uint8Array) | null;
  /** Overwrites what is secret. */
  wipe(): void;
}

export const NOTHING_GIVEN: Given = {
  facts: { certificate: null, issuer: null },
  privateKey: null,
  wipe: () => undefined,
};

type Opened = Pick<Given, 'privateKey' | 'wipe'> & { readonly certificate: GivenCertificate | null };

const without = (certificate: GivenCertificate | null): Opened => ({
  certificate,
  privateKey: null,
  wipe: () => undefined,
});

/** Reads the files that the choices name. What is wrong with them is a fact; it throws nothing of the product's. */
export async function openGiven(choices: Choices | null, reader: GivenReader): Promise<Given> {
  if (choices === null || !('trust' in choices.certificate)) return NOTHING_GIVEN;
  const { trust } = choices.certificate;
  const opened = await certificateFile(choices, reader);
  const issuer =
    typeof trust === 'string' || !('issuer' in trust)
      ? null
      : issuerOf(choices, trust.issuer.file, opened, reader);
  return { ...opened, facts: { certificate: opened.certificate, issuer } };
}

/** A root that came with the certificate, in one file, is not read again: a PFX would want its password. */
function issuerOf(
  { certificate }: Choices,
  path: string,
  { certificate: given }: Opened,
  reader: GivenReader,
): GivenIssuer {
  const same = 'file' in certificate && certificate.file === path;
  if (!same || given === null) return issuerFile(path, reader);
  return given.state === 'refused' ? given : { state: 'read', certificates: given.certificates };
}

function certificateFile(choices: Choices, reader: GivenReader): Opened | Promise<Opened> {
  if (choices.setup === 'client') return without(null);
  const { certificate, server } = choices;
  switch (certificate.source) {
    case 'local':
    case 'store':
    case 'request':
      return without(null);
    case 'response':
      return without(answerFile(certificate.file, reader));
    case 'pfx':
      return pfxFile(certificate, server.host, reader);
  }
}

const refusal = (what: Message, error: unknown): { state: 'refused'; why: readonly Message[] } => {
  if (!(error instanceof Problem)) throw error;
  return { state: 'refused', why: [what, error.problem] };
};

function answerFile(path: string, reader: GivenReader): GivenCertificate {
  try {
    return { state: 'answer', certificates: readAnswer(answerBytes(path, reader)) };
  } catch (error) {
    return refusal(message('given.answer', { path }), error);
  }
}

function issuerFile(path: string, reader: GivenReader): GivenIssuer {
  try {
    return { state: 'read', certificates: readAnswer(answerBytes(path, reader)) };
  } catch (error) {
    return refusal(message('given.issuer', { path }), error);
  }
}

async function pfxFile(
  { file, passwordFile }: ChoiceOf<'pfx'>,
  host: string,
  reader: GivenReader,
): Promise<Opened> {
  const what = message('given.pfx', { path: file });
  try {
    const password = await passwordOf(passwordFile, reader);
    const bytes = pfxBytes(file, reader);
    try {
      return chosenFrom(await readPfx(bytes, password), host, what);
    } finally {
      bytes.fill(0);
    }
  } catch (error) {
    return without(refusal(what, error));
  }
}

/** Only the key of the certificate that is meant stays open. */
function chosenFrom(contents: PfxContents, host: string, what: Message): Opened {
  const choice = choosePfxCandidate(pfxCandidates(contents), host);
  if (choice.chosen === null) {
    wipeKeys(contents);
    return without({ state: 'refused', why: [what, ...choice.why] });
  }
  const { key, certificate } = choice.chosen;
  wipeKeys({ ...contents, keys: contents.keys.filter((one) => one !== key) });
  return {
    certificate: {
      state: 'pfx',
      leaf: certificate.certificate,
      friendlyName: certificate.friendlyName ?? key.friendlyName,
      certificates: contents.certificates.map((one) => one.certificate),
    },
    privateKey: () => key.pkcs8,
    wipe: () => {
      key.pkcs8.fill(0);
    },
  };
}
