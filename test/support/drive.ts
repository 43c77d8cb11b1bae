import type { Choices } from '../../electron/contract/choices.ts';
import { choicesSchema } from '../../electron/contract/choices.ts';
import type { Report } from '../../electron/contract/engine.ts';
import { text } from '../../electron/contract/message.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { createEngine } from '../../electron/setup/index.ts';

/** The choices of an integrated setup with Local Client Only, changed by `more`. */
export function integrated(
  more: { port?: number; enterprise?: string; conflicts?: Choices['conflicts'] } = {},
): Choices {
  const { conflicts = 'refuse', ...server } = more;
  return choicesSchema.parse({
    schema: 1,
    setup: 'integrated',
    server: { host: 'localhost', ...server },
    certificate: { source: 'local' },
    conflicts,
  });
}

/** The choices of a server alone with Local Client Only. */
export const serverAlone = (): Choices =>
  choicesSchema.parse({
    schema: 1,
    setup: 'server',
    server: { host: 'localhost' },
    certificate: { source: 'local' },
  });

/** The host that a certificate is asked for. */
export const ASKED_HOST = 'ris01.hospital.example';

/** The choices of asking an authority for a certificate, changed by `more`. */
export const requesting = (file: string, more: Record<string, unknown> = {}, port = 8000): Choices =>
  choicesSchema.parse({
    schema: 1,
    setup: 'integrated',
    server: { host: ASKED_HOST, port },
    certificate: { source: 'request', file, ...more },
  });

/** An engine on the machine, as every host makes one. */
export const engineOn = (machine: Machine) =>
  createEngine(machine, { version: '0.0.0-test', clock: () => performance.now() });

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
