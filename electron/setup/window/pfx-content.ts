import { summary } from '../../certificates/describe.ts';
import { type PfxCandidate, pfxCandidates } from '../../certificates/pfx/candidates.ts';
import { wipeKeys } from '../../certificates/pfx/contents.ts';
import { readPfx } from '../../certificates/pfx/read.ts';
import { familyOf } from '../../certificates/response/family.ts';
import { certificateFaults, hostOf } from '../../certificates/suitability.ts';
import type { Input } from '../../contract/channels.ts';
import type { PfxCertificate, PfxContent } from '../../contract/survey.ts';
import type { Scope } from '../detect/detect.ts';
import { pfxBytes } from '../given/files.ts';
import { passwordOf } from '../given/password.ts';
import type { GivenReader } from '../given/reader.ts';
import { DISALLOWED, MY } from '../places.ts';
import { imported } from '../plan/sources/pfx.ts';
import { type TrustPorts, trustHere } from './trust-here.ts';

type Keyed = PfxCandidate & { readonly certificate: NonNullable<PfxCandidate['certificate']> };

const isKeyed = (candidate: PfxCandidate): candidate is Keyed =>
  candidate.key !== null && candidate.certificate !== null;

/**
 * What is in a PFX, each certificate with what makes it unsuitable for the RIS at whatever host, as planning judges it
 * too. The keys are overwritten before this returns. Problems `pfx.…` and `given.…`, which tell a wrong password from a
 * damaged file.
 */
export async function inspectPfx(
  machine: TrustPorts,
  folders: Pick<Scope, 'serverFolder' | 'clientFolder'>,
  { file, passwordFile }: Input<'inspectPfx'>,
  reader: GivenReader,
): Promise<PfxContent> {
  const password = await passwordOf(passwordFile, reader);
  const bytes = pfxBytes(file, reader);
  const contents = await readPfx(bytes, password).finally(() => bytes.fill(0));
  wipeKeys(contents);
  const candidates = pfxCandidates(contents);
  const keyed = candidates.filter(isKeyed);
  const all = contents.certificates.map(({ certificate }) => certificate);
  const disallowed = [...machine.stores.list(DISALLOWED)].map(({ der }) => der);
  const now = machine.host.now();
  const views = keyed.map(({ certificate: { certificate }, unsuitable }): PfxCertificate => {
    const { thumbprint } = certificate;
    const found = { id: { ...MY, thumbprint }, certificate, key: imported(false) };
    const faults = [...unsuitable, ...certificateFaults(found, { archived: false, disallowed }, now)];
    const { intermediates } = familyOf(certificate, all);
    const suits = faults.length === 0;
    return {
      summary: summary(certificate),
      host: hostOf(certificate),
      trusted: suits && trustHere(machine, folders, [certificate], intermediates)(found),
      unsuitable: faults,
    };
  });
  const others = candidates.filter((one) => !isKeyed(one)).flatMap(({ unsuitable }) => unsuitable);
  return { certificates: views, others };
}
