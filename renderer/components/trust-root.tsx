import { Field, Input, Spinner } from '@fluentui/react-components';
import type { IssuerView } from '../../electron/contract/field-checks.ts';
import { useWizard, useWizardState } from '../context.tsx';
import { type RootSource, rootSource, standsEarlier, type TrustDraft } from '../flow/trust-draft.ts';
import { useWords } from '../texts/language.tsx';
import { FileField } from './file-field.tsx';
import { Notes } from './messages.tsx';
import { Notice } from './notice.tsx';
import { type Asked, useAsked } from './use-asked.ts';
import { Validity } from './validity.tsx';
import { SHORT, Verbatim } from './verbatim.tsx';

/** Digits from which on it is worth asking whether they confirm the root: what the engine wants at least. */
const ENOUGH_DIGITS = 16;
const LONGEST = 400;

/** A root before it is trusted: who it is and for how long, but not its fingerprint. */
function Root({ root }: { readonly root: IssuerView }) {
  return (
    <div className="root">
      <Verbatim longest={SHORT}>{root.subject}</Verbatim>
      <Validity notBefore={root.notBefore} notAfter={root.notAfter} />
      {root.problem === null ? null : <Notes messages={[root.problem]} kind="error" />}
    </div>
  );
}

const digitsIn = (typed: string): number => typed.replace(/[\s:\p{Cf}]/gu, '').length;

/** What was typed from paper, and whether it confirms the root. */
function Fingerprint({ source }: { readonly source: RootSource }) {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say, tell } = useWords();
  const { trust } = draft;
  const { typed } = trust;
  const about = digitsIn(typed) >= ENOUGH_DIGITS ? JSON.stringify([source, typed]) : null;
  const asked = useAsked(about, () => wizard.store.ask('confirmIssuer', { ...source, typed }), true);
  const fault =
    asked.state === 'refused'
      ? asked.problem
      : asked.state === 'answered' && !asked.answer.confirmed
        ? asked.answer.why
        : null;
  const confirmed = asked.state === 'answered' && asked.answer.confirmed;
  return (
    <Field
      label={say('trust.typed')}
      hint={say('trust.typed.hint')}
      validationState={fault !== null ? 'error' : confirmed ? 'success' : 'none'}
      validationMessage={fault !== null ? tell(fault) : confirmed ? say('trust.typed.good') : null}
    >
      <Input
        name="fingerprint"
        value={typed}
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => {
          wizard.change({ trust: { ...trust, typed: value } });
        }}
      />
    </Field>
  );
}

function Roots({ asked }: { readonly asked: Asked<readonly IssuerView[]> }) {
  const { say } = useWords();
  if (asked.state === 'waiting') return <Spinner size="small" label={say('trust.root.reading')} />;
  if (asked.state === 'refused') return <Notes messages={[asked.problem]} kind="error" />;
  if (asked.answer.length === 0) return null;
  return asked.answer.map((root) => <Root key={`${root.subject} ${root.notBefore}`} root={root} />);
}

/** Whether there is anything in the file that a fingerprint could confirm. */
const hasRoot = (asked: Asked<readonly IssuerView[]>): boolean =>
  asked.state === 'answered' && asked.answer.some(({ problem }) => problem === null);

/** A root of its own, or the one that came with the certificate, confirmed by what the engineer has on paper. */
export function TrustRoot({ from }: { readonly from: RootSource | null }) {
  const wizard = useWizard();
  const { draft } = useWizardState();
  const { say } = useWords();
  const { trust } = draft;
  const { ask } = wizard.store;
  const source = rootSource(trust, from);
  const earlier = standsEarlier(trust);
  const asked = useAsked(source === null ? null : JSON.stringify(source), () =>
    source === null ? Promise.resolve([]) : ask('issuers', source),
  );
  const came = trust.root === null && hasRoot(asked);
  const change = (changes: Partial<TrustDraft>): void => {
    wizard.change({ trust: { ...trust, ...changes } });
  };
  const fingerprint = source !== null && hasRoot(asked) ? <Fingerprint source={source} /> : null;
  return (
    <div className="trust-root">
      {earlier ? <Notice kind="good">{say('trust.earlier')}</Notice> : null}
      {came ? <p>{say('trust.root.here')}</p> : null}
      {came ? <Roots asked={asked} /> : null}
      {came ? fingerprint : null}
      <FileField
        what="issuer"
        label={say(came ? 'trust.root.other' : 'trust.root.file')}
        hint={say('trust.root.file.hint')}
        given={trust.root}
        onGiven={(root) => {
          change({ root });
        }}
      />
      {trust.root === null ? null : <Roots asked={asked} />}
      {came ? null : fingerprint}
    </div>
  );
}
