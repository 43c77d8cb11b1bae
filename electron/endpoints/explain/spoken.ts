import type { ContactStage } from '../../certificates/contact.ts';
import { message } from '../../contract/message.ts';
import type { Spoken } from '../ending.ts';
import type { Circumstances, Explained } from './explained.ts';

/**
 * Before TLS the client only looks at the first byte: an H or h means HTTP to it (WCF's FramingDecoder). In the handshake
 * .NET Framework's SslStream has one sentence for whatever is no TLS.
 */
function logged(stage: ContactStage, said: string) {
  if (stage !== 'preamble') return message('ris.handshake.foreign');
  return /^h/i.test(said) ? message('ris.preamble.http') : message('ris.preamble.foreign');
}

const otherPort = () => message('endpoint.spoke.remedy');
const directly = () => message('endpoint.spoke.remedy.proxy');

export function explainSpoken(
  { url }: Circumstances,
  stage: ContactStage,
  { spoken, sample: said }: { readonly spoken: Spoken; readonly sample: string },
): Explained {
  const wouldLog = logged(stage, spoken === 'binary' ? '' : said);
  switch (spoken) {
    case 'http':
      return { found: message('endpoint.spoke.http', { url, said }), wouldLog, remedy: otherPort() };
    case 'proxy':
      return { found: message('endpoint.spoke.proxy', { url, said }), wouldLog, remedy: directly() };
    case 'ssh':
      return { found: message('endpoint.spoke.ssh', { url, said }), wouldLog, remedy: otherPort() };
    case 'tls':
      return { found: message('endpoint.spoke.tls', { url }), wouldLog, remedy: directly() };
    case 'framing':
      return {
        found: message('endpoint.spoke.framing', { url }),
        wouldLog: null,
        remedy: message('endpoint.spoke.remedy.framing'),
      };
    case 'text':
      return { found: message('endpoint.spoke.text', { url, said }), wouldLog, remedy: otherPort() };
    case 'binary':
      return {
        found: message('endpoint.spoke.binary', { url, said }),
        wouldLog,
        remedy: otherPort(),
      };
  }
}
