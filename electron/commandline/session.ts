import { type Message, message } from '../contract/message.ts';
import type { CommandName } from '../contract/result.ts';
import { asCommandLine, toArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { type Options, PROGRAM } from './options.ts';
import type { Outputs } from './outputs.ts';
import type { Screen } from './terminal.ts';

/** One run of the command line. */
export interface Session {
  readonly io: Io;
  readonly options: Options;
  readonly command: CommandName;
  readonly json: boolean;
  readonly outputs: Outputs;
  readonly screen: Screen;
  /** Said beside the report: what the run works on. */
  readonly notes: Message[];
  /** Messages that are in the log already. */
  readonly said: Set<Message>;
}

/** Says something that belongs to no report: on the screen, in the document and in the log. */
export function note(session: Session, of: Message): void {
  session.notes.push(of);
  session.screen.note(of);
  session.outputs.log?.say(of);
  session.said.add(of);
}

/** The log's first line: version and command line. `whole`: all of it was understood. */
export function logStart({ options, io, outputs }: Session, whole: boolean): void {
  // Only what was understood: the rest may be a password.
  const understood = {
    program: PROGRAM,
    version: io.version,
    arguments: asCommandLine(toArguments(options)),
  };
  outputs.log?.say(message(whole ? 'commandline.log.start' : 'commandline.log.startInvalid', understood));
}
