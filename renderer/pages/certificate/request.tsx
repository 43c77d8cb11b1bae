import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { RequestField } from '../../../electron/contract/field-checks.ts';
import { KEY_SIZES } from '../../../electron/contract/key-sizes.ts';
import type { Message } from '../../../electron/contract/message.ts';
import { visible } from '../../../electron/contract/visible.ts';
import { useAsked } from '../../components/use-asked.ts';
import { Verbatim } from '../../components/verbatim.tsx';
import { useWizard, useWizardState } from '../../context.tsx';
import { decideRequest } from '../../flow/asked.ts';
import { hostOf } from '../../flow/draft.ts';
import { type RequestDraft, SUBJECT_FIELDS, typedRequest } from '../../flow/request-draft.ts';
import { useWords } from '../../texts/language.tsx';
import type { Way } from './way.ts';

/** As long as the choices allow; the engine says which values are shorter by the rules for certificates. */
const LONGEST = 128;

/** What the engine finds wrong with each field, while they are filled in. */
function useFaults(host: string, request: RequestDraft): (field: RequestField) => Message | null {
  const { ask } = useWizard().store;
  const typed = typedRequest(host, request);
  const asked = useAsked(JSON.stringify(typed), () => ask('checkRequest', typed), true);
  const faults = asked.state === 'answered' ? asked.answer.faults : [];
  return (field) => faults.find((fault) => fault.field === field)?.problem ?? null;
}

function Details() {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say, tell } = useWords();
  const { request } = draft;
  const host = hostOf(draft);
  const faultOf = useFaults(host, request);
  const change = (changes: Partial<RequestDraft>): void => {
    wizard.change({ request: { ...draft.request, ...changes } });
  };
  const validation = (field: RequestField) => {
    const fault = faultOf(field);
    return fault === null
      ? ({ validationState: 'none', validationMessage: null } as const)
      : ({ validationState: 'error', validationMessage: tell(fault) } as const);
  };
  const ofHost = faultOf('host');
  return (
    <>
      <div className="common-name">
        <p>
          {say('request.commonName')} <Verbatim code>{`CN=${host}`}</Verbatim>
        </p>
        <p className="hint">{say('request.commonName.why')}</p>
        <div role="alert">{ofHost === null ? null : <p className="field-fault">{tell(ofHost)}</p>}</div>
      </div>
      <p className="hint">{say('request.optional')}</p>
      <div className="request-fields">
        {SUBJECT_FIELDS.map((field) => (
          <Field
            key={field}
            label={say(`request.${field}`)}
            hint={field === 'country' ? say('request.country.hint') : null}
            {...validation(field)}
          >
            <Input
              name={field}
              value={request[field]}
              maxLength={LONGEST}
              autoComplete="off"
              onChange={(_, { value }) => {
                change({ [field]: value });
              }}
            />
          </Field>
        ))}
        <Field className="key-size" label={say('request.keySize')}>
          <Select
            name="keySize"
            value={request.keySize}
            onChange={(_, { value }) => {
              change({ keySize: KEY_SIZES.find((bits) => String(bits) === value) ?? KEY_SIZES[0] });
            }}
          >
            {KEY_SIZES.map((bits) => (
              <option key={bits} value={bits}>
                {say('request.bits', { bits })}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field
        label={say('request.otherNames')}
        hint={say('request.otherNames.hint', { host: visible(host) })}
        {...validation('otherNames')}
      >
        <Textarea
          name="otherNames"
          value={request.otherNames}
          rows={3}
          resize="vertical"
          spellCheck={false}
          onChange={(_, { value }) => {
            change({ otherNames: value });
          }}
        />
      </Field>
      <div className="exportable">
        <Checkbox
          name="exportable"
          label={say('request.exportable')}
          aria-describedby="exportable-hint"
          checked={request.exportable}
          onChange={(_, { checked }) => {
            change({ exportable: checked === true });
          }}
        />
        <p id="exportable-hint" className="hint">
          {say('request.exportable.hint')}
        </p>
      </div>
    </>
  );
}

/** A certificate that an authority is asked for. */
export const request: Way = {
  id: 'request',
  title: 'request.title',
  text: 'request.text',
  decide: decideRequest,
  Details,
};
