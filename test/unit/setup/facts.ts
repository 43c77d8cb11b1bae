import type { KeyEvidence } from '../../../electron/certificates/evidence.ts';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import type { KeyRef } from '../../../electron/contract/ids.ts';
import type { Planning, Step } from '../../../electron/contract/plan.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import type { ProductId } from '../../../electron/ris/products.ts';
import type {
  CandidateFact,
  ConfigurationFact,
  Facts,
  ProductFact,
  ProductSearch,
} from '../../../electron/setup/facts.ts';
import { MY } from '../../../electron/setup/places.ts';
import type { SetupRecord } from '../../../electron/setup/record.ts';
import { build, keyPair, type Recipe } from '../../support/certificates.ts';
import { integrated } from '../../support/drive.ts';
import { productFiles } from '../../support/product-files.ts';

export const AT = new Date('2026-06-15T12:00:00Z');
export const COMPUTER = 'RIS01';
export const FOLDERS = {
  server: 'C:\\Program Files\\ClearCanvas\\RIS Server',
  client: 'C:\\Program Files\\ClearCanvas\\Workstation',
} as const;
export const OUR_CONTAINER = `RIS-Setup-Wizard-${'0'.repeat(32)}`;

export const keyOf = (container: string): KeyRef => ({
  container,
  provider: 'Microsoft Enhanced RSA and AES Cryptographic Provider',
  providerType: 24,
  keySpec: 1,
  exportable: false,
});

const fileFact = (id: ProductId, name: string, bytes: Uint8Array): ConfigurationFact => {
  const path = `${FOLDERS[id]}\\${name}`;
  return { path, product: id, model: readConfiguration(path, bytes), readOnly: false };
};

/** A product as distributed, but for what `more` says. */
export function product(id: ProductId, more: Partial<ProductFact> = {}): ProductSearch {
  const files = Object.entries(productFiles()[id]).map(([name, bytes]) => fileFact(id, name, bytes));
  return { found: 'one', product: { id, folder: FOLDERS[id], version: null, doubt: null, files, ...more } };
}

const IMAGE = `"${FOLDERS.server}\\ClearCanvas.Server.ShredHostService.exe"`;
export const service = (
  more: Partial<NonNullable<Facts['service']>> = {},
): NonNullable<Facts['service']> => ({
  name: 'ClearCanvas ShredHost Service',
  state: 'running',
  imagePath: IMAGE,
  account: 'LocalSystem',
  start: 'automatic',
  pretended: true,
  ...more,
});

type Kind = 'foreign' | 'ours' | 'ours, old' | 'ours, keyless';

/** A certificate for localhost that the planned search finds. */
export function candidate(kind: Kind, recipe: Recipe = {}, more: Partial<CandidateFact> = {}): CandidateFact {
  const certificate = parseCertificate(build(recipe));
  const container = kind === 'foreign' ? 'somebody-else' : OUR_CONTAINER;
  const key: KeyEvidence =
    kind === 'ours, keyless'
      ? { state: 'missing', key: keyOf(container) }
      : { state: 'present', key: keyOf(container), matches: true, signs: true };
  const { thumbprint } = certificate;
  const why = { code: 'certificate.ours.old', params: { thumbprint } } as const;
  const recognition =
    kind === 'ours'
      ? ({ ours: true, good: true } as const)
      : kind === 'ours, old'
        ? ({ ours: true, good: false, why } as const)
        : ({ ours: false } as const);
  return {
    id: { ...MY, thumbprint },
    certificate,
    key,
    friendlyName: null,
    recognition,
    users: [],
    trusted: false,
    ...more,
  };
}

/** What the installer's makecert left: SHA-1, 1024 bits, self-signed. */
export const fromInstaller = (more: Partial<CandidateFact> = {}): CandidateFact =>
  candidate('foreign', { key: keyPair('rsa', 1024, 'installer'), hash: 'sha1' }, more);

/** A machine with both products as distributed, the service running, and nothing of the wizard's. */
export function facts(more: Partial<Facts> = {}): Facts {
  return {
    at: AT,
    computer: COMPUTER,
    fullName: COMPUTER,
    state: {
      folder: 'C:\\ProgramData\\RIS Setup Wizard',
      recordPath: 'C:\\ProgramData\\RIS Setup Wizard\\record.json',
      doubt: null,
      record: null,
      recordProblem: null,
      interrupted: null,
    },
    products: { server: product('server'), client: product('client') },
    service: service(),
    access: null,
    candidates: [],
    trustedServers: [],
    contacts: [],
    otherNames: [],
    chosen: null,
    searches: [],
    trust: { trustedPeople: [], disallowed: [], roots: [], intermediates: [] },
    given: { certificate: null, issuer: null },
    confirmedRoot: null,
    trustedCopies: [],
    pending: [],
    document: null,
    quarantined: [],
    ...more,
  };
}

/** A record of an integrated setup, but for what `more` says. */
export const record = (more: Partial<SetupRecord> = {}): SetupRecord => ({
  schema: 1,
  version: '1.0.0',
  computer: COMPUTER,
  at: AT.toISOString(),
  choices: integrated(),
  reverts: [],
  ...more,
});

export const withRecord = (of: SetupRecord, more: Partial<Facts> = {}): Facts => {
  const bare = facts(more);
  return { ...bare, state: { ...bare.state, record: of } };
};

/** The steps of a plan; fails where there is none. */
export function stepsOf(planning: Planning): readonly Step[] {
  if (planning.outcome !== 'plan') throw new Error(`no plan: ${JSON.stringify(planning)}`);
  return planning.plan.steps;
}

export const kinds = (planning: Planning): string[] => stepsOf(planning).map((step) => step.kind);

/** The codes of everything that a planning says. */
export function codesOf(planning: Planning): string[] {
  if (planning.outcome === 'refused') return planning.reasons.map((said) => said.code);
  const conflicts =
    planning.outcome === 'conflicts' ? planning.conflicts.flatMap((conflict) => conflict.messages) : [];
  return [...planning.notes, ...conflicts].map((said) => said.code);
}
