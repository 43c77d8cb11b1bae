import type { ChoiceOf, Choices, ServerChoices } from '../contract/choices.ts';
import type { Report } from '../contract/engine.ts';
import { type Message, message } from '../contract/message.ts';
import { Problem } from '../contract/problem.ts';
import type { Machine } from '../machine/machine.ts';
import { causeOf } from './cause.ts';
import { detectDocument } from './detect/pending.ts';
import { askedFor, sameRequest } from './plan/asked.ts';
import { type Requested, requestsOf } from './plan/pending.ts';
import { fileOf } from './request-file.ts';
import { readState } from './state-folder.ts';

type Ports = Pick<Machine, 'documents' | 'files' | 'host'>;

/** The request that was just made, or that waits already: as the record has it. */
function requestFor(ports: Ports, choices: ServerChoices, chosen: ChoiceOf<'request'>): Requested {
  const asked = askedFor(choices.server.host, chosen);
  const known = requestsOf(readState(ports).record);
  const found =
    'spec' in asked ? known.findLast(({ request }) => sameRequest(request, asked.spec)) : undefined;
  if (found === undefined) throw new Error('the record does not list the request that was just made');
  return found;
}

/** Writes the request where it was wanted. It is kept whatever comes of that, so a failure is said and not thrown. */
function write({ documents }: Ports, file: string, pem: string): Message[] {
  try {
    const state = fileOf(detectDocument({ documents }, file), pem);
    if (state === 'written') return [message('request.file.kept', { file })];
    if (state === 'taken') throw new Problem(message('request.file.taken', { file }));
    if (state === 'torn') documents.remove(file);
    documents.create(file, Buffer.from(pem, 'latin1'));
    return [message('request.file.written', { file })];
  } catch (error) {
    return [message('request.file.notWritten', { file }), causeOf(error)];
  }
}

/** What the person has to do now. */
function whatNext({ request, choices, certificate: { thumbprint } }: Requested): Message[] {
  const { host, otherNames } = request;
  const names = [...otherNames, host].join(', ');
  return [
    message('request.tell.kind', { host }),
    otherNames.length === 0
      ? message('request.tell.name', { host })
      : message('request.tell.names', { host, names }),
    message('request.next', { setup: choices.setup, host, thumbprint }),
  ];
}

/** The end of a run that asks an authority for a certificate: the request is written out where that was wanted, and the setup waits. */
export function handOver(ports: Ports, choices: Choices, report: Report): Report {
  if (choices.setup === 'client') return report;
  const { certificate: chosen } = choices;
  const made = report.outcome === 'installed' || report.outcome === 'unchanged';
  if (chosen.source !== 'request' || !made) return report;
  const requested = requestFor(ports, choices, chosen);
  const messages = [
    ...report.messages.filter(({ code }) => code !== 'request.file.planned'),
    ...(chosen.file === undefined ? [] : write(ports, chosen.file, requested.pem)),
    ...whatNext(requested),
  ];
  return { ...report, outcome: 'waitingForCa', verdict: null, messages };
}
