import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onFile } from '../node/errors.ts';
import { type DemonstrationSection, demonstrationFile } from './demonstration-file.ts';

const NET_TCP = 'ClearCanvas.Enterprise.Common.ServiceConfiguration';

const core = (port: number): DemonstrationSection => ({
  name: 'ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings',
  settings: {
    BaseUrl: `net.tcp://localhost:${port}/`,
    FailoverBaseUrl: '',
    ConfigurationClass: `${NET_TCP}.Client.NetTcpConfiguration, ClearCanvas.Enterprise.Common`,
    CertificateValidationMode: 'None',
    RevocationMode: 'NoCheck',
  },
});

const server: DemonstrationSection = {
  name: 'ClearCanvas.Ris.Server.WebServicesSettings',
  settings: {
    BaseUrl: 'net.tcp://localhost:8000/',
    ConfigurationClass: `${NET_TCP}.Server.NetTcpConfiguration, ClearCanvas.Enterprise.Common`,
    CertificateFindType: 'FindBySubjectDistinguishedName',
    CertificateCustomFindValue: '',
    CertificateStoreLocation: 'LocalMachine',
    CertificateStoreName: 'My',
  },
};

const client: DemonstrationSection = {
  name: 'ClearCanvas.Ris.Client.WebServicesSettings',
  settings: {
    ApplicationServicesBaseUrl: 'net.tcp://localhost:8000/',
    ConfigurationClass: `${NET_TCP}.Client.NetTcpConfiguration, ClearCanvas.Enterprise.Common`,
    CertificateValidationMode: 'None',
    RevocationMode: 'NoCheck',
  },
};

const SERVER_FOLDER = join('Program Files', 'ClearCanvas', 'RIS Server');
const CLIENT_FOLDER = join('Program Files', 'ClearCanvas', 'Workstation');
const SHRED_HOST = 'ClearCanvas.Server.ShredHostService.exe';

const listed = (root: string): unknown =>
  [
    { name: 'ClearCanvas RIS Server (demonstration)', folder: join(root, SERVER_FOLDER) },
    { name: 'ClearCanvas Workstation (demonstration)', folder: join(root, CLIENT_FOLDER) },
  ].map((entry) => ({ ...entry, version: '1.0', publisher: 'RIS Setup Wizard' }));

const service = (root: string): unknown => ({
  state: 'running',
  imagePath: `"${join(root, SERVER_FOLDER, SHRED_HOST)}"`,
  account: 'LocalSystem',
  start: 'automatic',
});

/**
 * Puts a small demonstration RIS (configuration files, no programs) into an embedded machine that has no
 * Program Files yet. True where it did.
 */
export function installDemonstration(root: string): boolean {
  if (existsSync(join(root, 'Program Files')) || existsSync(join(root, 'Program Files (x86)'))) return false;
  const files: Readonly<Record<string, string>> = {
    [join(SERVER_FOLDER, 'ClearCanvas.Ris.Server.Executable.exe.config')]: demonstrationFile([
      core(9999),
      server,
    ]),
    [join(SERVER_FOLDER, `${SHRED_HOST}.config`)]: demonstrationFile([]),
    [join(CLIENT_FOLDER, 'ClearCanvas.Desktop.Executable.exe.config')]: demonstrationFile([
      core(9999),
      client,
    ]),
    [join('services', 'ClearCanvas ShredHost Service.json')]: `${JSON.stringify(service(root), null, 2)}\n`,
    'packages.json': `${JSON.stringify(listed(root), null, 2)}\n`,
  };
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    onFile(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    });
  }
  return true;
}
