import assert from 'node:assert/strict';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Report } from '../../electron/contract/engine.ts';
import type { CertificateId } from '../../electron/contract/ids.ts';
import { MY, QUARANTINE, TRUSTED_PEOPLE } from '../../electron/setup/places.ts';
import { statePaths } from '../../electron/setup/state-folder.ts';
import { keyPair, name } from '../support/certificates.ts';
import { engineOn, integrated, told } from '../support/drive.ts';
import { plant, plantForeign } from '../support/plant.ts';
import { productFiles } from '../support/product-files.ts';
import type { Rig, Scenario } from '../support/rig.ts';
import { snapshot } from '../support/snapshot.ts';

const codes = (report: Report): string[] => report.messages.map((said) => said.code);

/** Does the key that the entry names sign for the certificate that lies there? */
function works(rig: Rig, id: CertificateId): boolean {
  const { stores, keys } = rig.open();
  const entry = stores.get(id);
  if (entry?.key === null || entry === null) return false;
  const data = Buffer.from('a challenge');
  const { publicKey } = new X509Certificate(entry.der);
  return verify(
    'sha256',
    data,
    createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
    keys.sign(entry.key, data),
  );
}

/** Other certificates that the server's search would also find. */
export const conflicts: readonly Scenario[] = [
  {
    name: 'a foreign certificate for localhost stops the plan and is named',
    async run(rig) {
      await rig.reset(productFiles());
      const foreign = plantForeign(rig);
      const before = snapshot(rig);
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'conflicts', told(report));
      const conflict = report.messages.find((said) => said.code === 'conflict.certificate');
      assert.equal(conflict?.params.subject, 'CN=localhost');
      assert.equal(conflict.params.issuer, 'CN=General Hospital Test CA');
      assert.equal(conflict.params.thumbprint, foreign.thumbprint);
      assert.ok(codes(report).includes('conflict.remedy'));
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'it goes to quarantine with its key where that was asked for, and comes back',
    async run(rig) {
      await rig.reset(productFiles());
      const foreign = plantForeign(rig);
      const before = snapshot(rig);
      const report = await engineOn(rig.open()).apply(integrated({ conflicts: 'move' }), null);
      assert.equal(report.outcome, 'installed', told(report));
      const quarantined = { ...QUARANTINE, thumbprint: foreign.thumbprint };
      assert.ok(works(rig, quarantined));
      assert.equal(rig.open().stores.get(quarantined)?.friendlyName, 'Made by hand');
      const again = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(again.outcome, 'unchanged', told(again));
      const removed = await engineOn(rig.open()).remove(null);
      assert.equal(removed.outcome, 'removed', told(removed));
      assert.deepEqual(snapshot(rig), before);
      assert.ok(works(rig, foreign));
    },
  },
  {
    name: 'only the one whose thumbprint was given moves',
    async run(rig) {
      await rig.reset(productFiles());
      const first = plantForeign(rig);
      const second = plant(rig, { key: keyPair('rsa', 2048, 'second') }, { container: 'second' });
      const report = await engineOn(rig.open()).apply(
        integrated({ conflicts: { move: [first.thumbprint] } }),
        null,
      );
      assert.equal(report.outcome, 'conflicts', told(report));
      const named = report.messages.filter((said) => said.code === 'conflict.certificate');
      assert.deepEqual(
        named.map((said) => said.params.thumbprint),
        [second.thumbprint],
      );
    },
  },
  {
    name: 'what the original installer left is replaced without a question, and comes back',
    async run(rig) {
      await rig.reset(productFiles());
      const old = keyPair('rsa', 1024, 'installer');
      const issuer = { name: name(['CN', 'Root Agency']), key: keyPair('rsa', 1024, 'root agency') };
      const left = plant(rig, { key: old, issuer, hash: 'sha1' }, { container: 'installer' });
      const before = snapshot(rig);
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.ok(rig.open().stores.get({ ...QUARANTINE, thumbprint: left.thumbprint }) !== null);
      await engineOn(rig.open()).remove(null);
      assert.deepEqual(snapshot(rig), before);
    },
  },
  {
    name: 'a certificate with our marker but without its key counts as somebody else’s where no record lists it',
    async run(rig) {
      await rig.reset(productFiles());
      await engineOn(rig.open()).apply(integrated(), null);
      const { stores, keys } = rig.open();
      const [ours] = [...stores.list(MY)];
      assert.ok(ours?.key);
      keys.delete(ours.key.container);
      rmSync(statePaths(rig.open()).record);
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'conflicts', told(report));
      const repaired = await engineOn(rig.open()).apply(integrated({ conflicts: 'move' }), null);
      assert.equal(repaired.outcome, 'installed', told(repaired));
      assert.equal([...rig.open().stores.list(MY)].length, 1);
    },
  },
  {
    name: 'certificates of other names are left alone',
    async run(rig) {
      await rig.reset(productFiles());
      for (const [index, subject] of [
        name(['CN', 'localhost.localdomain']),
        name(['O', 'General Hospital'], ['CN', 'localhost']),
        name(['CN', 'ris01']),
      ].entries()) {
        plant(rig, { subject, key: keyPair('rsa', 2048, `other ${index}`) }, { container: `other-${index}` });
      }
      const report = await engineOn(rig.open()).apply(integrated(), null);
      assert.equal(report.outcome, 'installed', told(report));
      assert.equal([...rig.open().stores.list(MY)].length, 4);
      assert.equal([...rig.open().stores.list(TRUSTED_PEOPLE)].length, 1);
    },
  },
];
