import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCertificate } from '../../../electron/certificates/parse.ts';
import { message } from '../../../electron/contract/message.ts';
import { Cancelled, Problem } from '../../../electron/contract/problem.ts';
import type { Stores } from '../../../electron/machine/stores.ts';
import { causeOf } from '../../../electron/setup/cause.ts';
import { detect } from '../../../electron/setup/detect/detect.ts';
import { scan } from '../../../electron/setup/detect/scan.ts';
import { detectTrust, localSearch } from '../../../electron/setup/detect/trust.ts';
import { inferredChoices } from '../../../electron/setup/inferred.ts';
import { DISALLOWED, MY, QUARANTINE, ROOT, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { failure } from '../../../electron/setup/reports.ts';
import { unmet } from '../../../electron/setup/verify.ts';
import type { Watch } from '../../../electron/setup/watch.ts';
import { keyPair, name } from '../../support/certificates.ts';
import { createEmbeddedRig } from '../../support/embedded-rig.ts';
import { certificate, plant, plantForeign } from '../../support/plant.ts';
import { productFiles } from '../../support/product-files.ts';
import { snapshot } from '../../support/snapshot.ts';
import { facts, product } from './facts.ts';

const rig = createEmbeddedRig();
beforeEach(() => rig.reset(productFiles()));
afterAll(() => {
  rig.dispose();
});

const quiet: Watch = { progress: () => undefined, breathe: () => Promise.resolve() };
const SCOPE = {
  thumbprint: null,
  issuer: null,
  servers: [],
  account: null,
  document: null,
  serverFolder: undefined,
  clientFolder: undefined,
};
const DER = certificate();

/** A store of so many copies of one certificate, which counts how often it is read. */
function many(count: number): { stores: Pick<Stores, 'list'>; reads: () => number } {
  let read = 0;
  function* list(store: typeof MY) {
    for (let index = 0; index < count; index += 1) {
      read += 1;
      const id = { ...store, thumbprint: index.toString(16).toUpperCase().padStart(40, '0') };
      yield { id, der: DER, friendlyName: null, key: null, archived: index % 2 === 1, usages: null };
    }
  }
  return { stores: { list }, reads: () => read };
}

describe('scanning', () => {
  test('reads a store once for all searches that look into it, in whatever case they name it', async () => {
    const { stores, reads } = many(10);
    const searches = [
      localSearch('localhost', MY),
      localSearch('LOCALHOST', { ...MY, store: 'MY' }),
      localSearch('x', MY),
    ];
    const found = await scan(stores, searches, quiet);
    expect(found.map((entries) => entries?.length)).toEqual([5, 5, 0]);
    expect(reads()).toBe(10);
  });

  test('gives null for a kind of search that it does not carry out', async () => {
    const search = { store: MY, findType: 'FindByKeyUsage', findValue: 'x' };
    expect(await scan(many(3).stores, [search], quiet)).toEqual([null]);
  });

  test('tells how far it is and stops at once when asked', async () => {
    const { stores, reads } = many(10_000);
    const seen: number[] = [];
    const watch: Watch = {
      progress: (done) => seen.push(done),
      breathe: () => (seen.length < 3 ? Promise.resolve() : Promise.reject(new Cancelled())),
    };
    await expect(scan(stores, [localSearch('localhost', MY)], watch)).rejects.toThrow(Cancelled);
    expect(seen).toEqual([250, 500, 750]);
    expect(reads()).toBe(750);
  });
});

describe('trust', () => {
  test('is what matters for the certificates found, and what is left of this name', () => {
    const id = plantForeign(rig);
    const { stores } = rig.open();
    stores.copy(id, TRUSTED_PEOPLE);
    stores.copy(id, DISALLOWED);
    plant(
      rig,
      { subject: name(['CN', 'other']), key: keyPair('rsa', 2048, 'other') },
      { store: TRUSTED_PEOPLE, container: null },
    );
    plant(rig, { key: keyPair('rsa', 2048, 'left') }, { store: ROOT, container: null });
    const found = parseCertificate(stores.get(id)?.der ?? Buffer.alloc(0));
    const { trust, trustedPeople } = detectTrust(stores, [found], 'localhost');
    expect(trustedPeople).toEqual([{ ...TRUSTED_PEOPLE, thumbprint: id.thumbprint }]);
    expect([trust.trustedPeople.length, trust.disallowed.length, trust.roots.length]).toEqual([1, 1, 1]);
  });
});

describe('detecting', () => {
  test('leaves no trace, and tells certificates, their users and what trusts them', async () => {
    const id = plantForeign(rig);
    rig.open().stores.copy(id, TRUSTED_PEOPLE);
    rig.open().stores.copy(id, QUARANTINE);
    const users = [{ user: 'http.sys', detail: '0.0.0.0:443', thumbprint: id.thumbprint }];
    writeFileSync(join(rig.root, 'bindings.json'), JSON.stringify(users));
    const before = [snapshot(rig), readdirSync(rig.root, { recursive: true }).toSorted()];
    const found = await detect(rig.open(), SCOPE, quiet);
    expect([snapshot(rig), readdirSync(rig.root, { recursive: true }).toSorted()]).toEqual(before);
    expect(found.candidates).toMatchObject([{ id, users, trusted: true, recognition: { ours: false } }]);
    expect(found.trustedCopies).toEqual([{ ...TRUSTED_PEOPLE, thumbprint: id.thumbprint }]);
    expect(found.quarantined).toEqual([{ ...QUARANTINE, thumbprint: id.thumbprint }]);
    expect(found.searches.map((search) => search.found?.length)).toEqual([1, 1]);
    expect(found.products.server).toMatchObject({ found: 'one', product: { folder: rig.serverFolder } });
  });

  test('looks for who uses a certificate only where one could stand in the way', async () => {
    const machine = rig.open();
    const bindings = { list: () => expect.unreachable('nobody asked') };
    expect((await detect({ ...machine, bindings }, SCOPE, quiet)).candidates).toEqual([]);
  });

  test('a product folder behind a link is found, and doubted', async () => {
    const real = join(rig.root, 'elsewhere');
    mkdirSync(real);
    for (const [file, bytes] of Object.entries(productFiles().client)) writeFileSync(join(real, file), bytes);
    rmSync(rig.clientFolder, { recursive: true });
    symlinkSync(real, rig.clientFolder);
    const { products } = await detect(rig.open(), SCOPE, quiet);
    expect(products.client).toMatchObject({ found: 'one', product: { doubt: 'link' } });
  });
});

test('without choices and record a machine is judged by what is installed', () => {
  expect(inferredChoices(facts())).toMatchObject({ setup: 'integrated', server: { host: 'localhost' } });
  const alone = facts({ products: { server: product('server'), client: { found: 'none' } } });
  expect(inferredChoices(alone)).toMatchObject({ setup: 'server' });
});

test('a plan is unmet by a failing check that it expects, and by no other', () => {
  const found = message('check.key.matches.pass');
  const remedy = message('check.key.present.remedy');
  const plan = { steps: [], expects: [{ id: 'key.present' as const }], digest: '' };
  const check = (id: 'key.present' | 'search.store', status: 'fail' | 'warn') => ({
    wouldConnect: false,
    checks: [{ id, subject: 's', status, found, wouldLog: null, remedy }],
  });
  expect(unmet(plan, check('key.present', 'fail'))).toEqual([message('run.notReached'), found, remedy]);
  expect(unmet(plan, check('key.present', 'warn'))).toEqual([]);
  expect(unmet(plan, check('search.store', 'fail'))).toEqual([]);
});

describe('errors as messages', () => {
  test.each<[string, unknown, ReturnType<typeof causeOf>]>([
    ['a Problem is its own message', new Problem(message('run.busy')), message('run.busy')],
    ['an error is unexpected', new Error('x'), message('run.unexpected', { reason: 'x' })],
    ['anything else too', 'text', message('run.unexpected', { reason: 'text' })],
  ])('%s', (_, error, said) => {
    expect(causeOf(error)).toEqual(said);
  });

  test.each<[unknown, string, readonly string[]]>([
    [new Cancelled(), 'cancelled', ['run.cancelledBefore']],
    [new Problem(message('run.busy'), 'refused'), 'refused', ['run.busy']],
    [
      new Problem(message('run.laterVersion', { version: '9' }), 'otherVersion'),
      'otherVersion',
      ['run.laterVersion'],
    ],
    [new Error('x'), 'failed', ['run.unexpected']],
    [
      new Problem(message('run.notUndone', { path: 'p' }), 'failed', {
        cause: new Problem(message('run.busy')),
      }),
      'failed',
      ['run.busy', 'run.notUndone'],
    ],
  ])('%s ends a run as %s', (error, outcome, codes) => {
    const report = failure(error, [message('run.unchanged')]);
    expect([report.outcome, report.messages.map((said) => said.code)]).toEqual([
      outcome,
      ['run.unchanged', ...codes],
    ]);
  });
});
