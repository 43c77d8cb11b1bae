import { parseThumbprint } from '../../contract/ids.ts';
import type { Binding, Bindings } from '../bindings.ts';
import { readKey, type View } from './registry.ts';

const HTTP = 'SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters';
const RDP = 'SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp';
const WINRM = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN';
const SQL = 'SOFTWARE\\Microsoft\\Microsoft SQL Server';

function binding(user: Binding['user'], detail: string, thumbprint: string | null | undefined): Binding[] {
  const hex = typeof thumbprint === 'string' ? parseThumbprint(thumbprint) : null;
  return hex === null ? [] : [{ user, detail, thumbprint: hex }];
}

const subkeys = (path: string): string[] => readKey('machine', path, (key) => key.subkeys()) ?? [];

/** `netsh http show sslcert`: by address, and by host name (SNI). One key a binding, its hash in SslCertHash. */
function httpBindings(): Binding[] {
  const read = (kind: string, name: string): Binding[] => {
    const hash = readKey('machine', `${HTTP}\\${kind}\\${name}`, (key) => key.bytes('SslCertHash'));
    return binding('http.sys', name, hash?.toString('hex'));
  };
  return ['SslBindingInfo', 'SslSniBindingInfo'].flatMap((kind) =>
    subkeys(`${HTTP}\\${kind}`).flatMap((name) => read(kind, name)),
  );
}

function rdpBindings(): Binding[] {
  const hash = readKey('machine', RDP, (key) => key.bytes('SSLCertificateSHA1Hash'));
  return binding('RDP', 'RDP-Tcp', hash?.toString('hex'));
}

function winrmBindings(): Binding[] {
  const read = (path: string, detail: string): Binding[] =>
    binding(
      'WinRM',
      detail,
      readKey('machine', path, (key) => key.text('certThumbprint')),
    );
  const listeners = subkeys(`${WINRM}\\Listener`).flatMap((name) =>
    read(`${WINRM}\\Listener\\${name}`, name),
  );
  return [...read(WINRM, 'WSMAN'), ...read(`${WINRM}\\Service`, 'Service'), ...listeners];
}

function sqlBindings(view: View): Binding[] {
  const instances = (): { name: string; id: string | null }[] | null =>
    readKey(
      'machine',
      `${SQL}\\Instance Names\\SQL`,
      (key) => key.valueNames().map((name) => ({ name, id: key.text(name) })),
      view,
    );
  return (instances() ?? []).flatMap(({ name, id }) => {
    if (id === null) return [];
    const path = `${SQL}\\${id}\\MSSQLServer\\SuperSocketNetLib`;
    return binding(
      'SQL Server',
      name,
      readKey('machine', path, (key) => key.text('Certificate'), view),
    );
  });
}

/** What on this machine names a certificate by thumbprint, read where each of them keeps its settings. */
export const windowsBindings: Bindings = {
  list: () => [
    ...httpBindings(),
    ...rdpBindings(),
    ...winrmBindings(),
    ...sqlBindings(64),
    ...sqlBindings(32),
  ],
};
