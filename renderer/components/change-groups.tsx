import type { CertificateId } from '../../electron/contract/ids.ts';
import type { Step } from '../../electron/contract/plan.ts';
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
      {editsSettings(step) ? (
        <SettingsTable changes={step.changes} file={file ?? ''} caption={stepWords(step, say)} />
      ) : (
        step.changes.map((change) => <Becomes key={change.target} change={change} step={step} />)
      )}
    </li>
  );
}
