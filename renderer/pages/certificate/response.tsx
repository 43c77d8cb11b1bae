import { Spinner } from '@fluentui/react-components';
import type { AnswerCheck } from '../../../electron/contract/field-checks.ts';
import type { CertificateId } from '../../../electron/contract/ids.ts';
import { visible } from '../../../electron/contract/visible.ts';
import { FileField } from '../../components/file-field.tsx';
import { Notes } from '../../components/messages.tsx';
import { Notice } from '../../components/notice.tsx';
import { TrustChoice } from '../../components/trust-choice.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { Validity } from '../../components/validity.tsx';
import { SHORT, Verbatim } from '../../components/verbatim.tsx';
import { useWizard, useWizardState } from '../../context.tsx';
import { decideAnswer, sourceOf } from '../../flow/answered.ts';
import { hostOf } from '../../flow/draft.ts';
import { useWords } from '../../texts/language.tsx';
import type { Way } from './way.ts';

/** Which request the answer belongs to. */
function Matched({ request }: { readonly request: CertificateId | null }) {
  const { survey } = useWizardState();
  const { say, moment } = useWords();
  const found = survey?.pending.find(({ id }) => id.thumbprint === request?.thumbprint);
  if (request === null || found === undefined) return <p>{say('response.earlier')}</p>;
  const host = visible(found.host, SHORT);
  return (
    <p>
      {found.ours
        ? say('response.matches', { host, at: moment(found.at) })
        : say('response.matches.foreign', { host })}
    </p>
  );
}

type Good = Extract<AnswerCheck, { answers: true }>;

function Certificate({ check }: { readonly check: Good }) {
  const { say } = useWords();
  return (
    <Notice kind="good">
      <Matched request={check.request} />
      <p>
        <Verbatim longest={SHORT}>{check.subject}</Verbatim>
      </p>
      <p className="faint">
        {say('store.issuedBy')} <Verbatim longest={SHORT}>{check.issuer}</Verbatim>
      </p>
      <Validity notBefore={check.notBefore} notAfter={check.notAfter} />
    </Notice>
  );
}

/** What the given file is, once the engine has read it. */
function Read() {
  const { ask } = useWizard().store;
  const { draft } = useWizardState();
  const { say } = useWords();
  const { answer } = draft;
  const host = hostOf(draft);
  const path = answer?.path ?? null;
  const about = path === null ? null : JSON.stringify([path, host]);
  const asked = useAsked(about, () => ask('checkAnswer', { file: path ?? '', host }));
  if (answer === null) return null;
  if (asked.state === 'waiting') return <Spinner size="small" label={say('response.checking')} />;
  if (asked.state === 'refused') return <Notes messages={[asked.problem]} kind="error" />;
  const check = asked.answer;
  if (!check.answers) return <Notes messages={check.why} kind="error" />;
  return (
    <>
      <Certificate check={check} />
      <TrustChoice trusted={check.trusted} from={sourceOf(answer)} />
    </>
  );
}

function Details() {
  const wizard = useWizard();
  const { draft, survey } = useWizardState();
  const { say } = useWords();
  return (
    <>
      {survey?.pending.length === 0 ? <Notice kind="info">{say('response.none')}</Notice> : null}
      <FileField
        what="answer"
        label={say('response.file')}
        hint={say('response.file.hint')}
        given={draft.answer}
        onGiven={(answer) => {
          wizard.change({ answer });
        }}
      />
      <Read />
    </>
  );
}

/** The answer of an authority to a request that was made here. */
export const response: Way = {
  id: 'response',
  title: 'response.title',
  text: 'response.text',
  decide: decideAnswer,
  Details,
};
