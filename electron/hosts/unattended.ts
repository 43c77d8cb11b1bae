import { asCommandLine, optionsOf, toArguments } from '../commandline/arguments.ts';
import type { Choices } from '../contract/choices.ts';
import type { Unattended } from '../setup/answer.ts';

/** The command line writes each request to a file: where the choices name none, to one called after the host. */
function withFile(choices: Choices): Choices {
  if (choices.setup === 'client') return choices;
  const { certificate, server } = choices;
  if (certificate.source !== 'request' || certificate.file !== undefined) return choices;
  return { ...choices, certificate: { ...certificate, file: `${server.host}.req` } };
}

/** A command line that asks nothing and opens no window: of choices, of removing, of withdrawing a request. */
export function unattended(what: Unattended): string {
  const options = 'choices' in what ? optionsOf(withFile(what.choices)) : what;
  return asCommandLine(toArguments({ ...options, quiet: true }));
}
