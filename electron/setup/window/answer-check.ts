import { summary } from '../../certificates/describe.ts';
import type { Input } from '../../contract/channels.ts';
import { type Choices, DEFAULT_PORT } from '../../contract/choices.ts';
import type { AnswerCheck } from '../../contract/field-checks.ts';
import type { Machine } from '../../machine/machine.ts';
import { detectChosen } from '../detect/chosen.ts';
import { examiner, type Scope } from '../detect/detect.ts';
import { detectPending } from '../detect/pending.ts';
import { openGiven } from '../given/open.ts';
import type { GivenReader } from '../given/reader.ts';
import { DISALLOWED } from '../places.ts';
import { faultsOf } from '../plan/sources/prospect.ts';
import { answeredBy } from '../plan/sources/response.ts';
import { type TrustPorts, trustHere } from './trust-here.ts';

const completing = (file: string, host: string): Choices => ({
  schema: 1,
  setup: 'server',
  server: { host, port: DEFAULT_PORT },
  certificate: { source: 'response', file, trust: 'asFound' },
  conflicts: 'refuse',
});

/** Which request a file answers for the host, or why none, as planning judges it too; whether it is trusted here. */
export async function checkAnswer(
  machine: TrustPorts & Pick<Machine, 'keys'>,
  folders: Pick<Scope, 'serverFolder' | 'clientFolder'>,
  { file, host }: Input<'checkAnswer'>,
  reader: GivenReader,
): Promise<AnswerCheck> {
  const { facts: given } = await openGiven(completing(file, host), reader);
  const found = detectChosen(machine, null, given.certificate, examiner(machine));
  const chosen = found === null ? null : { ...found, trusted: false };
  const at = machine.host.now();
  const answered = answeredBy({ given, chosen, pending: detectPending(machine), at }, file, host);
  if ('refused' in answered) return { answers: false, why: answered.refused };
  const { prospect, request } = answered;
  const disallowed = [...machine.stores.list(DISALLOWED)].map(({ der }) => der);
  const faults = faultsOf(prospect, disallowed, host, at);
  if (faults.length > 0) return { answers: false, why: faults };
  const { certificate } = prospect.found;
  const { subject, issuer, notBefore, notAfter } = summary(certificate);
  const trusted = trustHere(machine, folders, [certificate], prospect.issuers)(prospect.found);
  return { answers: true, request, subject, issuer, notBefore, notAfter, trusted };
}
