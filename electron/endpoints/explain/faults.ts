import { message } from '../../contract/message.ts';
import type { Circumstances, Explained } from './explained.ts';

/** The encoding that the product's binding names, as WCF calls it. */
const TYPE = 'application/soap+msbinsession1';

const started = () => message('endpoint.fault.started.remedy');
const binding = () => message('endpoint.fault.binding.remedy');

type Explain = (url: string) => Explained;

const NAMESPACE = 'http://schemas.microsoft.com/ws/2006/05/framing/faults/';

/** What the client says of a fault that it has no words of its own for. */
const unknownToClient = (name: string) => message('ris.fault.unknown', { fault: NAMESPACE + name });

/** Faults of [MC-NMF] 2.2.5, and what the client makes of those it knows (WCF's FaultStringDecoder). */
const FAULTS: Readonly<Record<string, Explain>> = {
  EndpointNotFound: (url) => ({
    found: message('endpoint.fault.endpointNotFound', { url }),
    wouldLog: message('ris.fault.endpointNotFound', { url }),
    remedy: message('endpoint.fault.endpointNotFound.remedy'),
  }),
  EndpointUnavailable: (url) => ({
    found: message('endpoint.fault.endpointUnavailable', { url }),
    wouldLog: message('ris.fault.endpointUnavailable', { url }),
    remedy: started(),
  }),
  EndpointPaused: (url) => ({
    found: message('endpoint.fault.endpointPaused', { url }),
    wouldLog: unknownToClient('EndpointPaused'),
    remedy: started(),
  }),
  EndpointAccessDenied: (url) => ({
    found: message('endpoint.fault.endpointAccessDenied', { url }),
    wouldLog: unknownToClient('EndpointAccessDenied'),
    remedy: message('endpoint.fault.endpointAccessDenied.remedy'),
  }),
  ServiceActivationFailed: (url) => ({
    found: message('endpoint.fault.serviceActivationFailed', { url }),
    wouldLog: message('ris.fault.serviceActivationFailed', { url }),
    remedy: started(),
  }),
  ConnectionDispatchFailed: (url) => ({
    found: message('endpoint.fault.connectionDispatchFailed', { url }),
    wouldLog: message('ris.fault.connectionDispatchFailed', { url }),
    remedy: started(),
  }),
  ServerTooBusy: (url) => ({
    found: message('endpoint.fault.serverTooBusy', { url }),
    wouldLog: message('ris.fault.serverTooBusy', { url }),
    remedy: message('endpoint.fault.serverTooBusy.remedy'),
  }),
  UpgradeInvalid: (url) => ({
    found: message('endpoint.fault.upgradeInvalid', { url }),
    wouldLog: message('ris.fault.upgradeInvalid', { url }),
    remedy: binding(),
  }),
  ContentTypeInvalid: (url) => ({
    found: message('endpoint.fault.contentTypeInvalid', { url }),
    wouldLog: message('ris.fault.contentTypeInvalid', { type: TYPE, url }),
    remedy: binding(),
  }),
  ContentTypeTooLong: (url) => ({
    found: message('endpoint.fault.contentTypeTooLong', { url }),
    wouldLog: message('ris.fault.contentTypeTooLong', { type: TYPE }),
    remedy: binding(),
  }),
  UnsupportedMode: (url) => ({
    found: message('endpoint.fault.unsupportedMode', { url }),
    wouldLog: message('ris.fault.unsupportedMode', { url }),
    remedy: binding(),
  }),
  UnsupportedVersion: (url) => ({
    found: message('endpoint.fault.unsupportedVersion', { url }),
    wouldLog: message('ris.fault.unsupportedVersion', { url }),
    remedy: binding(),
  }),
  InvalidRecordSequence: (url) => ({
    found: message('endpoint.fault.invalidRecordSequence', { url }),
    wouldLog: unknownToClient('InvalidRecordSequence'),
    remedy: binding(),
  }),
  MaxMessageSizeExceededFault: (url) => ({
    found: message('endpoint.fault.maxMessageSizeExceeded', { url }),
    wouldLog: message('ris.fault.maxMessageSizeExceeded'),
    remedy: binding(),
  }),
  ViaTooLong: (url) => ({
    found: message('endpoint.fault.viaTooLong', { url }),
    wouldLog: message('ris.fault.viaTooLong', { url }),
    remedy: message('endpoint.fault.viaTooLong.remedy'),
  }),
};

/** Every fault that has a meaning of its own. */
export const KNOWN_FAULTS: readonly string[] = Object.keys(FAULTS);

export function explainFault({ url }: Circumstances, fault: string): Explained {
  const name = fault.startsWith(NAMESPACE) ? fault.slice(NAMESPACE.length) : '';
  const known = Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined;
  if (known !== undefined) return known(url);
  return {
    found: message('endpoint.fault.unknown', { url, fault }),
    wouldLog: message('ris.fault.unknown', { fault }),
    remedy: binding(),
  };
}
