import { demonstrationFile } from '../../electron/machine/embedded/demonstration-file.ts';
import { CLIENT_FILE, type ProductFiles, SERVER_FILE, SHRED_FILE } from './rig.ts';

const CORE = 'ClearCanvas.Enterprise.Common.RemoteCoreServiceSettings';
const core = {
  name: CORE,
  settings: { BaseUrl: 'net.tcp://localhost:9999/', FailoverBaseUrl: '', CertificateValidationMode: 'None' },
};

/** The three files as a RIS is distributed: nothing trusted, logins sent to an enterprise server that is not there. */
export function productFiles(): ProductFiles {
  const server = demonstrationFile([
    core,
    {
      name: 'ClearCanvas.Ris.Server.WebServicesSettings',
      settings: {
        BaseUrl: 'net.tcp://localhost:8000/',
        CertificateFindType: 'FindBySubjectDistinguishedName',
        CertificateCustomFindValue: '',
        CertificateStoreLocation: 'LocalMachine',
        CertificateStoreName: 'My',
      },
    },
  ]);
  const client = demonstrationFile([
    core,
    {
      name: 'ClearCanvas.Ris.Client.WebServicesSettings',
      settings: {
        ApplicationServicesBaseUrl: 'net.tcp://localhost:8000/',
        CertificateValidationMode: 'None',
      },
    },
  ]);
  return {
    server: { [SERVER_FILE]: Buffer.from(server), [SHRED_FILE]: Buffer.from(demonstrationFile([])) },
    client: { [CLIENT_FILE]: Buffer.from(client) },
  };
}
