import type { MessageCode } from '../../electron/contract/message.ts';
import type { TextKey } from './en.ts';

/** Sentences that speak of command-line options: what the window says in their place. */
const INSTEAD: Partial<Record<MessageCode, TextKey>> = {
  'check.search.one.several.remedy': 'window.severalRemedy',
  'conflict.remedy': 'window.conflictRemedy',
  'conflict.bound': 'window.conflictBound',
  'check.contact.trust.remedy': 'window.trustRemedy',
  'check.contact.trust.chain.remedy': 'window.chainRemedy',
  'plan.client.callAs': 'window.callAs',
  'plan.client.offline': 'window.offline',
  'plan.client.fingerprint.offline': 'window.fingerprintOffline',
  'plan.chosen.untrusted.remedy': 'window.untrustedRemedy',
  'pfx.certificate': 'window.pfxCertificate',
  'pfx.password.needed': 'window.pfxNeeded',
  'pfx.password.wrong': 'window.pfxWrong',
  'plan.noProduct': 'window.noProduct',
  'plan.severalProducts': 'window.severalProducts',
  'plan.response.remedy': 'window.cngRemedy',
  'request.another': 'window.another',
  'request.next': 'window.next',
  'request.waiting': 'window.waiting',
  'request.withdraw.absent': 'window.withdrawAbsent',
  'response.pfx': 'window.answerPfx',
  'response.privateKey': 'window.answerKey',
  'run.journalDamaged': 'window.journalDamaged',
  'run.noChoices': 'window.noChoices',
};

export const inTheWindow = (code: MessageCode): TextKey | null => INSTEAD[code] ?? null;

const REPAIRED: readonly MessageCode[] = [
  'check.search.one.none.remedy',
  'check.search.one.several.remedy',
  'check.search.one.value.remedy',
  'check.search.store.remedy',
  'check.key.present.remedy',
  'check.key.usable.remedy',
  'check.certificate.name.remedy',
  'check.certificate.name.remedy.none',
  'check.certificate.dates.remedy',
  'check.certificate.strength.remedy',
  'check.certificate.usage.remedy',
  'check.client.endpoint.remedy',
  'check.client.trust.remedy',
];

/** Whether the wizard can carry out this remedy itself, by planning again. */
export const canRepair = (code: MessageCode): boolean => REPAIRED.includes(code);
