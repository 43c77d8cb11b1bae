import { childrenOf, type Located } from './tree.ts';

/** Off, every DNS name of a certificate counts and not only the last one; .NET Framework 4.6.1 and later know it. */
const LAST_NAME_ALONE = 'switch.system.identitymodel.disablemultiplednsentriesinsancertificate';

/** Does `runtime/AppContextSwitchOverrides` switch the old rule of the last DNS name off? `top`: children of the root. */
export function asksForEveryDnsName(text: string, top: readonly Located[]): boolean {
  const runtimes = top.filter(({ name }) => name === 'runtime');
  const overrides = runtimes
    .flatMap((runtime) => childrenOf(text, runtime))
    .filter(({ name }) => name === 'AppContextSwitchOverrides');
  const switches = overrides.flatMap(({ attributes }) => (attributes.value ?? '').split(';'));
  return switches.some((one) => {
    const [name = '', value = ''] = one.split('=');
    return name.trim().toLowerCase() === LAST_NAME_ALONE && value.trim().toLowerCase() === 'false';
  });
}
