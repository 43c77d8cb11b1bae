import type { CertificateId } from '../../electron/contract/ids.ts';
import type { RequestSpec, Step } from '../../electron/contract/plan.ts';
import { useWords } from '../texts/language.tsx';
import { Becomes } from './becomes.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { SettingsTable } from './settings-table.tsx';
import { stepWords } from './step-words.ts';
import { Verbatim } from './verbatim.tsx';

/** The file that a step changes; null: it changes something else. */
function fileOf(step: Step): string | null {
  if (step.kind === 'configuration.edit' || step.kind === 'record.write') return step.target;
  return step.kind === 'revert' && step.reverts.what === 'edited' ? step.reverts.file : null;
}

/** The certificate that a step names and that is there before it. */
function certificateOf(step: Step): CertificateId | null {
  if (step.kind === 'certificate.move') return step.certificate;
  if (step.kind === 'certificate.copy' && 'thumbprint' in step.certificate) {
    return { ...step.from, thumbprint: step.certificate.thumbprint };
  }
  return step.kind === 'revert' && step.reverts.what === 'added' ? step.reverts.certificate : null;
}

const editsSettings = (step: Step): boolean =>
  step.kind === 'configuration.edit' || (step.kind === 'revert' && step.reverts.what === 'edited');

/** Every change of the plan with before and after, under the step that it belongs to. */
export function ChangeGroups({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol className="changes">
      {steps.map((step) => (
        <StepChanges key={step.id} step={step} />
      ))}
    </ol>
  );
}

/** What the authority will be asked for, and what key is made for it. */
function Requested({ request }: { readonly request: RequestSpec }) {
  const { say } = useWords();
  const { host, subject, otherNames, bits, exportable } = request;
  const parts = [
    ['CN', host],
    ['O', subject.organization],
    ['OU', subject.organizationalUnit],
    ['L', subject.locality],
    ['ST', subject.state],
    ['C', subject.country],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name ?? ''}=${value}`]));
  const key = say('request.bits', { bits });
  return (
    <dl className="facts">
      <dt>{say('certificate.subject')}</dt>
      <dd>
        <Verbatim>{parts.join(', ')}</Verbatim>
      </dd>
      <dt>{say('request.names')}</dt>
      <dd>
        <Verbatim>{[...otherNames, host].join(', ')}</Verbatim>
      </dd>
      <dt>{say('request.key')}</dt>
      <dd>{say(exportable ? 'request.key.exportable' : 'request.key.stays', { key })}</dd>
    </dl>
  );
}

function StepChanges({ step }: { readonly step: Step }) {
  const { say } = useWords();
  const file = fileOf(step);
  const certificate = certificateOf(step);
  return (
    <li>
      <h2>{stepWords(step, say)}</h2>
      {file === null ? null : (
        <p className="faint">
          <Verbatim code>{file}</Verbatim>
        </p>
      )}
      {certificate === null ? null : (
        <CertificateLink id={certificate}>{certificate.thumbprint}</CertificateLink>
      )}
      {step.kind === 'request.create' ? (
        <Requested request={step.request} />
      ) : editsSettings(step) ? (
        <SettingsTable changes={step.changes} file={file ?? ''} caption={stepWords(step, say)} />
      ) : (
        step.changes.map((change) => <Becomes key={change.target} change={change} step={step} />)
      )}
    </li>
  );
}
