import { rmSync } from 'node:fs';
import type { StoreId } from '../../electron/contract/ids.ts';
import type { Machine } from '../../electron/machine/machine.ts';
import { hasSymbol } from '../../electron/machine/windows/libraries.ts';
import { removeAll } from './many-certificates.ts';
import { deleteService } from './service-setup.ts';

/** What a case may have left; nothing else is touched. */
export interface Leftovers {
  /** Emptied, certificate by certificate. */
  readonly stores: readonly StoreId[];
  /** Containers whose names start so are deleted. */
  readonly containers: string;
  readonly services: readonly string[];
  readonly folders: readonly string[];
}

export const isWine = (): boolean => hasSymbol('ntdll.dll', 'wine_get_version');

/** Emptying stores is for a machine that nobody needs: Wine's, or one declared so. */
export const isDisposable = (): boolean => isWine() || process.env.RIS_DISPOSABLE_MACHINE === '1';

/** Puts the machine back between two cases through its own functions, without restarting Wine. */
export async function resetMachine(machine: Machine, left: Leftovers): Promise<void> {
  if (!isDisposable())
    throw new Error('this machine is not disposable: set RIS_DISPOSABLE_MACHINE=1 if it is');
  for (const service of left.services) {
    if (machine.services.query(service) === null) continue;
    await machine.services.stop(service);
    deleteService(service);
  }
  for (const store of left.stores) {
    removeAll(store);
    machine.stores.discard(store);
  }
  for (const container of machine.keys.list(left.containers)) machine.keys.delete(container);
  for (const folder of left.folders) rmSync(folder, { recursive: true, force: true });
}
