import { type Message, message } from '../../contract/message.ts';
import type { RecordWrite, Step } from '../../contract/plan.ts';
import type { Service } from '../../machine/services.ts';
import { sameFolder } from '../detect/folders.ts';
import { folderOfImage } from '../detect/image-path.ts';
import type { Facts } from '../facts.ts';
import { isUp } from '../service-state.ts';
import { serviceStart, serviceStop } from './steps.ts';

/** The RIS service, where it is up and is the one of the folder that is being set up. */
function runningService({ service, products }: Facts): Service | null {
  if (service === null || !isUp(service) || products.server.found !== 'one') return null;
  const folder = folderOfImage(service.imagePath);
  return folder !== null && sameFolder(folder, products.server.product.folder) ? service : null;
}

/** Why the service cannot be stopped for these steps: nobody could start it again. */
export function serviceRefusals(facts: Facts, changing: readonly Step[]): Message[] {
  const service = changing.length === 0 ? null : runningService(facts);
  return service?.start === 'disabled' ? [message('plan.serviceDisabled', { service: service.name })] : [];
}

/** The RIS service is stopped before the first change and started after the last, where it was running. */
export function aroundService(facts: Facts, changing: readonly Step[], record: RecordWrite): Step[] {
  const service = changing.length === 0 ? null : runningService(facts);
  if (service === null) return [...changing, record];
  return [serviceStop(service.name), ...changing, record, serviceStart(service.name)];
}
