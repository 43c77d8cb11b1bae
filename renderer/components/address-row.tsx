import { Button, Field, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { UrlCheck } from '../../electron/contract/connection.ts';
import { useWizard } from '../context.tsx';
import { useWords } from '../texts/language.tsx';
import { useAsked } from './use-asked.ts';

/** As long as any address that the engine takes. */
const LONGEST = 2000;

export interface AddressRowProps {
  readonly address: string;
  /** From 1; null: the only one. */
  readonly number: number | null;
  readonly onChange: (address: string) => void;
  readonly onDrop: () => void;
}

/** One address to be checked, with what is wrong with it or what it means, said while it is typed. */
export function AddressRow({ address, number, onChange, onDrop }: AddressRowProps) {
  const { ask } = useWizard().store;
  const { say, tell } = useWords();
  const about = address.trim() === '' ? null : address;
  const asked = useAsked<UrlCheck>(about, () => ask('checkUrl', { url: address }), true);
  const read = asked.state === 'answered' && about !== null ? asked.answer : null;
  const fault = read !== null && 'problem' in read ? tell(read.problem) : null;
  const means = read !== null && 'url' in read && read.url !== address.trim() ? read.url : null;
  return (
    <div className="address-row">
      <Field
        label={number === null ? say('check.address') : say('check.address.number', { number })}
        validationState={fault === null ? 'none' : 'error'}
        validationMessage={fault ?? (means === null ? null : say('check.address.means', { url: means }))}
        hint={number === null || number === 1 ? say('check.address.hint') : null}
      >
        <Input
          name="address"
          value={address}
          maxLength={LONGEST}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, { value }) => {
            onChange(value);
          }}
        />
      </Field>
      {number === null ? null : (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={say('check.drop', { number })}
          onClick={onDrop}
        />
      )}
    </div>
  );
}
