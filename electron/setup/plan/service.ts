import type { RecordWrite, Step } from '../../contract/plan.ts';
import { folderOfImage } from '../detect/image-path.ts';
import type { Facts } from '../facts.ts';
import { serviceStart, serviceStop } from './steps.ts';

/** The RIS service, where it runs and is the one of the folder that is being set up. */
function runningService({ service, products }: Facts): string | null {
  if (service === null || service.state === 'stopped' || products.server.found !== 'one') return null;
  const folder = folderOfImage(service.imagePath);
  const same = folder?.toLowerCase() === products.server.product.folder.toLowerCase();
  return same ? service.name : null;
}

/** The RIS service is stopped before the first change and started after the last, where it was running. */
export function aroundService(facts: Facts, changing: readonly Step[], record: RecordWrite): Step[] {
  const service = changing.length === 0 ? null : runningService(facts);
  if (service === null) return [...changing, record];
  return [serviceStop(service), ...changing, record, serviceStart(service)];
}
