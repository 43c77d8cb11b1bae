import type { ContactStage } from '../certificates/contact.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { endpointUrl } from '../contract/endpoint.ts';
import { type Message, message } from '../contract/message.ts';
import type { Ending } from './ending.ts';

export interface Explained {
  readonly found: Message;
  readonly wouldLog: Message | null;
  readonly remedy: Message | null;
}

/** What an ending at a stage means to a person, and what the RIS client would log. */
export function explain(endpoint: Endpoint, stage: ContactStage, ending: Ending): Explained {
  const url = endpointUrl(endpoint);
  return {
    found: message('contact.failed', { url, stage, reason: ending.kind }),
    wouldLog: null,
    remedy: null,
  };
}
