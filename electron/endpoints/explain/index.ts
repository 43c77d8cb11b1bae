import type { ContactStage } from '../../certificates/contact.ts';
import { type Message, message } from '../../contract/message.ts';
import type { Ending, Excess } from '../ending.ts';
import { explainAlert } from './alerts.ts';
import type { Circumstances, Explained } from './explained.ts';
import { explainFault } from './faults.ts';
import { explainSpoken } from './spoken.ts';
import { WORDLESS } from './stages.ts';

function excess(url: string, which: Excess, limit: number): Message {
  switch (which) {
    case 'preamble':
      return message('endpoint.excess.preamble', { url, limit });
    case 'handshake':
      return message('endpoint.excess.handshake', { url, limit });
    case 'certificates':
      return message('endpoint.excess.certificates', { url, limit });
  }
}

function unreachable(url: string, reason: string): Message | null {
  if (reason === 'EHOSTUNREACH') return message('ris.connect.host', { url });
  return reason === 'ENETUNREACH' ? message('ris.connect.network', { url }) : null;
}

function meaning(
  of: Circumstances,
  stage: ContactStage,
  ending: Exclude<Ending, { kind: 'library' }>,
): Explained {
  const { endpoint, url } = of;
  const { host, port } = endpoint;
  switch (ending.kind) {
    case 'nameUnknown':
      return {
        found: message('endpoint.name.unknown', { host }),
        wouldLog: message('ris.name', { host }),
        remedy: message('endpoint.name.remedy'),
      };
    case 'refused':
      return {
        found: message('endpoint.refused', { url, host, port }),
        wouldLog: message('ris.connect', { url }),
        remedy: message('endpoint.refused.remedy'),
      };
    case 'unreachable':
      return {
        found: message('endpoint.unreachable', { url, reason: ending.reason }),
        wouldLog: unreachable(url, ending.reason),
        remedy: message('endpoint.unreachable.remedy'),
      };
    case 'closed':
    case 'reset':
    case 'silent':
      return WORDLESS[stage](of, ending);
    case 'foreign':
      return explainSpoken(of, stage, ending);
    case 'early':
      return {
        found: message('endpoint.early', { url }),
        wouldLog: null,
        remedy: message('endpoint.spoke.remedy.proxy'),
      };
    case 'excess':
      return {
        found: excess(url, ending.excess, ending.limit),
        wouldLog: null,
        remedy: message('endpoint.excess.remedy'),
      };
    case 'record':
      return {
        found: message('endpoint.frame', { url, frame: ending.record }),
        wouldLog: message('ris.preamble.foreign'),
        remedy: message('endpoint.spoke.remedy'),
      };
    case 'fault':
      return explainFault(of, ending.fault);
    case 'alert':
      return explainAlert(of, ending.alert, ending.certificateAsked);
    case 'noCertificate':
      return {
        found: message('endpoint.noCertificate', { url }),
        wouldLog: null,
        remedy: message('endpoint.spoke.remedy'),
      };
    case 'nothingOffered':
      return {
        found: message('endpoint.nothingOffered'),
        wouldLog: message('ris.handshake.algorithm'),
        remedy: message('endpoint.nothingOffered.remedy'),
      };
  }
}

/** What an ending at a stage means to a person. WCF's sentences are the RIS's: other endpoints have none. */
export function explain(
  of: Circumstances,
  stage: ContactStage,
  ending: Exclude<Ending, { kind: 'library' }>,
): Explained {
  const explained = meaning(of, stage, ending);
  return of.endpoint.kind === 'net.tcp' ? explained : { ...explained, wouldLog: null };
}
