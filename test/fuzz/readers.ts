import { summary } from '../../electron/certificates/describe.ts';
import { issuerCandidate } from '../../electron/certificates/issuer-candidate.ts';
import { parseCertificate } from '../../electron/certificates/parse.ts';
import { choosePfxCandidate, pfxCandidates } from '../../electron/certificates/pfx/candidates.ts';
import { wipeKeys } from '../../electron/certificates/pfx/contents.ts';
import { readPfx } from '../../electron/certificates/pfx/read.ts';
import { type RequestedKey, readRequest, requestedBy } from '../../electron/certificates/request/read.ts';
import { matchResponse } from '../../electron/certificates/response/match.ts';
import { readAnswer } from '../../electron/certificates/response/read.ts';
import { Problem } from '../../electron/contract/problem.ts';

const NOW = new Date('2027-01-01T00:00:00Z');
const HOST = 'ris01.example.org';

/** What came of one input: the codes of its refusals, or what was read. Anything but a Problem is thrown on. */
export type Outcome = readonly string[];

async function outcomeOf(read: () => unknown): Promise<string> {
  try {
    return String(await read());
  } catch (error) {
    if (error instanceof Problem) return error.problem.code;
    throw error;
  }
}

/** Every reader of certificates, requests and answers over the same bytes; `request` is the pending one, in DER. */
export async function readFile(bytes: Uint8Array, request: Uint8Array): Promise<Outcome> {
  const pending: RequestedKey[] = [requestedBy(request)];
  return [
    await outcomeOf(() => {
      const certificate = parseCertificate(bytes);
      summary(certificate);
      issuerCandidate(certificate, NOW);
      return 'certificate';
    }),
    await outcomeOf(() => {
      readRequest(bytes);
      return 'request';
    }),
    await outcomeOf(() => {
      const match = matchResponse(readAnswer(bytes), pending, NOW, HOST);
      return match.matched ? 'answer' : match.why.code;
    }),
  ];
}

/** The reader of PFX files, and who belongs to whom in them. */
export async function readPfxFile(bytes: Uint8Array, password: string): Promise<Outcome> {
  return [
    await outcomeOf(async () => {
      const contents = await readPfx(bytes, password);
      const choice = choosePfxCandidate(pfxCandidates(contents), HOST);
      wipeKeys(contents);
      return choice.chosen === null ? 'pfx, nothing to choose' : 'pfx, chosen';
    }),
  ];
}
