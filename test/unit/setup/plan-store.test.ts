import { describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import { type Choices, choicesSchema } from '../../../electron/contract/choices.ts';
import type { Planning } from '../../../electron/contract/plan.ts';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import type { ChosenFact, Facts } from '../../../electron/setup/facts.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { planInstall } from '../../../electron/setup/plan/install.ts';
import { authority, build, extension, type Recipe } from '../../support/certificates.ts';
import { integrated } from '../../support/drive.ts';
import { productFiles } from '../../support/product-files.ts';
import { CLIENT_FILE } from '../../support/rig.ts';
import {
  candidate,
  codesOf,
  FOLDERS,
  facts,
  keyOf,
  kinds,
  product,
  record,
  stepsOf,
  withRecord,
} from './facts.ts';

const HOST = 'ris01.hospital.example';
const CA = authority('CA');
const DER = build({ issuer: CA.issuer, extensions: [extension.dnsNames(HOST)] });
const TRUSTED = { trustedPeople: [], disallowed: [], roots: [CA.der], intermediates: [] };

function chosenFact(recipe: Recipe = {}, more: Partial<ChosenFact> = {}): ChosenFact {
  const certificate = parseCertificate(
    Object.keys(recipe).length === 0 ? DER : build({ issuer: CA.issuer, ...recipe }),
  );
  const { thumbprint } = certificate;
  const key = { state: 'present', key: keyOf('theirs'), matches: true, signs: true } as const;
  const plain = { archived: false, trusted: false, friendlyName: null, rejoin: null };
  return { id: { ...MY, thumbprint }, certificate, key, ...plain, ...more };
}

const GOOD = chosenFact();
const { thumbprint } = GOOD.id;

const choices = (more: { trust?: string; enterprise?: string; setup?: string } = {}): Choices =>
  choicesSchema.parse({
    schema: 1,
    setup: more.setup ?? 'integrated',
    server: { host: HOST, ...(more.enterprise && { enterprise: more.enterprise }) },
    certificate: { source: 'store', thumbprint, trust: more.trust ?? 'asFound' },
  });

const machine = (more: Partial<Facts> = {}): Facts => facts({ chosen: GOOD, trust: TRUSTED, ...more });

/** The client's file with this validation mode in both sections. */
function clientWith(mode: string): Facts['products'] {
  const text = Buffer.from(productFiles().client[CLIENT_FILE] ?? []).toString('latin1');
  const path = `${FOLDERS.client}\\${CLIENT_FILE}`;
  const model = readConfiguration(path, Buffer.from(text.replaceAll('>None<', `>${mode}<`), 'latin1'));
  const file = { path, product: 'client', model, readOnly: false } as const;
  return { server: product('server'), client: product('client', { files: [file] }) };
}

const written = (planning: Planning): string[] =>
  stepsOf(planning).flatMap((step) =>
    step.kind === 'configuration.edit'
      ? step.edits.map(({ setting, after }) => `${setting}=${after ?? ''}`)
      : [],
  );

describe('a certificate that is in the store', () => {
  test('trusted by its chain: only configuration and record change', () => {
    const planning = planInstall(machine(), choices());
    expect(new Set(kinds(planning))).toEqual(
      new Set(['service.stop', 'configuration.edit', 'record.write', 'service.start']),
    );
    expect(new Set(written(planning))).toEqual(
      new Set([
        `BaseUrl=net.tcp://${HOST}:8000/`,
        `ApplicationServicesBaseUrl=net.tcp://${HOST}:8000/`,
        'CertificateFindType=FindByThumbprint',
        `CertificateCustomFindValue=${thumbprint}`,
        'CertificateValidationMode=PeerOrChainTrust',
      ]),
    );
  });

  test('to be trusted by itself: copied before anything names it, and only where it is not yet', () => {
    const trusting = choices({ trust: 'certificate' });
    const steps = stepsOf(planInstall(machine({ trust: { ...TRUSTED, roots: [] } }), trusting));
    const at = steps.findIndex(({ kind }) => kind === 'certificate.copy');
    expect(steps[at]).toMatchObject({ certificate: { thumbprint }, from: MY, to: TRUSTED_PEOPLE });
    expect(at).toBeLessThan(steps.findIndex(({ kind }) => kind === 'configuration.edit'));
    expect(steps[at]?.changes).toEqual([
      { target: `LocalMachine\\TrustedPeople\\${thumbprint}`, before: null, after: thumbprint },
    ]);
    const copied = planInstall(machine({ chosen: { ...GOOD, trusted: true } }), trusting);
    expect(kinds(copied)).not.toContain('certificate.copy');
  });

  test('certificates for localhost do not stand in its way', () => {
    const planning = planInstall(machine({ candidates: [candidate('foreign')] }), choices());
    expect(planning.outcome).toBe('plan');
    expect(kinds(planning)).not.toContain('certificate.move');
  });

  test('it is not there', () => {
    expect(codesOf(planInstall(machine({ chosen: null }), choices()))).toEqual(['plan.chosen.absent']);
  });

  test('everything that stands in the way is said at once, the product’s reasons included', () => {
    const chosen = chosenFact({ hash: 'sha1', extensions: [extension.dnsNames('pacs')] }, { archived: true });
    const products = { server: product('server'), client: { found: 'none' } } as const;
    expect(codesOf(planInstall(facts({ chosen, products }), choices()))).toEqual([
      'plan.noProduct',
      'plan.chosen.unsuitable',
      'certificate.unsuitable.archived',
      'check.certificate.strength.oldHash',
      'certificate.unsuitable.otherHost',
      'plan.chosen.unsuitable.remedy',
      'plan.chosen.untrusted',
      'check.client.trust.neither',
      'plan.chosen.untrusted.remedy',
    ]);
  });

  test('a section that is kept at PeerTrust does not trust its chain', () => {
    const products = clientWith('PeerTrust');
    expect(codesOf(planInstall(machine({ products }), choices()))).toContain('check.client.trust.absent');
    expect(planInstall(machine({ products }), choices({ trust: 'certificate' })).outcome).toBe('plan');
    expect(planInstall(machine({ products }), choices({ setup: 'server' })).outcome).toBe('plan');
    expect(planInstall(machine({ products: clientWith('ChainTrust') }), choices()).outcome).toBe('plan');
  });

  test('a section that logs in elsewhere is not asked whether it trusts it', () => {
    const distrusting = machine({ trust: { ...TRUSTED, roots: [] } });
    const elsewhere = choices({ setup: 'server', enterprise: 'net.tcp://ent:9999/' });
    expect(planInstall(distrusting, elsewhere).outcome).toBe('plan');
    expect(planInstall(distrusting, choices({ setup: 'server' })).outcome).toBe('refused');
  });
});

describe('the wizard’s own certificate, where another one is chosen', () => {
  const own = candidate('ours');
  const local = record({ choices: integrated() });

  test('stays and is said to when switching, and never else', () => {
    const switching = planInstall(withRecord(local, { ...machine(), candidates: [own] }), choices());
    expect(codesOf(switching)).toEqual(['plan.keepsLocal']);
    const later = record({ choices: choices() });
    expect(codesOf(planInstall(withRecord(later, { ...machine(), candidates: [own] }), choices()))).toEqual(
      [],
    );
  });

  test('is remembered for removing where the record was lost, and quarantine with it', () => {
    const quarantined = [{ ...QUARANTINE, thumbprint: 'B'.repeat(40) }];
    const steps = stepsOf(planInstall(machine({ candidates: [own], quarantined }), choices()));
    const write = steps.find((step) => step.kind === 'record.write');
    expect(write?.adopts.map(({ what }) => what)).toEqual(['moved', 'added']);
  });

  test('goes on a copy of the machine, but never where it is the chosen one itself', () => {
    const clone = record({ computer: 'OTHER', choices: integrated() });
    const moved = stepsOf(planInstall(withRecord(clone, { ...machine(), candidates: [own] }), choices()));
    expect(moved.filter(({ kind }) => kind === 'certificate.move')).toHaveLength(1);
    const same = { ...own, id: GOOD.id };
    const kept = planInstall(withRecord(clone, { ...machine(), candidates: [same] }), choices());
    expect(kinds(kept)).not.toContain('certificate.move');
  });
});
