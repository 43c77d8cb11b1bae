import type { Endpoint } from '../contract/endpoint.ts';
import type { Address } from './address.ts';

/**
 * A service stands below the server's base address under the full name of its contract. Both answer without a login,
 * and every release of the product has them: the core service is what the product's own version checker calls, the
 * application service what its login window asks for the facilities.
 */
export const SERVICE_PATHS = {
  core: '/ClearCanvas.Enterprise.Common.ServerVersion.IVersionService',
  application: '/ClearCanvas.Ris.Application.Common.Login.ILoginService',
} as const;

export type ServiceGroup = keyof typeof SERVICE_PATHS;

/** The service by which a group of services at a base address is contacted. */
export function serviceEndpoint(group: ServiceGroup, { host, port }: Address): Endpoint {
  return { kind: 'net.tcp', host, port, path: SERVICE_PATHS[group] };
}
