import { storeText } from '../contract/ids.ts';
import { type Message, message } from '../contract/message.ts';
import type { Revertible, Step } from '../contract/plan.ts';

function revert(of: Revertible): Message {
  switch (of.what) {
    case 'added': {
      const { thumbprint } = of.certificate;
      return message('commandline.step.takeOut', { thumbprint, store: storeText(of.certificate) });
    }
    case 'moved':
      return message('commandline.step.moveBack', { thumbprint: of.thumbprint, store: storeText(of.from) });
    case 'edited':
      return message('commandline.step.editBack', { file: of.file });
    case 'installed':
      return message('commandline.step.keepInstalled', { thumbprint: of.certificate.thumbprint });
    case 'requested':
      return message('commandline.step.withdrawRequest', { host: of.request.host });
    case 'granted':
      return message('commandline.step.withdrawAccess', { account: of.account });
  }
}

/** What a step does, in a few words. */
export function describeStep(step: Step): Message {
  switch (step.kind) {
    case 'service.stop':
      return message('commandline.step.stopService', { service: step.service });
    case 'service.start':
      return message('commandline.step.startService', { service: step.service });
    case 'certificate.create':
      return message('commandline.step.create', { host: step.host, store: storeText(step.store) });
    case 'certificate.copy':
      return message('commandline.step.copy', { from: storeText(step.from), to: storeText(step.to) });
    case 'certificate.move': {
      const { thumbprint } = step.certificate;
      const from = storeText(step.certificate);
      return step.discard
        ? message('commandline.step.discard', { thumbprint, from })
        : message('commandline.step.move', { thumbprint, from, to: storeText(step.to) });
    }
    case 'certificate.install':
      return message('commandline.step.install', { store: storeText(step.to) });
    case 'request.create':
      return message('commandline.step.request', { host: step.request.host });
    case 'issuer.trust':
      return message('commandline.step.trustIssuer');
    case 'key.access':
      return message('commandline.step.access', { account: step.account });
    case 'configuration.edit':
      return message('commandline.step.edit', { file: step.file });
    case 'record.write':
      return message(step.choices === null ? 'commandline.step.dropRecord' : 'commandline.step.keepRecord');
    case 'revert':
      return revert(step.reverts);
  }
}
