import type { Ask } from '../../electron/contract/channels.ts';
import { message } from '../../electron/contract/message.ts';
import type { PfxCertificate, PfxContent } from '../../electron/contract/survey.ts';
import { TYPED } from '../../electron/contract/typed.ts';
import type { Draft } from './draft.ts';
import { type PfxDraft, type PfxOpening, unopened } from './pfx-draft.ts';
import { problemOf } from './problem.ts';
import { decideTrust, NOTHING_TRUSTED, type RootSource } from './trust-draft.ts';
import type { WayDecision } from './way-decision.ts';

export const suits = ({ unsuitable }: PfxCertificate): boolean => unsuitable.length === 0;

/** The certificate that is picked, where the file is open. */
export function pickedIn({ opening, picked }: PfxDraft): PfxCertificate | null {
  if (opening.state !== 'open') return null;
  return opening.content.certificates.find(({ summary }) => summary.thumbprint === picked) ?? null;
}

/** What the fields become with this certificate: its host is the server's, and trust is asked where it is missing. */
export function pickingPfx(pfx: PfxDraft, { summary, host, trusted }: PfxCertificate): Partial<Draft> {
  const picked = summary.thumbprint;
  const again = pfx.picked === picked;
  return {
    pfx: { ...pfx, picked },
    host: host ?? '',
    untrusted: !trusted,
    // One field for both: what is in the store is not meant any more.
    stored: null,
    ...(again ? {} : { trust: NOTHING_TRUSTED }),
  };
}

/** What the fields become with what is in the file: the only certificate that suits is the one that is meant. */
function opened(pfx: PfxDraft, content: PfxContent): Partial<Draft> {
  const open: PfxDraft = { ...pfx, opening: { state: 'open', content } };
  const suitable = content.certificates.filter(suits);
  const known = suitable.find(({ summary }) => summary.thumbprint === pfx.picked);
  const meant = known ?? (suitable.length === 1 ? suitable[0] : undefined);
  return meant === undefined ? { pfx: { ...open, picked: null } } : pickingPfx(open, meant);
}

/** Has the engine open the file; what the fields become. */
export async function openPfx(pfx: PfxDraft, ask: Ask): Promise<Partial<Draft>> {
  const { file, typed } = pfx;
  if (file === null) return {};
  const asked = { file: file.path, passwordFile: typed ? TYPED : null } as const;
  return ask('inspectPfx', asked).then(
    (content) => opened(pfx, content),
    (error: unknown) => ({ pfx: { ...pfx, opening: unopened(problemOf(error), typed) } }),
  );
}

/** Where its root may be: in the same file. */
export const rootsOf = ({ file, typed }: PfxDraft): RootSource | null =>
  file === null ? null : { file: file.path, passwordFile: typed ? TYPED : null };

/** Going on needs the password, so that its lack is a fault now. */
function missing(opening: PfxOpening): PfxOpening {
  const needs = opening.state === 'locked' && opening.why === null;
  return needs ? { state: 'locked', why: message('pfx.password.needed') } : opening;
}

const UNDECIDED = {
  untried: 'import.fault.file',
  locked: 'import.fault.password',
  refused: 'import.fault.refused',
} as const;

/**
 * What the PFX comes to. It is opened anew each time: the file may have changed, and the engine may have forgotten the
 * password.
 */
export async function decidePfx(draft: Draft, ask: Ask): Promise<WayDecision> {
  const { file } = draft.pfx;
  if (file === null) return { decided: false, missing: 'import.fault.file' };
  const learnt = await openPfx(draft.pfx, ask);
  const { pfx, untrusted, trust } = { ...draft, ...learnt };
  const { opening, exportable, typed } = pfx;
  if (opening.state !== 'open') {
    const changes = { pfx: { ...pfx, opening: missing(opening) } };
    return { decided: false, missing: UNDECIDED[opening.state], changes };
  }
  const { certificates } = opening.content;
  const undecided = (fault: Extract<WayDecision, { decided: false }>['missing']): WayDecision => ({
    decided: false,
    missing: fault,
    changes: learnt,
  });
  if (!certificates.some(suits)) return undecided('import.fault.unsuitable');
  if (pickedIn(pfx) === null) return undecided('import.fault.pick');
  const trusted = await decideTrust(trust, untrusted, rootsOf(pfx), ask);
  if (!trusted.decided) return undecided(trusted.missing);
  return {
    decided: true,
    certificate: {
      source: 'pfx',
      file: file.path,
      passwordFile: typed ? TYPED : null,
      exportable,
      trust: trusted.trust,
    },
    changes: learnt,
  };
}
