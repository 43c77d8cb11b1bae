import type { AddressCheck } from '../../electron/contract/survey.ts';
import { visible } from '../../electron/contract/visible.ts';
import { useWords } from '../texts/language.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';

const HOST_KINDS: Readonly<Record<AddressCheck['host'], Kind>> = {
  thisComputer: 'good',
  otherComputer: 'warning',
  unknown: 'warning',
  invalid: 'error',
};
const PORT_KINDS: Readonly<Record<AddressCheck['port'], Kind>> = {
  free: 'good',
  held: 'warning',
  invalid: 'error',
  unknown: 'unknown',
};

export interface AddressStatusProps {
  readonly check: AddressCheck | null;
  readonly host: string;
  readonly port: number | null;
}

/** What was found about the address while it was typed; its place is kept so that nothing jumps. */
export function AddressStatus({ check, host, port }: AddressStatusProps) {
  const { say } = useWords();
  return (
    <div className="address-status" role="status">
      {check === null || port === null ? (
        <p className="faint">{port === null ? '' : say('address.checking')}</p>
      ) : (
        <>
          <p className="line">
            <StatusIcon kind={HOST_KINDS[check.host]} />
            <span>{say(`address.host.${check.host}`, { host: visible(host) })}</span>
          </p>
          <p className="line">
            <StatusIcon kind={PORT_KINDS[check.port]} />
            <span>
              {check.port === 'held' && check.holder !== null
                ? say('address.port.heldBy', { port, holder: visible(check.holder) })
                : say(`address.port.${check.port}`, { port })}
            </span>
          </p>
        </>
      )}
    </div>
  );
}
