import type { Input, Wire } from '../contract/channels.ts';
import type { Answers } from '../setup/answer.ts';
import { onlyGivenPaths } from './given-paths.ts';
import { forgetting, type TypedPassword } from './typed-password.ts';
import { admit, answered, givenMessage, problemOf, type Request, refused } from './wire.ts';

/** The engine process's end of its connection with the host. */
export interface EnginePort {
  post(message: Wire): void;
  listen(listener: (message: unknown) => void): void;
}

/**
 * Serves the engine over a port. Each request is checked here once more, whatever the host let through.
 * A machine that cannot be opened answers every request with the reason. `typed`: where the engine reads a typed
 * password from; it is forgotten after the run that used it.
 */
export function serveEngine(port: EnginePort, opening: Promise<Answers>, typed: TypedPassword): void {
  const given = new Set<string>();
  const opened = opening.then((answers) => ({
    answers,
    ask: onlyGivenPaths(forgetting(answers, typed), given),
  }));

  async function outputOf(request: Request): Promise<unknown> {
    // At once, so that whatever is asked next finds it.
    if (request.channel === 'password') return typed.take((request.input as Input<'password'>).password);
    const { answers, ask } = await opened;
    return request.channel === 'save' ? answers.content(request.input) : ask(request);
  }

  async function answer(message: unknown): Promise<void> {
    const told = givenMessage.safeParse(message);
    if (told.success) {
      given.add(told.data.given);
      return;
    }
    const admitted = admit(message);
    if (admitted.kind === 'malformed') return;
    if (admitted.kind === 'refused') {
      port.post(refused(admitted.id, admitted.problem));
      return;
    }
    const { request } = admitted;
    const wire = await outputOf(request).then(
      (output) => answered(request.id, output),
      (error: unknown) => refused(request.id, problemOf(error)),
    );
    port.post(wire);
  }

  port.listen((message) => void answer(message));
  opened.then(
    ({ answers }) =>
      answers.subscribe((state) => {
        port.post({ state });
      }),
    () => undefined,
  );
}
