import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineOn, integrated, told } from '../support/drive.ts';
import { realFiles } from '../support/real-files.ts';
import {
  CLIENT_FILE,
  type ProductFiles,
  type Rig,
  type Scenario,
  SERVER_FILE,
  SHRED_FILE,
} from '../support/rig.ts';

const pathsOf = (rig: Rig): Record<string, string> => ({
  [SERVER_FILE]: join(rig.serverFolder, SERVER_FILE),
  [SHRED_FILE]: join(rig.serverFolder, SHRED_FILE),
  [CLIENT_FILE]: join(rig.clientFolder, CLIENT_FILE),
});

function contents(rig: Rig): Record<string, string> {
  return Object.fromEntries(
    Object.entries(pathsOf(rig)).map(([name, path]) => [name, readFileSync(path, 'latin1')]),
  );
}

const values = (file: string, setting: string): string[] =>
  [...file.matchAll(new RegExp(`<setting name="${setting}"[^>]*>\\s*<value>([^<]*)</value>`, 'g'))].map(
    (m) => m[1] ?? '',
  );

/** The file with every value that the wizard may set blanked out: nothing else may differ. */
const rest = (file: string): string =>
  file.replace(
    /(<setting name="(?:CertificateValidationMode|BaseUrl|ApplicationServicesBaseUrl)"[^>]*>\s*<value>)[^<]*/g,
    '$1',
  );

async function onReal(
  rig: Rig,
  run: (files: ProductFiles, before: Record<string, string>) => Promise<void>,
): Promise<void> {
  const files = realFiles();
  if (files === null) throw new Error('the real configuration files are not on this machine');
  await rig.reset(files);
  await run(files, contents(rig));
}

/** The configuration files that real RIS installations have. Only where they are on the machine. */
export const real: readonly Scenario[] =
  realFiles() === null
    ? []
    : [
        {
          name: 'real files: every mode PeerOrChainTrust, both addresses local, no other byte differs, removed exactly',
          run: (rig) =>
            onReal(rig, async (_, before) => {
              const report = await engineOn(rig.open()).apply(integrated(), null);
              assert.equal(report.outcome, 'installed', told(report));
              const after = contents(rig);
              for (const name of [SERVER_FILE, CLIENT_FILE]) {
                const file = after[name] ?? '';
                assert.deepEqual(
                  [...new Set(values(file, 'CertificateValidationMode'))],
                  ['PeerOrChainTrust'],
                );
                assert.equal(rest(file), rest(before[name] ?? ''));
              }
              const client = after[CLIENT_FILE] ?? '';
              assert.deepEqual(values(client, 'BaseUrl'), ['net.tcp://localhost:8000/']);
              assert.deepEqual(values(client, 'ApplicationServicesBaseUrl'), ['net.tcp://localhost:8000/']);
              assert.equal(after[SHRED_FILE], before[SHRED_FILE]);
              const removed = await engineOn(rig.open()).remove(null);
              assert.equal(removed.outcome, 'removed', told(removed));
              assert.deepEqual(contents(rig), before);
            }),
        },
        {
          name: 'real files: with port 8001 the service’s file gains declaration, section and setting; removed exactly',
          run: (rig) =>
            onReal(rig, async (_, before) => {
              const report = await engineOn(rig.open()).apply(integrated({ port: 8001 }), null);
              assert.equal(report.outcome, 'installed', told(report));
              assert.equal(report.verdict?.wouldConnect, true, told(report));
              const shred = contents(rig)[SHRED_FILE] ?? '';
              assert.match(
                shred,
                /<section name="ClearCanvas\.Ris\.Server\.WebServicesSettings" type="System\.Configuration/,
              );
              assert.deepEqual([...new Set(values(shred, 'BaseUrl'))], ['net.tcp://localhost:8001/']);
              const removed = await engineOn(rig.open()).remove(null);
              assert.equal(removed.outcome, 'removed', told(removed));
              assert.deepEqual(contents(rig), before);
            }),
        },
        {
          name: 'real files: an enterprise server keeps the core services',
          run: (rig) =>
            onReal(rig, async (_, before) => {
              const enterprise = 'net.tcp://enterprise01:9999/';
              const report = await engineOn(rig.open()).apply(integrated({ enterprise }), null);
              assert.equal(report.outcome, 'installed', told(report));
              assert.equal(report.verdict?.wouldConnect, null, told(report));
              const client = contents(rig)[CLIENT_FILE] ?? '';
              assert.deepEqual(values(client, 'BaseUrl'), [enterprise]);
              assert.deepEqual(values(client, 'ApplicationServicesBaseUrl'), ['net.tcp://localhost:8000/']);
              await engineOn(rig.open()).remove(null);
              assert.deepEqual(contents(rig), before);
            }),
        },
      ];
