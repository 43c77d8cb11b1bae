import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../../electron/ris/configuration/read.ts';
import { SECTIONS } from '../../../electron/ris/settings.ts';
import { wantedSettings } from '../../../electron/ris/wanted.ts';
import { local, utf8 } from './files.ts';

const { server, client, core } = SECTIONS;
const empty = readConfiguration('a.config', utf8('<configuration/>'));
const mode = 'CertificateValidationMode';

function withModes(inClient: string, inCore: string) {
  const section = (name: string, value: string) =>
    `<${name}><setting name="${mode}" serializeAs="String"><value>${value}</value></setting></${name}>`;
  const body = section(client, inClient) + section(core, inCore);
  return readConfiguration(
    'a',
    utf8(`<configuration><applicationSettings>${body}</applicationSettings></configuration>`),
  );
}

describe('wanted settings', () => {
  test('of the server: its address, the subject search in LocalMachine\\My, core services at the same place', () => {
    expect(wantedSettings('server', local(8001), empty)).toEqual([
      { section: server, setting: 'BaseUrl', value: 'net.tcp://localhost:8001/' },
      { section: server, setting: 'CertificateCustomFindValue', value: '' },
      { section: server, setting: 'CertificateStoreLocation', value: 'LocalMachine' },
      { section: server, setting: 'CertificateStoreName', value: 'My' },
      { section: core, setting: 'BaseUrl', value: 'net.tcp://localhost:8001/' },
      { section: core, setting: 'FailoverBaseUrl', value: '' },
    ]);
  });

  test('of a server with a certificate of the store: the search by its thumbprint', () => {
    const thumbprint = 'A9'.repeat(20);
    const wanted = wantedSettings(
      'server',
      { host: 'ris01', port: 8000, search: { by: 'thumbprint', thumbprint }, trusted: 'peer' },
      empty,
    );
    expect(wanted.filter(({ section }) => section === server)).toEqual([
      { section: server, setting: 'BaseUrl', value: 'net.tcp://ris01:8000/' },
      { section: server, setting: 'CertificateFindType', value: 'FindByThumbprint' },
      { section: server, setting: 'CertificateCustomFindValue', value: thumbprint },
      { section: server, setting: 'CertificateStoreLocation', value: 'LocalMachine' },
      { section: server, setting: 'CertificateStoreName', value: 'My' },
    ]);
  });

  test('of the client: both endpoints at the server', () => {
    expect(wantedSettings('client', local(), empty)).toEqual([
      { section: client, setting: 'ApplicationServicesBaseUrl', value: 'net.tcp://localhost:8000/' },
      { section: core, setting: 'BaseUrl', value: 'net.tcp://localhost:8000/' },
      { section: core, setting: 'FailoverBaseUrl', value: '' },
    ]);
  });

  test('with an enterprise server: the core services stay there, and so does its failover', () => {
    const enterprise = 'net.tcp://enterprise:9999/';
    for (const role of ['server', 'client'] as const) {
      const wanted = wantedSettings(role, { ...local(), enterprise }, empty).filter(
        (each) => each.section === core,
      );
      expect(wanted).toEqual([{ section: core, setting: 'BaseUrl', value: enterprise }]);
    }
  });

  test.each(['None', 'ChainTrust', 'Custom', 'none', 'Bogus', ''])(
    'validation %j becomes PeerOrChainTrust',
    (value) => {
      const wanted = wantedSettings('client', local(), withModes(value, value)).filter(
        (each) => each.setting === mode,
      );
      expect(wanted.map((each) => [each.section, each.value])).toEqual([
        [client, 'PeerOrChainTrust'],
        [core, 'PeerOrChainTrust'],
      ]);
    },
  );

  test.each(['PeerOrChainTrust', 'PeerTrust', 'peertrust'])(
    'validation %j accepts our certificate and stays',
    (value) => {
      const wanted = wantedSettings('client', local(), withModes(value, 'None')).filter(
        (each) => each.setting === mode,
      );
      expect(wanted.map((each) => each.section)).toEqual([core]);
    },
  );
});
