import { message } from '../../electron/contract/message.ts';
import { Problem } from '../../electron/contract/problem.ts';
import type { PfxCertificate } from '../../electron/contract/survey.ts';
import { TYPED } from '../../electron/contract/typed.ts';
import { hostileChoices } from './hostile.ts';
import { storeChoices, summaryOf } from './samples.ts';
import type { Scene } from './scripted.ts';

const chosen = (name: string): Scene => ({
  host: 'electron',
  choose: () => ({ path: `C:\\Users\\engineer\\Downloads\\${name}`, name }),
});
const refusing = (why: ReturnType<typeof message>): Promise<never> =>
  Promise.reject(new Problem(why, 'refused'));

const good: PfxCertificate = {
  summary: summaryOf('B', {
    subject: 'CN=ris01.hospital.example, OU=Radiology, O=General Hospital, C=CA',
    issuer: 'CN=General Hospital Issuing CA 2, O=General Hospital, C=CA',
  }),
  host: 'ris01.hospital.example',
  trusted: false,
  unsuitable: [],
};
const [, other, bad] = storeChoices;
const several: readonly PfxCertificate[] = [good, ...[other, bad].filter((one) => one !== undefined)];

/** A PFX in its states: locked, then open; opened by no password that is typed; of no use; with several certificates. */
export const pfxScenes: Readonly<Record<string, Scene>> = {
  pfx: {
    ...chosen('ris01.pfx'),
    inspectPfx: ({ passwordFile }) =>
      passwordFile === TYPED
        ? { certificates: [good], others: [] }
        : refusing(message('pfx.password.needed')),
  },
  pfxWrong: {
    ...chosen('ris01.pfx'),
    inspectPfx: ({ passwordFile }) =>
      refusing(message(passwordFile === TYPED ? 'pfx.password.wrong' : 'pfx.password.needed')),
  },
  pfxDamaged: {
    ...chosen('ris01.pfx'),
    inspectPfx: () => refusing(message('pfx.damaged', { reason: 'tag 0x30 expected at 4711' })),
  },
  pfxUnsuitable: {
    ...chosen('pacs.p12'),
    inspectPfx: () => ({
      certificates: several.slice(2),
      others: [message('pfx.candidate.noKey', { subject: 'CN=General Hospital Root CA' })],
    }),
  },
  pfxSeveral: { ...chosen('everything.pfx'), inspectPfx: () => ({ certificates: several, others: [] }) },
  pfxHostile: {
    ...chosen(`\u202Efxp.${'W'.repeat(300)}<img src=x onerror=alert(1)>\u0000.exe`),
    inspectPfx: () => ({
      certificates: hostileChoices.map((choice, at) =>
        at % 2 === 0 ? { ...choice, unsuitable: [] } : choice,
      ),
      others: hostileChoices.flatMap(({ unsuitable }) => unsuitable),
    }),
  },
};
