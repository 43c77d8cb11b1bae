import assert from 'node:assert/strict';
import { MARKER_OID } from '../../electron/certificates/profile.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { extension, keyPair, SERVER_EXTENSIONS } from '../support/certificates.ts';
import { small } from '../support/der-writer.ts';
import { engineOn, integrated, told } from '../support/drive.ts';
import { days, plant } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import type { Rig, Scenario } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';

const withHost = (machine: Machine, host: Partial<Machine['host']>): Machine => ({
  ...machine,
  host: { ...machine.host, ...host },
});
const at = (machine: Machine, date: Date): Machine => withHost(machine, { now: () => date });

const YEARS_5 = 5 * 365.25;

/** Exactly one certificate, one copy, one key: what replacing must end with. */
function assertOne(rig: Rig, not: string | undefined): void {
  const { stores, keys } = rig.open();
  const my = [...stores.list(MY)];
  const people = [...stores.list(TRUSTED_PEOPLE)];
  assert.equal(my.length, 1);
  assert.notEqual(my[0]?.id.thumbprint, not);
  assert.deepEqual(
    people.map((entry) => entry.id.thumbprint),
    my.map((entry) => entry.id.thumbprint),
  );
  assert.deepEqual(
    keys.list('RIS-Setup-Wizard-'),
    my.map((entry) => entry.key?.container),
  );
  assert.equal(stores.exists(QUARANTINE), false);
}

async function replaced(rig: Rig, change: (machine: Machine) => Machine): Promise<void> {
  await rig.reset(productFiles());
  const before = snapshot(rig);
  await engineOn(rig.open()).apply(integrated(), null);
  const [first] = [...rig.open().stores.list(MY)];
  const report = await engineOn(change(rig.open())).apply(integrated(), null);
  assert.equal(report.outcome, 'installed', told(report));
  assertOne(rig, first?.id.thumbprint);
  const removed = await engineOn(change(rig.open())).remove(null);
  assert.equal(removed.outcome, 'removed', told(removed));
  assert.deepEqual(snapshot(rig), before);
}

const OURS = 'RIS-Setup-Wizard-00000000000000000000000000000001';
const marked = (version: number) => [...SERVER_EXTENSIONS, extension.of(MARKER_OID, small(version))];

/** Our own certificate, when it is no longer good enough. */
export const renewal: readonly Scenario[] = [
  {
    name: 'near its end it is replaced',
    run: (rig) => replaced(rig, (machine) => at(machine, days(YEARS_5 - 50))),
  },
  {
    name: 'expired it is replaced',
    run: (rig) => replaced(rig, (machine) => at(machine, days(YEARS_5 + 50))),
  },
  {
    name: 'with 70 days to go it stays',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const report = await engineOn(at(rig.open(), days(YEARS_5 - 70))).apply(integrated(), null);
      assert.equal(report.outcome, 'unchanged', told(report));
    },
  },
  {
    name: 'on a copy of the machine it is replaced',
    run: (rig) => replaced(rig, (machine) => withHost(machine, { computerName: () => 'CLONE-02' })),
  },
  {
    name: 'without its key it is replaced, because the record lists it',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const [first] = [...rig.open().stores.list(MY)];
      rig.open().keys.delete(first?.key?.container ?? '');
      const report = await engineOn(rig.open()).apply(null, null);
      assert.equal(report.outcome, 'installed', told(report));
      assertOne(rig, first?.id.thumbprint);
    },
  },
  {
    name: 'of an older marker version it is replaced',
    async run(rig) {
      await rig.reset(productFiles());
      const old = plant(rig, { extensions: marked(0) }, { container: OURS });
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assertOne(rig, old.thumbprint);
    },
  },
  {
    name: 'with a weak key it is replaced',
    async run(rig) {
      await rig.reset(productFiles());
      const weak = plant(
        rig,
        { key: keyPair('rsa', 1024, 'weak'), extensions: marked(1) },
        { container: OURS },
      );
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assertOne(rig, weak.thumbprint);
    },
  },
  {
    name: 'of two good ones the longer lasting stays',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const [first] = [...rig.open().stores.list(MY)];
      plant(rig, { extensions: marked(1) }, { container: OURS });
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assertOne(rig, undefined);
      assert.equal([...rig.open().stores.list(MY)][0]?.id.thumbprint, first?.id.thumbprint);
    },
  },
];
