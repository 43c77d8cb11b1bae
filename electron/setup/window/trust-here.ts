import type { FoundCertificate } from '../../certificates/evidence.ts';
import type { Certificate } from '../../certificates/parse.ts';
import { trustFaults } from '../../certificates/suitability.ts';
import { DEFAULT_PORT } from '../../contract/choices.ts';
import { LOCAL_HOST } from '../../contract/host.ts';
import type { Machine } from '../../machine/machine.ts';
import { formatAddress } from '../../ris/address.ts';
import { SERVICE_NAME } from '../../ris/products.ts';
import { clientsWanted } from '../clients.ts';
import { detectProducts, type Scope } from '../detect/detect.ts';
import { detectTrust } from '../detect/trust.ts';

export type TrustPorts = Pick<Machine, 'stores' | 'host' | 'files' | 'services' | 'packages' | 'runtime'>;

/**
 * Which of the certificates this machine trusts as it is, whatever clients the setup is for and wherever they call.
 * `intermediates`: those that will come with them.
 */
export function trustHere(
  machine: TrustPorts,
  folders: Pick<Scope, 'serverFolder' | 'clientFolder'>,
  certificates: readonly Certificate[],
  intermediates: readonly Certificate[] = [],
): (found: FoundCertificate) => boolean {
  const { stores, host, services } = machine;
  const products = detectProducts(machine, folders, services.query(SERVICE_NAME));
  const address = { host: LOCAL_HOST, port: DEFAULT_PORT };
  const clients = clientsWanted(products, ['server', 'client'], {
    ...address,
    search: { by: 'host' },
    trusted: 'peer',
  });
  const { trust } = detectTrust(stores, [...certificates, ...intermediates], LOCAL_HOST);
  const known = [...trust.intermediates, ...intermediates.map(({ der }) => der)];
  const evidence = { ...trust, intermediates: known };
  const now = host.now();
  return (found) => trustFaults(found, formatAddress(address), clients, evidence, now).length === 0;
}
