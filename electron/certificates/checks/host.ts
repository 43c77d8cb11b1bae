import type { Check } from '../../contract/check.ts';
import { LOCAL_HOST } from '../../contract/host.ts';
import { message } from '../../contract/message.ts';
import { endpointOf } from '../address.ts';
import type { ComputerNames, Evidence } from '../evidence.ts';
import { pass, warn } from './lines.ts';

/** Does each server file's address still name this computer? Every computer is `localhost`, so that is not asked. */
export const hostChecks = ({ servers, computer }: Evidence): Check[] =>
  servers.flatMap(({ file, baseUrl }) => {
    const host = endpointOf(baseUrl)?.host;
    if (host === undefined || host === LOCAL_HOST) return [];
    if (isNamed(computer, host)) return [pass('host.name', file, message('check.host.name.pass', { host }))];
    const found = message('check.host.name.warn', { host, computer: computer.fullName });
    return [
      warn(
        'host.name',
        file,
        found,
        message('check.host.name.remedy', { host, computer: computer.fullName }),
      ),
    ];
  });

/** The first label decides where the computer does not know its own domain. */
function isNamed({ name, fullName }: ComputerNames, host: string): boolean {
  const own = [name, fullName].map((one) => one.toLowerCase());
  const called = host.toLowerCase();
  if (own.includes(called)) return true;
  return !fullName.includes('.') && called.split('.', 1)[0] === name.toLowerCase();
}
