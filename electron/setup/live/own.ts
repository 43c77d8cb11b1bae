import { answering, isNetTcp, usedBy } from '../../certificates/checks/who.ts';
import type { ServerEvidence } from '../../certificates/evidence.ts';
import type { ServerChoices } from '../../contract/choices.ts';
import { endpointUrl } from '../../contract/endpoint.ts';
import type { Service } from '../../machine/services.ts';
import { SERVICE_PATHS } from '../../ris/services.ts';
import { SECTIONS } from '../../ris/settings.ts';
import { clientsFound } from '../clients.ts';
import { sameFolder } from '../detect/folders.ts';
import { folderOfImage } from '../detect/image-path.ts';
import type { Facts } from '../facts.ts';
import { needed } from '../plan/refusals.ts';
import { isUp } from '../service-state.ts';
import { type Call, callsFrom, serviceAt, USUAL_POLICY } from './calls.ts';
import { type Known, NOTHING_KNOWN } from './evidence.ts';

type Server = Pick<Facts, 'service' | 'products' | 'searches'>;

/** The RIS service, where it is up, is that of the product here, and has a program that could listen. */
function listener({ service, products }: Server): Service | null {
  if (service === null || service.pretended || !isUp(service) || products.server.found !== 'one') return null;
  const folder = folderOfImage(service.imagePath);
  return folder !== null && sameFolder(folder, products.server.product.folder) ? service : null;
}

/** Both kinds of services at the address of a server file, for whoever would call them by `policy`. */
function callsAt({ baseUrl }: ServerEvidence, policy: Call['policy']): Call[] {
  return [SERVICE_PATHS.core, SERVICE_PATHS.application].flatMap((path) => {
    const endpoint = serviceAt(baseUrl, path);
    return endpoint === null ? [] : [{ section: SECTIONS.server, endpoint, policy }];
  });
}

/**
 * Whom to contact on a machine with a server of its own: core and application services where the server files say that
 * it listens, as the client sections here would. Nobody where the service is not meant to run: nothing would listen.
 */
export function ownCalls(facts: Facts, choices: ServerChoices): Call[] {
  if (listener(facts) === null) return [];
  const servers = facts.searches.filter(({ configurationClass }) => isNetTcp(configurationClass));
  const ids = needed(choices).map(([id]) => id);
  const clients = clientsFound(facts.products, ids, choices.server.enterprise)
    .filter((client) => !client.elsewhere && answering(client, servers).length > 0)
    .map((client) => ({ ...client, failoverUrl: '' }));
  const calls = callsFrom(clients);
  const policy = calls[0]?.policy ?? USUAL_POLICY;
  const called = new Set(calls.map(({ endpoint }) => endpointUrl(endpoint)));
  const others = servers
    .flatMap((server) => callsAt(server, policy))
    .map((call) => [endpointUrl(call.endpoint), call] as const)
    .filter(([url]) => !called.has(url));
  return [...calls, ...new Map(others).values()];
}

/** What this machine's own files say of the server that answers: one certificate, or several and so none for certain. */
export function ownServer(facts: Server): () => Known {
  const service = listener(facts);
  const used = new Map(
    facts.searches.map(usedBy).flatMap((found) => (found === null ? [] : [[found.id.thumbprint, found]])),
  );
  const [only, ...others] = used.values();
  const configured = only !== undefined && others.length === 0 ? only.certificate : null;
  return () => (service === null ? NOTHING_KNOWN : { configured, service: service.name });
}
