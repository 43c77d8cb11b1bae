import type { ContactStage } from '../../certificates/contact.ts';
import { message } from '../../contract/message.ts';
import type { Circumstances, Explained } from './explained.ts';

/** How a connection can end without a word. */
export type Wordless =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'silent'; readonly seconds: number };

type Explain = (of: Circumstances, ending: Wordless) => Explained;

function atName({ endpoint: { host } }: Circumstances, ending: Wordless): Explained {
  const seconds = ending.kind === 'silent' ? ending.seconds : 0;
  return {
    found: message('endpoint.name.silent', { host, seconds }),
    wouldLog: message('ris.name', { host }),
    remedy: message('endpoint.name.remedy'),
  };
}

function atConnect({ endpoint: { port }, url }: Circumstances, ending: Wordless): Explained {
  if (ending.kind === 'silent')
    return {
      found: message('endpoint.filtered', { url, seconds: ending.seconds, port }),
      wouldLog: message('ris.connect.silent', { url }),
      remedy: message('endpoint.filtered.remedy', { port }),
    };
  return {
    found: message('endpoint.preamble.reset', { url }),
    wouldLog: message('ris.reset'),
    remedy: message('endpoint.preamble.remedy'),
  };
}

function atPreamble({ url }: Circumstances, ending: Wordless): Explained {
  const remedy = message('endpoint.preamble.remedy');
  switch (ending.kind) {
    case 'closed':
      return {
        found: message('endpoint.preamble.closed', { url }),
        wouldLog: message('ris.preamble.refused'),
        remedy,
      };
    case 'reset':
      return { found: message('endpoint.preamble.reset', { url }), wouldLog: message('ris.reset'), remedy };
    case 'silent':
      return {
        found: message('endpoint.preamble.silent', { url, seconds: ending.seconds }),
        wouldLog: null,
        remedy,
      };
  }
}

function atHandshake({ url, offered }: Circumstances, ending: Wordless): Explained {
  const remedy = message('endpoint.handshake.remedy', { offered: offered.join(', ') });
  switch (ending.kind) {
    case 'closed':
      return {
        found: message('endpoint.handshake.closed', { url }),
        wouldLog: message('ris.handshake.closed'),
        remedy,
      };
    case 'reset':
      return { found: message('endpoint.handshake.reset', { url }), wouldLog: message('ris.reset'), remedy };
    case 'silent':
      return {
        found: message('endpoint.handshake.silent', { url, seconds: ending.seconds }),
        wouldLog: null,
        remedy,
      };
  }
}

function atService({ url }: Circumstances, ending: Wordless): Explained {
  const remedy = message('endpoint.service.remedy');
  switch (ending.kind) {
    case 'closed':
      return {
        found: message('endpoint.service.closed', { url }),
        wouldLog: message('ris.session.refused', { url }),
        remedy,
      };
    case 'reset':
      return { found: message('endpoint.service.reset', { url }), wouldLog: message('ris.reset'), remedy };
    case 'silent':
      return {
        found: message('endpoint.service.silent', { url, seconds: ending.seconds }),
        wouldLog: null,
        remedy,
      };
  }
}

/** A connection that ended, broke or went quiet, by the stage that it had come to. */
export const WORDLESS: Readonly<Record<ContactStage, Explain>> = {
  name: atName,
  connect: atConnect,
  preamble: atPreamble,
  handshake: atHandshake,
  service: atService,
};
