import { useEffect, useState } from 'react';
import type { AddressCheck } from '../../electron/contract/survey.ts';
import { useWizard } from '../context.tsx';

/** Milliseconds without a key press before the address is looked at. */
const PAUSE_MS = 250;

/** What is known of the address in the fields; null while it is being looked at, or where there is no port. */
export function useAddressCheck(host: string, port: number | null): AddressCheck | null {
  const { ask } = useWizard().store;
  const [answer, setAnswer] = useState<{ readonly about: string; readonly check: AddressCheck } | null>(null);
  const about = `${host}:${String(port)}`;
  useEffect(() => {
    if (port === null || host === '') return;
    let outdated = false;
    const timer = setTimeout(() => {
      ask('checkAddress', { host, port }).then(
        (check) => {
          if (!outdated) setAnswer({ about, check });
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [ask, host, port, about]);
  return port !== null && answer?.about === about ? answer.check : null;
}
