import { isoSeconds, summary } from '../../certificates/describe.ts';
import { fingerprintMatches, TYPED_FINGERPRINT } from '../../certificates/fingerprint.ts';
import { issuerCandidate } from '../../certificates/issuer-candidate.ts';
import { selfIssued } from '../../certificates/names.ts';
import type { Certificate } from '../../certificates/parse.ts';
import { wipeKeys } from '../../certificates/pfx/contents.ts';
import { readPfx } from '../../certificates/pfx/read.ts';
import { readAnswer } from '../../certificates/response/read.ts';
import type { Input } from '../../contract/channels.ts';
import type { IssuerConfirmation, IssuerView } from '../../contract/field-checks.ts';
import { type Message, message } from '../../contract/message.ts';
import { Problem } from '../../contract/problem.ts';
import { answerBytes, pfxBytes } from '../given/files.ts';
import { passwordOf } from '../given/password.ts';
import type { GivenReader } from '../given/reader.ts';

type InFile = Input<'issuers'>;

/** The certificates of a PFX; its keys are overwritten. */
async function inPfx({ file, passwordFile }: InFile, reader: GivenReader): Promise<Certificate[]> {
  const password = await passwordOf(passwordFile, reader);
  const bytes = pfxBytes(file, reader);
  const contents = await readPfx(bytes, password).finally(() => bytes.fill(0));
  wipeKeys(contents);
  return contents.certificates.map(({ certificate }) => certificate);
}

async function certificatesIn(where: InFile, reader: GivenReader): Promise<readonly Certificate[]> {
  try {
    return readAnswer(answerBytes(where.file, reader));
  } catch (error) {
    if (error instanceof Problem && error.problem.code === 'response.pfx') return inPfx(where, reader);
    throw error;
  }
}

/** What issued itself; an authority between a root and the certificate is not trusted by this way. */
const rootsIn = async (where: InFile, reader: GivenReader): Promise<readonly Certificate[]> =>
  (await certificatesIn(where, reader)).filter(selfIssued);

/** The roots in a file; a Problem where the file cannot be read or holds none. Never their fingerprints. */
export async function issuersIn(where: InFile, now: Date, reader: GivenReader): Promise<IssuerView[]> {
  return (await rootsIn(where, reader)).map((root) => {
    const may = issuerCandidate(root, now);
    const { subject } = summary(root);
    const notBefore = isoSeconds(root.notBefore);
    return {
      subject,
      notBefore,
      notAfter: isoSeconds(root.notAfter),
      problem: may.mayEnterRoot ? null : may.why,
    };
  });
}

/** Of several roots' answers the one that helps most: they differ only where one could be meant. */
function nearest(whys: readonly Message[]): Message {
  return whys.find(({ code }) => code === 'issuer.fingerprint.sha1') ?? whys[0] ?? message('window.noRoots');
}

/**
 * The whole fingerprint of the root that the typed digits are the beginning of. At least 16 digits are needed, 64 bits:
 * too many for trying them one after the other, so there is no limit to how often one may type.
 */
export async function confirmIssuer(
  { typed, ...where }: Input<'confirmIssuer'>,
  reader: GivenReader,
): Promise<IssuerConfirmation> {
  const whys: Message[] = [];
  for (const root of await rootsIn(where, reader)) {
    const answer = fingerprintMatches(root, typed, TYPED_FINGERPRINT);
    if (answer.matches) return { confirmed: true, sha256: root.sha256 };
    whys.push(answer.why);
  }
  return { confirmed: false, why: nearest(whys) };
}
