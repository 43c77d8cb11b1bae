import assert from 'node:assert/strict';
import type { Choices, ClientChoices, ServerChoices } from '../../electron/contract/choices.ts';
import { choicesSchema } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import { text } from '../../electron/contract/message.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { createEngine, type EngineOptions } from '../../electron/setup/index.ts';

type Setup = Choices['setup'];
type OfSetup<S extends Setup> = Extract<Choices, { setup: S }>;

/** Choices of a setup as the schema makes them of `input`, with everything that it adds. */
export function choicesOf<S extends Setup>(setup: S, input: object): OfSetup<S> {
  const choices = choicesSchema.parse({ schema: 1, setup, ...input });
  assert.equal(choices.setup, setup);
  // Just asserted; the type system cannot follow a parameter.
  return choices as OfSetup<S>;
}

/** The choices of an integrated setup with Local Client Only, changed by `more`. */
export function integrated(
  more: { port?: number; enterprise?: string; conflicts?: ServerChoices['conflicts'] } = {},
): OfSetup<'integrated'> {
  const { conflicts = 'refuse', ...server } = more;
  return choicesOf('integrated', {
    server: { host: 'localhost', ...server },
    certificate: { source: 'local' },
    conflicts,
  });
}

/** The choices of a server alone with Local Client Only. */
export const serverAlone = (): OfSetup<'server'> =>
  choicesOf('server', {
    server: { host: 'localhost' },
    certificate: { source: 'local' },
  });

/** The host that a certificate is asked for. */
export const ASKED_HOST = 'ris01.hospital.example';

/** The choices of asking an authority for a certificate, changed by `more`. */
export const requesting = (file: string, more: Record<string, unknown> = {}, port = 8000) =>
  choicesOf('integrated', {
    server: { host: ASKED_HOST, port },
    certificate: { source: 'request', file, ...more },
  });

/** The choices of a client alone. */
export const clientOf = (client: object, trust: unknown = 'asFound'): ClientChoices =>
  choicesOf('client', { client, certificate: { trust } });

/** An engine on the machine, as every host makes one. */
export const engineOn = (machine: Machine, more: Partial<EngineOptions> = {}) =>
  createEngine(machine, { version: '0.0.0-test', clock: () => performance.now(), ...more });

/** Everything that a report says, for the message of a failed assertion. */
export function told(report: Report): string {
  const checks = report.verdict?.checks.map(
    (check) => `${check.status} ${check.id} ${check.subject}: ${text(check.found)}`,
  );
  return [report.outcome, ...report.messages.map((said) => text(said)), ...(checks ?? [])].join('\n');
}

/** The ids of the checks that fail, each once, sorted. */
export const failing = (report: Report): string[] =>
  [
    ...new Set(report.verdict?.checks.filter((check) => check.status === 'fail').map((check) => check.id)),
  ].sort();
