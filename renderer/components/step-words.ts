import type { Revertible, Step } from '../../electron/contract/plan.ts';
import { storeText } from '../../electron/contract/store-text.ts';
import { visible } from '../../electron/contract/visible.ts';
import type { Say } from '../texts/say.ts';

const fileName = (path: string): string => visible(path.split(/[\\/]/).at(-1) ?? path);

function revertWords(reverts: Revertible, say: Say): string {
  switch (reverts.what) {
    case 'added':
      return say('step.revert.added', { store: visible(storeText(reverts.certificate)) });
    case 'moved':
      return say('step.revert.moved', { store: visible(storeText(reverts.from)) });
    case 'edited':
      return say('step.revert.edited', { file: fileName(reverts.file) });
    case 'installed':
      return say('step.revert.installed');
    case 'requested':
      return say('step.revert.requested', { host: visible(reverts.request.host) });
    case 'granted':
      return say('step.revert.granted', { account: visible(reverts.account) });
  }
}

/** What a step does, in a few words and without digits that nobody compares. */
export function stepWords(step: Step, say: Say): string {
  switch (step.kind) {
    case 'service.stop':
      return say('step.stop', { service: visible(step.service) });
    case 'service.start':
      return say('step.start', { service: visible(step.service) });
    case 'certificate.create':
      return say('step.create', { host: visible(step.host) });
    case 'certificate.copy':
      return say('step.copy', { store: visible(storeText(step.to)) });
    case 'certificate.move':
      return step.discard
        ? say('step.discard', { store: visible(storeText(step.certificate)) })
        : say('step.move', { store: visible(storeText(step.certificate)) });
    case 'certificate.install':
      return say('step.install', { store: visible(storeText(step.to)) });
    case 'request.create':
      return say('step.request', { host: visible(step.request.host) });
    case 'issuer.trust':
      return say('step.trustIssuer');
    case 'key.access':
      return say('step.access', { account: visible(step.account) });
    case 'configuration.edit':
      return say('step.edit', { file: fileName(step.file) });
    case 'record.write':
      return say(step.choices === null ? 'step.dropRecord' : 'step.keepRecord');
    case 'revert':
      return revertWords(step.reverts, say);
  }
}
