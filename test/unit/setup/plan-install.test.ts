import { describe, expect, test } from 'vitest';
import { choicesSchema } from '../../../electron/contract/choices.ts';
import { message } from '../../../electron/contract/message.ts';
import type { Revertible } from '../../../electron/contract/plan.ts';
import type { CandidateFact } from '../../../electron/setup/facts.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../../electron/setup/places.ts';
import { planInstall } from '../../../electron/setup/plan/install.ts';
import { keyPair } from '../../support/certificates.ts';
import { integrated } from '../../support/drive.ts';
import {
  AT,
  candidate,
  codesOf,
  FOLDERS,
  facts,
  fromInstaller,
  keyOf,
  kinds,
  OUR_CONTAINER,
  product,
  record,
  service,
  stepsOf,
  withRecord,
} from './facts.ts';

const FRESH = [
  'service.stop',
  'certificate.create',
  'certificate.copy',
  'configuration.edit',
  'configuration.edit',
  'configuration.edit',
  'record.write',
  'service.start',
];
const HTTP = { user: 'http.sys', detail: '0.0.0.0:443', thumbprint: '' } as const;
const listed = (one: CandidateFact): Revertible => ({
  what: 'added',
  certificate: one.id,
  key: keyOf(OUR_CONTAINER),
  madeStore: false,
});
const installed = (one: CandidateFact) =>
  withRecord(
    record({
      reverts: [
        listed(one),
        { ...listed(one), certificate: { ...one.id, ...TRUSTED_PEOPLE }, key: null } as Revertible,
      ],
    }),
    {
      candidates: [one],
      trustedCopies: [{ ...TRUSTED_PEOPLE, thumbprint: one.id.thumbprint }],
    },
  );

describe('a fresh machine', () => {
  test('everything in order: service, certificate, trust, configuration, record, service', () => {
    // The ShredHost file is distributed without settings: its core section is missing, and the defaults are right.
    const planned = planInstall(facts(), integrated());
    expect(kinds(planned)).toEqual(FRESH.filter((kind, index) => kind !== 'configuration.edit' || index > 3));
  });

  test('another port changes the service’s file as well', () => {
    expect(kinds(planInstall(facts(), integrated({ port: 8001 })))).toEqual(FRESH);
  });

  test('a server alone leaves the Workstation as it is', () => {
    const choices = choicesSchema.parse({
      schema: 1,
      setup: 'server',
      server: { host: 'localhost' },
      certificate: { source: 'local' },
    });
    const steps = stepsOf(
      planInstall(facts({ products: { server: product('server'), client: { found: 'none' } } }), choices),
    );
    const files = steps.flatMap((step) => (step.kind === 'configuration.edit' ? [step.file] : []));
    expect(files.length).toBeGreaterThan(0);
    expect(files.every((file) => file.startsWith(FOLDERS.server))).toBe(true);
  });

  test('the copy refers to the certificate that an earlier step makes', () => {
    const steps = stepsOf(planInstall(facts(), integrated()));
    const create = steps.find((step) => step.kind === 'certificate.create');
    const copy = steps.find((step) => step.kind === 'certificate.copy');
    expect(copy).toMatchObject({ certificate: { createdBy: create?.id }, from: MY, to: TRUSTED_PEOPLE });
  });

  test('ids are kind and target, each once', () => {
    const steps = stepsOf(planInstall(facts(), integrated({ port: 8001 })));
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    for (const step of steps) expect(step.id).toBe(`${step.kind}:${step.target}`);
  });

  test('planning twice gives the same plan, another choice another digest', () => {
    const one = planInstall(facts(), integrated());
    expect(planInstall(facts(), integrated())).toEqual(one);
    const other = planInstall(facts(), integrated({ port: 8001 }));
    if (one.outcome !== 'plan' || other.outcome !== 'plan') return expect.unreachable('there is a plan');
    expect(other.plan.digest).not.toBe(one.plan.digest);
  });
});

describe('a machine that is set up', () => {
  // Files that need no change: none are there to change.
  const empty = { server: product('server', { files: [] }), client: product('client', { files: [] }) };

  test('needs nothing', () => {
    const one = candidate('ours', {}, { trusted: true });
    expect(kinds(planInstall({ ...installed(one), products: empty }, integrated()))).toEqual([]);
  });

  test('only the record, without touching the service, where the choices are others', () => {
    const one = candidate('ours', {}, { trusted: true });
    const planned = planInstall({ ...installed(one), products: empty }, integrated({ port: 8001 }));
    expect(kinds(planned)).toEqual(['record.write']);
  });

  test('an answer to conflicts is none of the choices that are compared', () => {
    const one = candidate('ours', {}, { trusted: true });
    expect(
      kinds(planInstall({ ...installed(one), products: empty }, integrated({ conflicts: 'move' }))),
    ).toEqual([]);
  });

  test('the copy alone, where it is gone', () => {
    const one = candidate('ours');
    const planned = planInstall({ ...installed(one), products: empty }, integrated());
    expect(kinds(planned)).toEqual(['service.stop', 'certificate.copy', 'record.write', 'service.start']);
    expect(stepsOf(planned)[1]).toMatchObject({ certificate: { thumbprint: one.id.thumbprint } });
  });

  test('a lost record learns again of certificate, copy and quarantine', () => {
    const one = candidate('ours', {}, { trusted: true });
    const copy = { ...TRUSTED_PEOPLE, thumbprint: one.id.thumbprint };
    const away = { ...QUARANTINE, thumbprint: 'B'.repeat(40) };
    const lost = facts({ candidates: [one], trustedCopies: [copy], quarantined: [away], products: empty });
    const [step] = stepsOf(planInstall(lost, integrated()));
    expect(step).toMatchObject({
      kind: 'record.write',
      adopts: [
        { what: 'moved', from: MY, to: QUARANTINE, thumbprint: away.thumbprint },
        { what: 'added', certificate: one.id, key: keyOf(OUR_CONTAINER) },
        { what: 'added', certificate: copy, key: null },
      ],
    });
  });

  test('what the record lists is not adopted again', () => {
    const one = candidate('ours', {}, { trusted: true });
    const away = { ...QUARANTINE, thumbprint: 'B'.repeat(40) };
    const moved: Revertible = {
      what: 'moved',
      from: MY,
      to: QUARANTINE,
      thumbprint: away.thumbprint,
      madeStore: true,
    };
    const whole = installed(one);
    const known = record({ reverts: [moved, ...(whole.state.record?.reverts ?? [])] });
    const planned = planInstall(
      { ...whole, state: { ...whole.state, record: known }, quarantined: [away], products: empty },
      integrated(),
    );
    expect(kinds(planned)).toEqual([]);
  });
});

describe('our own certificates', () => {
  test.each(['ours, old', 'ours, keyless'] as const)('%s: replaced, and the old one goes first', (kind) => {
    const old = candidate(kind);
    const planned = planInstall(
      withRecord(record({ reverts: [listed(old)] }), { candidates: [old] }),
      integrated(),
    );
    const changes = stepsOf(planned).filter((step) => step.kind.startsWith('certificate.'));
    expect(changes.map((step) => step.kind)).toEqual([
      'certificate.move',
      'certificate.create',
      'certificate.copy',
    ]);
    expect(changes[0]).toMatchObject({ certificate: old.id, discard: true });
    expect(stepsOf(planned)).toContainEqual(expect.objectContaining({ discards: [old.id.thumbprint] }));
    expect(codesOf(planned)).toEqual([kind === 'ours, old' ? 'certificate.ours.old' : 'plan.broken']);
  });

  test('without its key and without a record it is somebody else’s', () => {
    const planned = planInstall(facts({ candidates: [candidate('ours, keyless')] }), integrated());
    expect(planned.outcome).toBe('conflicts');
  });

  test('of two the longer lasting stays', () => {
    const short = candidate('ours', { notAfter: new Date('2027-01-01T00:00:00Z') }, { trusted: true });
    const long = candidate('ours', { notAfter: new Date('2028-01-01T00:00:00Z') }, { trusted: true });
    for (const candidates of [
      [short, long],
      [long, short],
    ]) {
      const planned = planInstall(facts({ candidates }), integrated());
      expect(stepsOf(planned)).toContainEqual(expect.objectContaining({ discards: [short.id.thumbprint] }));
      expect(codesOf(planned)).toEqual(['plan.surplus']);
      expect(kinds(planned)).not.toContain('certificate.create');
    }
  });

  test('a record of another machine means a copied machine: replaced', () => {
    const one = candidate('ours', {}, { trusted: true });
    const cloned = { ...installed(one), computer: 'RIS02' };
    const planned = planInstall(cloned, integrated());
    expect(kinds(planned)).toContain('certificate.create');
    expect(codesOf(planned)).toEqual(['plan.otherMachine']);
  });
});

describe('certificates of others', () => {
  const ca = { issuer: { name: Buffer.from('3000', 'hex'), key: keyPair('rsa', 2048, 'ca') } };

  test('are named, all of them at once, and nothing is planned', () => {
    const [one, two] = [candidate('foreign'), candidate('foreign', ca)];
    const planned = planInstall(facts({ candidates: [one, two] }), integrated());
    if (planned.outcome !== 'conflicts') return expect.unreachable('conflicts');
    expect(planned.conflicts.map((conflict) => conflict.certificate)).toEqual([one.id, two.id]);
    expect(codesOf(planned).filter((code) => code === 'conflict.certificate')).toHaveLength(2);
    expect(codesOf(planned)).toContain('conflict.remedy');
  });

  test('move to quarantine before ours is made, where that was asked for', () => {
    const [one, two] = [candidate('foreign'), candidate('foreign', ca)];
    const steps = stepsOf(planInstall(facts({ candidates: [one, two] }), integrated({ conflicts: 'move' })));
    expect(steps.slice(1, 4).map((step) => step.kind)).toEqual([
      'certificate.move',
      'certificate.move',
      'certificate.create',
    ]);
    expect(steps[1]).toMatchObject({ certificate: one.id, to: QUARANTINE, discard: false });
  });

  test('only those whose thumbprint was given move', () => {
    const [one, two] = [candidate('foreign'), candidate('foreign', ca)];
    const some = { move: [one.id.thumbprint] };
    const planned = planInstall(facts({ candidates: [one, two] }), integrated({ conflicts: some }));
    expect(planned).toMatchObject({ outcome: 'conflicts', conflicts: [{ certificate: two.id }] });
    const all = { move: [one.id.thumbprint, two.id.thumbprint] };
    expect(planInstall(facts({ candidates: [one, two] }), integrated({ conflicts: all })).outcome).toBe(
      'plan',
    );
  });

  test('what something is bound to moves only by its thumbprint, and its user is named', () => {
    const bound = candidate('foreign', {}, { users: [HTTP] });
    const planned = planInstall(facts({ candidates: [bound] }), integrated({ conflicts: 'move' }));
    expect(planned).toMatchObject({ outcome: 'conflicts', conflicts: [{ bound: true }] });
    expect(codesOf(planned)).toEqual(expect.arrayContaining(['conflict.usedBy', 'conflict.bound']));
    expect(codesOf(planned)).not.toContain('conflict.remedy');
    const named = integrated({ conflicts: { move: [bound.id.thumbprint] } });
    expect(planInstall(facts({ candidates: [bound] }), named).outcome).toBe('plan');
  });

  test('what the original installer left moves without a question, unless something is bound to it', () => {
    expect(kinds(planInstall(facts({ candidates: [fromInstaller()] }), integrated()))).toContain(
      'certificate.move',
    );
    const bound = fromInstaller({ users: [HTTP] });
    expect(planInstall(facts({ candidates: [bound] }), integrated()).outcome).toBe('conflicts');
  });
});

describe('the service', () => {
  const FIRST = { running: true, starting: true, paused: true, stopped: false, stopping: false } as const;
  test.each(Object.entries(FIRST))('that is %s: stopped and started %s', (state, around) => {
    const planned = kinds(
      planInstall(facts({ service: service({ state: state as keyof typeof FIRST }) }), integrated()),
    );
    expect(planned[0] === 'service.stop').toBe(around);
    expect(planned.at(-1) === 'service.start').toBe(around);
  });

  test.each([
    ['in another case', `"${FOLDERS.server.toUpperCase()}\\X.exe"`],
    ['without quotes, with arguments', `${FOLDERS.server}\\X.exe -k`],
    ['with other separators', `"${FOLDERS.server.replaceAll('\\', '/')}/X.exe"`],
  ])('is the one of the folder %s', (_, imagePath) => {
    expect(kinds(planInstall(facts({ service: service({ imagePath }) }), integrated()))[0]).toBe(
      'service.stop',
    );
  });

  test('is found to be the one of a folder that was named with a last separator', () => {
    const server = product('server', { folder: `${FOLDERS.server}\\` });
    const planned = planInstall(facts({ products: { server, client: product('client') } }), integrated());
    expect(kinds(planned)[0]).toBe('service.stop');
  });

  test('of another folder is left alone', () => {
    const other = service({ imagePath: '"D:\\Other RIS\\X.exe"' });
    expect(kinds(planInstall(facts({ service: other }), integrated()))).not.toContain('service.stop');
  });

  test('that is not there is not missed', () => {
    expect(kinds(planInstall(facts({ service: null }), integrated()))[0]).toBe('certificate.create');
  });

  test('that runs and is disabled could not be started again: refused', () => {
    const planned = planInstall(facts({ service: service({ start: 'disabled' }) }), integrated());
    expect(planned.outcome).toBe('refused');
    expect(codesOf(planned)).toEqual(['plan.serviceDisabled']);
    const stopped = service({ start: 'disabled', state: 'stopped' });
    expect(planInstall(facts({ service: stopped }), integrated()).outcome).toBe('plan');
  });
});

describe('refusals', () => {
  const bad = message('configuration.empty', { file: 'x' });
  const broken = [{ path: 'x', product: 'server' as const, problem: bad }];
  const folders = ['C:\\A', 'C:\\B'];
  const client = product('client');
  const [file] = client.found === 'one' ? client.product.files : [];
  test.each<[string, Parameters<typeof facts>[0], readonly string[]]>([
    ['no server', { products: { server: { found: 'none' }, client } }, ['plan.noProduct']],
    [
      'two Workstations',
      { products: { server: product('server'), client: { found: 'several', folders } } },
      ['plan.severalProducts'],
    ],
    [
      'neither product',
      { products: { server: { found: 'none' }, client: { found: 'none' } } },
      ['plan.noProduct', 'plan.noProduct'],
    ],
    [
      'a broken file',
      { products: { server: product('server', { files: broken }), client } },
      ['configuration.empty'],
    ],
    [
      'a folder that others can write to',
      { products: { server: product('server', { doubt: 'rights' }), client } },
      ['plan.productFolder'],
    ],
    [
      'a folder behind a link',
      { products: { server: product('server', { doubt: 'link' }), client } },
      ['plan.productFolder'],
    ],
    [
      'a read-only file',
      {
        products: {
          server: product('server'),
          client: product('client', { files: file ? [{ ...file, readOnly: true }] : [] }),
        },
      },
      ['plan.readOnly'],
    ],
    ['a clock before 2020', { at: new Date('2019-12-31T23:59:59Z') }, ['run.clock']],
    [
      'everything at once',
      { at: new Date(0), products: { server: { found: 'none' }, client } },
      ['run.clock', 'plan.noProduct'],
    ],
  ])('%s', (_, more, codes) => {
    const planned = planInstall(facts(more), integrated());
    expect(planned.outcome).toBe('refused');
    expect(codesOf(planned)).toEqual(codes);
  });

  test('a folder that was named and holds no product is named', () => {
    const choices = { ...integrated(), client: { directory: 'D:\\Nothing' } };
    const planned = planInstall(
      facts({ products: { server: product('server'), client: { found: 'none' } } }),
      choices,
    );
    expect(planned).toMatchObject({
      reasons: [{ code: 'plan.noProductInFolder', params: { folder: 'D:\\Nothing' } }],
    });
  });

  test('a clock that is right is not', () => {
    expect(planInstall(facts({ at: AT }), integrated()).outcome).toBe('plan');
  });

  test('a damaged record is said, not refused', () => {
    const bare = facts();
    const recordProblem = message('run.recordDamaged', { path: 'x' });
    const planned = planInstall({ ...bare, state: { ...bare.state, recordProblem } }, integrated());
    expect(codesOf(planned)).toEqual(['run.recordDamaged']);
    expect(planned.outcome).toBe('plan');
  });
});
