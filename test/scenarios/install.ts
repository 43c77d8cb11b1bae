import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_NAME } from '../../electron/ris/products.ts';
import { MY, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { statePaths } from '../../electron/setup/state-folder.ts';
import { engineOn, integrated, serverAlone, told } from '../support/drive.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Scenario } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';

/** Installing, repeating, losing the record, and taking everything back. */
export const install: readonly Scenario[] = [
  {
    name: 'installs, and the client would connect',
    async run(rig) {
      await rig.reset(productFiles());
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.equal(report.verdict?.wouldConnect, true, told(report));
      const { stores } = rig.open();
      const [entry, ...others] = [...stores.list(MY)];
      assert.deepEqual(others, []);
      assert.match(entry?.key?.container ?? '', /^RIS-Setup-Wizard-/);
      const copies = [...stores.list(TRUSTED_PEOPLE)];
      assert.deepEqual(
        copies.map((copy) => [copy.id.thumbprint, copy.key]),
        [[entry?.id.thumbprint, null]],
      );
    },
  },
  {
    name: 'changes nothing the second time',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const before = snapshot(rig);
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'unchanged', told(report));
      assert.equal(report.verdict?.wouldConnect, true);
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'repeats the recorded choices where none are given',
    async run(rig) {
      await rig.reset(productFiles());
      assert.equal((await engineOn(rig.open()).apply(null, null)).outcome, 'invalid');
      await engineOn(rig.open()).apply(integrated({ port: 8001 }), null);
      assert.equal((await engineOn(rig.open()).apply(null, null)).outcome, 'unchanged');
    },
  },
  {
    name: 'finds its certificate again where the record was lost',
    async run(rig) {
      await rig.reset(productFiles());
      const original = snapshot(rig);
      await engineOn(rig.open()).apply(integrated(), null);
      const { stores, containers } = snapshot(rig);
      rmSync(statePaths(rig.open()).record);
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      const again = snapshot(rig);
      assert.deepEqual([again.stores, again.containers], [stores, containers]);
      const removed = await engineOn(rig.open()).remove(null);
      assert.equal(removed.outcome, 'removed', told(removed));
      const after = snapshot(rig);
      assert.deepEqual([after.stores, after.containers], [original.stores, original.containers]);
    },
  },
  {
    name: 'sets up a server alone and leaves the Workstation as it is',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      const report = await engineOn(rig.open()).apply(serverAlone(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.equal(report.verdict?.wouldConnect, true, told(report));
      const client = join(rig.clientFolder, CLIENT_FILE);
      assert.equal(snapshot(rig).files[client], before.files[client]);
      const again = await engineOn(rig.open()).apply(serverAlone(), null);
      assert.equal(again.outcome, 'unchanged', told(again));
      const removed = await engineOn(rig.open()).remove(null);
      assert.equal(removed.outcome, 'removed', told(removed));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'sets up a server where no Workstation is installed',
    async run(rig) {
      await rig.reset({ server: productFiles().server, client: {} });
      const alone = await engineOn(rig.open()).apply(serverAlone(), null);
      assert.equal(alone.outcome, 'installed', told(alone));
      const both = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(both.outcome, 'refused', told(both));
    },
  },
  {
    name: 'starts no service that was stopped',
    async run(rig) {
      await rig.reset(productFiles());
      await rig.open().services.stop(SERVICE_NAME);
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.equal(rig.open().services.query(SERVICE_NAME)?.state, 'stopped');
    },
  },
  {
    name: 'takes everything back',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      await engineOn(rig.open()).apply(integrated({ port: 8001 }), null);
      await engineOn(rig.open()).apply(integrated({ port: 8002 }), null);
      assert.notDeepEqual(snapshot(rig), before);
      const report = await engineOn(rig.open()).remove(null);
      assert.equal(report.outcome, 'removed', told(report));
      assert.deepEqual(snapshot(rig), before);
      const again = await engineOn(rig.open()).remove(null);
      assert.equal(again.outcome, 'unchanged', told(again));
    },
  },
];
