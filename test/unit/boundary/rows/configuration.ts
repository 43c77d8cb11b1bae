import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageCode } from '../../../../electron/contract/message.ts';
import { LIMIT } from '../../../../electron/ris/configuration/read.ts';
import { SECTION_TYPE, SECTIONS } from '../../../../electron/ris/settings.ts';
import { LOCAL } from '../../../support/cli.ts';
import { CLIENT_FILE, SERVER_FILE } from '../../../support/rig.ts';
import { type Row, type Stage, whenStopping } from '../stage.ts';
import { onInstalled, onProducts } from '../table.ts';

const serverFile = ({ rig }: Stage): string => join(rig.serverFolder, SERVER_FILE);
const clientFile = ({ rig }: Stage): string => join(rig.clientFolder, CLIENT_FILE);

/** A server file with this in it, tried with an install. */
const broken = (code: MessageCode, content: string | Uint8Array): Row =>
  onProducts(code, (stage) => {
    writeFileSync(serverFile(stage), content);
    return stage.run(LOCAL);
  });

const { server } = SECTIONS;
const setting = (value: string, as = 'String') =>
  `<setting name="BaseUrl" serializeAs="${as}">${value}</setting>`;
const section = (content: string, attributes = '') => `<${server}${attributes}>${content}</${server}>`;
const group = (content: string) => `<applicationSettings>${content}</applicationSettings>`;
const declared = (content: string) =>
  `<configSections><sectionGroup name="applicationSettings">${content}</sectionGroup></configSections>`;
const declare = (type = SECTION_TYPE) => `<section name="${server}" type="${type}"/>`;
const file = (content: string) => `<?xml version="1.0"?>\n<configuration>\n${content}\n</configuration>`;
const within = (code: MessageCode, content: string): Row => broken(code, file(content));

/** Appends to a file while a run is between planning and its first change. */
const changedMeanwhile = (path: (stage: Stage) => string, stage: Stage) =>
  stage.run(LOCAL, {
    see: whenStopping(() => {
      writeFileSync(
        path(stage),
        readFileSync(path(stage), 'latin1').replace('<configuration>', '<configuration >'),
      );
    }),
  });

/** Configuration files that are refused. */
export const configuration: readonly Row[] = [
  broken('configuration.empty', ''),
  broken('configuration.truncated', file('').slice(0, -5)),
  broken('configuration.notXml', '[ini]'),
  broken('configuration.tooDeep', `<configuration>${'<a>'.repeat(300_000)}`),
  broken('configuration.doctype', '<!DOCTYPE a>\n<configuration/>'),
  broken('configuration.root', '<html/>'),
  broken(
    'configuration.notUtf8',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><configuration a="'),
      Buffer.of(0xff),
      Buffer.from('"/>'),
    ]),
  ),
  broken('configuration.notUtf16', Buffer.from('fffe3c0000d8', 'hex')),
  broken('configuration.encodingUnknown', '<?xml version="1.0" encoding="ibm850"?><configuration/>'),
  broken('configuration.encodingMismatch', '<?xml version="1.0" encoding="utf-16"?><configuration/>'),
  within('configuration.twice', `${group('')}${group('')}`),
  within('configuration.sectionsFirst', `<a/>${declared('')}`),
  within('configuration.configSource', group(section('', ' configSource="a"'))),
  within('configuration.encrypted', group(section('<EncryptedData/>', ' configProtectionProvider="Dpapi"'))),
  within('configuration.serializeAs', group(section(setting('<value/>', 'Xml')))),
  within('configuration.valueMissing', group(section(setting('')))),
  within('configuration.valueSplit', group(section(setting('<value>a<b>c</b></value>')))),
  within('configuration.valueTooLong', group(section(setting(`<value>${'x'.repeat(5000)}</value>`)))),
  within('configuration.unexpected', group(section('<add key="a"/>'))),
  within('configuration.namespace', group(section('', ' xmlns="urn:x"'))),
  within('configuration.location', `<location path="a">${group('')}</location>`),
  within('configuration.removed', '<configSections><clear/></configSections>'),
  within('configuration.declaration', declared(declare('System.Configuration.IgnoreSection'))),
  within('configuration.undeclared', group('<Other.Settings/>')),
  broken('configuration.tooLarge', Buffer.alloc(LIMIT + 1, 32)),
  onProducts('file.notRegular', (stage) => {
    rmSync(clientFile(stage));
    mkdirSync(clientFile(stage));
    return stage.run(LOCAL);
  }),
  onProducts(['run.fileChanged', 'run.stepFailed', 'run.undone'], (stage) =>
    changedMeanwhile(serverFile, stage),
  ),
  onInstalled('commandline.end.removedWithNotes', async (stage) => {
    const path = clientFile(stage);
    writeFileSync(path, readFileSync(path, 'latin1').replace(/PeerOrChainTrust/, 'ChainTrust'), 'latin1');
    await stage.print(['--remove']);
  }),
  onInstalled('run.leftSetting', async (stage) => {
    const path = clientFile(stage);
    writeFileSync(path, readFileSync(path, 'latin1').replace(/PeerOrChainTrust/, 'ChainTrust'), 'latin1');
    await stage.run(['--remove']);
  }),
  onInstalled('run.leftFile', (stage) => {
    rmSync(clientFile(stage));
    return stage.run(['--remove']);
  }),
  onProducts('run.fileGone', (stage) =>
    stage.run(LOCAL, {
      see: whenStopping(() => {
        rmSync(serverFile(stage));
      }),
    }),
  ),
  onProducts('run.fileNotUndone', (stage) =>
    // Somebody writes to the file that was edited already, then the service does not start.
    stage.run(LOCAL, {
      see: (machine) => ({
        ...machine,
        services: {
          ...machine.services,
          start(service) {
            if (!readFileSync(serverFile(stage), 'latin1').includes('<configuration >')) {
              const now = readFileSync(serverFile(stage), 'latin1');
              writeFileSync(serverFile(stage), now.replace('<configuration>', '<configuration >'), 'latin1');
              throw new Error('the service does not start');
            }
            return machine.services.start(service);
          },
        },
      }),
    }),
  ),
];
