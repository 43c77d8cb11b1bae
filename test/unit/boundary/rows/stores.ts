import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER_OID, MARKER_VERSION } from '../../../../electron/certificates/profile.ts';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import { DISALLOWED, MY, TRUSTED_PEOPLE } from '../../../../electron/setup/places.ts';
import { extension, keyPair, type Recipe, SERVER_EXTENSIONS } from '../../../support/certificates.ts';
import { LOCAL } from '../../../support/cli.ts';
import { small } from '../../../support/der-writer.ts';
import { days, plant, plantForeign } from '../../../support/plant.ts';
import { certificateFor, HOST, UNSUITABLE } from '../../../support/store-certificates.ts';
import { completed } from '../completed.ts';
import { type Row, type Stage, whenStopping } from '../stage.ts';
import { onInstalled, onProducts } from '../table.ts';

const choosing = (stage: Stage, thumbprint: string, ...more: readonly string[]) =>
  stage.run(['--setup', 'integrated', '--host', HOST, '--certificate', thumbprint, ...more]);

/** A certificate of the store that is chosen although it will not do. */
const unsuitable = (code: MessageCode, recipe: Recipe): Row =>
  onProducts([code, 'plan.chosen.unsuitable', 'plan.chosen.unsuitable.remedy'], (stage) =>
    choosing(stage, certificateFor(stage.rig, recipe).thumbprint),
  );
const asIn = (what: string, code: MessageCode): Row =>
  onProducts(code, (stage) => {
    const one = UNSUITABLE.find(({ name }) => name === what);
    if (one === undefined) throw new Error(`there is no "${what}"`);
    return choosing(stage, one.make(stage.rig).thumbprint);
  });

const MINE = 'RIS-Setup-Wizard-0123456789abcdef0123456789abcdef';
const marker = (version: number) => extension.of(MARKER_OID, small(version));

/** A certificate of the wizard's that is replaced, and said why. */
const replaced = (code: MessageCode, recipe: Recipe, version = MARKER_VERSION): Row =>
  onProducts(code, (stage) => {
    const extensions = [...(recipe.extensions ?? SERVER_EXTENSIONS), marker(version)];
    plant(stage.rig, { ...recipe, extensions }, { container: MINE });
    return stage.run([...LOCAL, '--plan']);
  });

/** Certificates that are chosen, in the way, or replaced. */
export const stores: readonly Row[] = [
  onProducts('plan.chosen.absent', (stage) => choosing(stage, 'A'.repeat(40))),
  onProducts(['plan.chosen.untrusted', 'plan.chosen.untrusted.remedy'], (stage) =>
    choosing(stage, certificateFor(stage.rig).thumbprint),
  ),
  onProducts('certificate.unsuitable.archived', (stage) => {
    const { thumbprint } = certificateFor(stage.rig);
    const place = join(stage.rig.root, 'stores', MY.location, MY.store, thumbprint, 'properties.json');
    const key = stage.rig.open().stores.get({ ...MY, thumbprint })?.key;
    writeFileSync(place, JSON.stringify({ friendlyName: null, key, archived: true }));
    return choosing(stage, thumbprint);
  }),
  asIn('no name at all', 'certificate.unsuitable.noName'),
  asIn('a wildcard', 'certificate.unsuitable.wildcard'),
  asIn('an IP address as its name', 'certificate.unsuitable.badName'),
  unsuitable('certificate.unsuitable.otherHost', { extensions: [extension.dnsNames('pacs.example')] }),
  unsuitable('certificate.unsuitable.lastName', { extensions: [extension.dnsNames(HOST, 'pacs.example')] }),
  onProducts('certificate.unsuitable.commonName', (stage) => {
    const { thumbprint } = certificateFor(stage.rig, { extensions: [] });
    return stage.run(['--setup', 'server', '--host', 'pacs.example', '--certificate', thumbprint]);
  }),
  onProducts('check.client.trust.disallowed', (stage) => {
    const id = certificateFor(stage.rig);
    const { stores: all } = stage.rig.open();
    all.add(DISALLOWED, { der: all.get(id)?.der ?? new Uint8Array(), friendlyName: null, key: null });
    return choosing(stage, id.thumbprint);
  }),
  onInstalled('plan.keepsLocal', (stage) =>
    choosing(stage, certificateFor(stage.rig).thumbprint, '--trust-certificate', '--plan'),
  ),
  replaced('certificate.ours.old', {}, 0),
  replaced('certificate.ours.notYet', { notBefore: days(2) }),
  replaced('certificate.ours.expired', { notBefore: days(-9), notAfter: days(-2) }),
  replaced('certificate.ours.endsSoon', { notAfter: days(20) }),
  replaced('certificate.ours.weak', { hash: 'sha1' }),
  replaced('certificate.ours.name', {
    extensions: [...SERVER_EXTENSIONS.slice(0, 3), extension.dnsNames('localhost', 'ris01')],
  }),
  replaced('certificate.ours.usage', {
    extensions: [extension.basicConstraints(true), ...SERVER_EXTENSIONS.slice(1)],
  }),
  onInstalled('plan.surplus', (stage) => {
    const recipe = {
      extensions: [...SERVER_EXTENSIONS, marker(MARKER_VERSION)],
      key: keyPair('rsa', 2048, 'two'),
    };
    plant(stage.rig, recipe, { container: MINE });
    return stage.run([...LOCAL, '--plan']);
  }),
  onProducts('plan.replacedInUse', (stage) => {
    const extensions = [...SERVER_EXTENSIONS, marker(0)];
    const { thumbprint } = plant(stage.rig, { extensions }, { container: MINE });
    const bindings = [{ user: 'http.sys', detail: '0.0.0.0:443', thumbprint }];
    writeFileSync(join(stage.rig.root, 'bindings.json'), JSON.stringify(bindings));
    return stage.run([...LOCAL, '--plan']);
  }),
  onInstalled('plan.broken', (stage) => {
    const [entry] = [...stage.rig.open().stores.list(MY)];
    stage.rig.open().keys.delete(entry?.key?.container ?? '');
    return stage.run([...LOCAL, '--plan']);
  }),
  onInstalled('plan.otherMachine', (stage) =>
    stage.run([...LOCAL, '--plan'], {
      see: (machine) => ({ ...machine, host: { ...machine.host, computerName: () => 'CLONE' } }),
    }),
  ),
  onProducts(['conflict.certificate', 'conflict.remedy', 'commandline.end.conflicts'], async (stage) => {
    plantForeign(stage.rig);
    await stage.run(LOCAL);
    await stage.print(LOCAL);
  }),
  onProducts(['conflict.usedBy', 'conflict.bound'], (stage) => {
    const { thumbprint } = plantForeign(stage.rig);
    const bindings = [{ user: 'http.sys', detail: '0.0.0.0:44300', thumbprint }];
    writeFileSync(join(stage.rig.root, 'bindings.json'), JSON.stringify(bindings));
    return stage.run([...LOCAL, '--replace-conflicts']);
  }),
  onProducts('run.keptCertificate', async (stage) => {
    await completed(stage);
    await stage.run(['--remove']);
  }),
  onInstalled('run.leftCertificate', (stage) => {
    const { stores: all } = stage.rig.open();
    const [entry] = [...all.list(MY)];
    if (entry === undefined) throw new Error('nothing is installed');
    const pem = keyPair('rsa', 2048, 'other').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    all.remove(entry.id);
    all.add(MY, { ...entry, key: stage.rig.importKey('theirs', pem) });
    stage.rig.open().keys.delete(entry.key?.container ?? '');
    return stage.run(['--remove']);
  }),
  onProducts('run.leftInQuarantine', async (stage) => {
    const id = plantForeign(stage.rig);
    const { stores: all } = stage.rig.open();
    const entry = all.get(id);
    await stage.run([...LOCAL, '--replace-conflicts']);
    if (entry !== null) all.add(MY, entry);
    await stage.run(['--remove']);
  }),
  onProducts('run.certificateLost', async (stage) => {
    const { thumbprint } = plantForeign(stage.rig);
    await stage.run([...LOCAL, '--replace-conflicts']);
    stage.rig.open().stores.remove({ ...MY, store: 'RIS Setup Quarantine', thumbprint });
    stage.rig.open().keys.delete('somebody-else');
    await stage.run(['--remove']);
  }),
  onProducts('run.certificateGone', async (stage) => {
    const id = plantForeign(stage.rig);
    await stage.run([...LOCAL, '--replace-conflicts'], {
      see: whenStopping((machine) => {
        machine.stores.remove(id);
        machine.keys.delete('somebody-else');
      }),
    });
  }),
  onProducts('run.keyGone', async (stage) => {
    const id = certificateFor(stage.rig);
    const args = ['--setup', 'server', '--host', HOST, '--certificate', id.thumbprint, '--trust-certificate'];
    await stage.run([...args, '--service-account', 'HOSPITAL\\ris'], {
      see: whenStopping((machine) => {
        const entry = machine.stores.get(id);
        machine.stores.remove(id);
        if (entry !== null) machine.stores.add(MY, { ...entry, key: null });
        machine.keys.delete('ca-key');
      }),
    });
  }),
  onProducts('embedded.present', async (stage) => {
    const id = certificateFor(stage.rig);
    const der = stage.rig.open().stores.get(id)?.der ?? new Uint8Array();
    const args = ['--setup', 'server', '--host', HOST, '--certificate', id.thumbprint, '--trust-certificate'];
    // Somebody puts the copy there after the step has looked, and before it puts its own.
    let looked = false;
    await stage.run(args, {
      see: (machine) =>
        whenStopping(() => {
          looked = true;
        })({
          ...machine,
          stores: {
            ...machine.stores,
            add(store, entry) {
              if (looked && store.store === TRUSTED_PEOPLE.store) {
                looked = false;
                machine.stores.add(TRUSTED_PEOPLE, { der, friendlyName: null, key: null });
              }
              return machine.stores.add(store, entry);
            },
          },
        }),
    });
  }),
];
