import type { Input, Saved, Wire } from '../contract/channels.ts';
import type { EngineState } from '../contract/engine.ts';
import type { GivenPath } from '../contract/giving.ts';
import { message } from '../contract/message.ts';
import type { Content } from '../setup/answer.ts';
import type { EngineLink } from './engine-link.ts';
import type { Giving } from './giving.ts';
import type { PreferenceStore } from './preferences.ts';
import { type Admitted, admitText, answered, problemOf, type Request, refused } from './wire.ts';

/** What a host brings along besides the engine. */
export interface HostParts {
  readonly link: EngineLink;
  readonly preferences: PreferenceStore;
  /** Asks the person where, or offers a download. */
  readonly save: (content: Content) => Promise<Saved>;
  readonly giving: Giving;
}

/** One page's connection. */
export interface Relay {
  /** Takes one request as JSON text. False: it was malformed; where it has a number, it is answered all the same. */
  receive(json: unknown): boolean;
  close(): void;
}

/** Answers the requests of one page, and passes the engine's state on to it from now on. */
export function openRelay(
  { link, preferences, save, giving }: HostParts,
  send: (json: string) => void,
): Relay {
  let closed = false;
  const reply = (wire: Wire): void => {
    if (!closed) send(JSON.stringify(wire));
  };

  async function saved(request: Request): Promise<Wire> {
    const wire = await link.request(request);
    if ('state' in wire || !wire.ok) return wire;
    return answered(request.id, await save(wire.output as Content));
  }

  async function given({ id }: Request, giving: Promise<GivenPath | null>): Promise<Wire> {
    const path = await giving;
    if (path !== null) link.give(path.path);
    return answered(id, path);
  }

  async function answer(request: Request): Promise<Wire> {
    const { id, channel, input } = request;
    switch (channel) {
      case 'preferences':
        return answered(id, preferences.recall());
      case 'remember':
        // The form was checked with the table's schema for this very channel.
        preferences.remember(input as Input<'remember'>);
        return answered(id, null);
      case 'save':
        return saved(request);
      case 'choose':
        return given(request, giving.choose((input as Input<'choose'>).what));
      case 'nameFolder':
        return given(request, giving.nameFolder((input as Input<'nameFolder'>).path));
      case 'paste':
        return given(request, giving.paste(input as Input<'paste'>));
      default:
        return link.request(request);
    }
  }

  function act(admitted: Exclude<Admitted, { kind: 'malformed' }>): void {
    if (admitted.kind === 'refused') {
      reply(refused(admitted.id, admitted.problem));
      return;
    }
    const { request } = admitted;
    answer(request).then(reply, (error: unknown) => {
      reply(refused(request.id, problemOf(error)));
    });
  }

  const unsubscribe = link.subscribe((state: EngineState) => {
    reply({ state });
  });
  return {
    receive(json) {
      const admitted = admitText(json);
      if (admitted.kind !== 'malformed') {
        act(admitted);
        return true;
      }
      if (admitted.id !== null) reply(refused(admitted.id, message('hosts.malformedRequest')));
      return false;
    },
    close() {
      closed = true;
      unsubscribe();
    },
  };
}
