import type { Runtime } from '../runtime.ts';
import { readKey } from './registry.ts';

const FRAMEWORK = 'SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full';
const PROTOCOLS = 'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols';

const flag = (value: number | null): boolean | null => (value === null ? null : value !== 0);

/** From the registry, as .NET and SCHANNEL read it; a key that is absent says nothing. */
export const windowsRuntime: Runtime = {
  netRelease: () => readKey('machine', FRAMEWORK, (key) => key.number('Release')),
  channel: (protocol) =>
    readKey('machine', `${PROTOCOLS}\\${protocol}\\Client`, (key) => ({
      enabled: flag(key.number('Enabled')),
      disabledByDefault: flag(key.number('DisabledByDefault')),
    })) ?? { enabled: null, disabledByDefault: null },
};
