import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statePaths } from '../../electron/setup/state-folder.ts';
import { engineOn, integrated, told } from '../support/drive.ts';
import { withFault } from '../support/faults.ts';
import { productFiles } from '../support/product-files.ts';
import { CLIENT_FILE, type Rig, type Scenario, SERVER_FILE } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';

const client = (rig: Rig): string => join(rig.clientFolder, CLIENT_FILE);

function change(path: string, from: string, to: string): void {
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from));
  writeFileSync(path, before.replace(from, to));
}

/** What an administrator does between two runs. */
export const administrator: readonly Scenario[] = [
  {
    name: 'removing leaves a setting that was edited since, and names it; the others go back',
    async run(rig) {
      await rig.reset(productFiles());
      const original = readFileSync(client(rig), 'utf8');
      await engineOn(rig.open()).apply(integrated({ port: 8001 }), null);
      const address =
        '<setting name="ApplicationServicesBaseUrl" serializeAs="String">\r\n        <value>net.tcp://';
      change(client(rig), `${address}localhost:8001/`, `${address}ris01:8001/`);
      change(client(rig), '<startup>', '<!-- edited by hand -->\r\n  <startup>');
      const report = await engineOn(rig.open()).remove(null);
      assert.equal(report.outcome, 'removed', told(report));
      const left = report.messages.filter((said) => said.code === 'run.leftSetting');
      assert.deepEqual(
        left.map((said) => said.params.setting),
        ['ApplicationServicesBaseUrl'],
      );
      const expected = original
        .replace(`${address}localhost:8000/`, `${address}ris01:8001/`)
        .replace('<startup>', '<!-- edited by hand -->\r\n  <startup>');
      assert.equal(readFileSync(client(rig), 'utf8'), expected);
    },
  },
  {
    name: 'removing after a file has gone says so and takes back the rest',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      rmSync(client(rig));
      const report = await engineOn(rig.open()).remove(null);
      assert.equal(report.outcome, 'removed', told(report));
      assert.ok(report.messages.some((said) => said.code === 'run.leftFile'));
      assert.deepEqual(snapshot(rig).containers, []);
    },
  },
  {
    name: 'a reinstalled product is set up again, and only that',
    async run(rig) {
      const files = productFiles();
      await rig.reset(files);
      await engineOn(rig.open()).apply(integrated(), null);
      const first = snapshot(rig);
      const path = join(rig.serverFolder, SERVER_FILE);
      writeFileSync(path, files.server[SERVER_FILE] ?? '');
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.deepEqual(
        Object.values(report.states),
        report.plan?.steps.map(() => 'done'),
      );
      assert.deepEqual(
        report.plan?.steps.map((step) => step.kind),
        ['service.stop', 'configuration.edit', 'record.write', 'service.start'],
      );
      const second = snapshot(rig);
      assert.deepEqual(
        [second.stores, second.containers, second.service],
        [first.stores, first.containers, 'running'],
      );
      assert.equal(second.files[path], first.files[path]);
    },
  },
  {
    name: 'a plan that was shown is not applied once the machine has changed',
    async run(rig) {
      await rig.reset(productFiles());
      const planning = await engineOn(rig.open()).plan(integrated());
      assert.ok(planning.outcome === 'plan');
      const { digest } = planning.plan;
      change(client(rig), 'net.tcp://localhost:9999/', 'net.tcp://ris02:9999/');
      const before = snapshot(rig);
      const report = await engineOn(rig.open()).apply(integrated(), digest);
      assert.equal(report.outcome, 'planChanged', told(report));
      assert.deepEqual(snapshot(rig), before);
      const again = await engineOn(rig.open()).apply(integrated(), report.plan?.digest ?? '');
      assert.equal(again.outcome, 'installed', told(again));
    },
  },
  {
    name: 'planning and verifying leave no trace',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      const planning = await engineOn(rig.open()).plan(integrated());
      assert.equal(planning.outcome, 'plan');
      await engineOn(rig.open()).verify(integrated());
      await engineOn(rig.open()).planRemoval();
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'planning and verifying report an interrupted run and leave it alone; the next change undoes it',
    async run(rig) {
      await rig.reset(productFiles());
      const { machine, closeFiles } = withFault(rig.open(), { mode: 'killBefore', at: 20 }, () => {
        throw new Error('the process ended');
      });
      await engineOn(machine).apply(integrated(), null);
      closeFiles();
      const halfway = snapshot(rig);
      const planning = await engineOn(rig.open()).plan(integrated());
      assert.ok(planning.outcome === 'plan');
      assert.ok(planning.notes.some((note) => note.code === 'run.interrupted'));
      const verified = await engineOn(rig.open()).verify(integrated());
      assert.ok(
        verified.messages.some((said) => said.code === 'run.interrupted'),
        told(verified),
      );
      assert.deepEqual(snapshot(rig), halfway);
      const next = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(next.outcome, 'installed', told(next));
      assert.ok(next.messages.some((said) => said.code === 'run.recovered'));
    },
  },
  {
    name: 'a run that is cancelled between two steps is undone',
    async run(rig) {
      await rig.reset(productFiles());
      const before = snapshot(rig);
      const engine = engineOn(rig.open());
      engine.subscribe((state) => {
        if (state.step?.kind === 'configuration.edit') engine.cancel();
      });
      const report = await engine.apply(integrated(), null);
      assert.equal(report.outcome, 'cancelled', told(report));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'a record of a later version is not touched',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const { record } = statePaths(rig.open());
      writeFileSync(record, JSON.stringify({ schema: 2, version: '9.0.0', more: true }));
      const before = snapshot(rig);
      for (const report of [
        await engineOn(rig.open()).apply(integrated(), null),
        await engineOn(rig.open()).remove(null),
      ]) {
        assert.equal(report.outcome, 'otherVersion', told(report));
      }
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'a damaged record is said and the setup goes on without it',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const { record } = statePaths(rig.open());
      writeFileSync(record, '{"schema":1,');
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.ok(report.messages.some((said) => said.code === 'run.recordDamaged'));
    },
  },
  {
    name: 'a damaged journal is not guessed at',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const { journal } = statePaths(rig.open());
      writeFileSync(journal, 'nonsense\n{"type":"commit"}\n');
      const before = snapshot(rig);
      const report = await engineOn(rig.open()).apply(integrated({ port: 8001 }), null);
      assert.equal(report.outcome, 'refused', told(report));
      assert.deepEqual(snapshot(rig), before);
    },
  },
];
