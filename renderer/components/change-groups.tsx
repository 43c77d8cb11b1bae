import type { CertificateId } from '../../electron/contract/ids.ts';
import type { Change, Step } from '../../electron/contract/plan.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';
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

/** What a change is about, without the file that stands above it: section and setting. */
function labelOf(change: Change, file: string | null): string {
  return file !== null && change.target.startsWith(`${file} › `)
    ? change.target.slice(file.length + ' › '.length)
    : change.target;
}

/** Every change of the plan with before and after, under the step and file that it belongs to. */
export function ChangeGroups({ steps }: { readonly steps: readonly Step[] }) {
  const { say } = useWords();
  return (
    <ol className="changes">
      {steps.map((step) => {
        const file = fileOf(step);
        const certificate = certificateOf(step);
        const words = ['record.write', 'service.stop', 'service.start'].includes(step.kind);
        return (
          <li key={step.id}>
            <h2>{stepWords(step, say)}</h2>
            {file === null ? null : (
              <p className="faint">
                <Verbatim code>{file}</Verbatim>
              </p>
            )}
            {certificate === null ? null : (
              <CertificateLink id={certificate}>{certificate.thumbprint}</CertificateLink>
            )}
            <dl>
              {step.changes.map((change) => (
                <div key={change.target} className="change">
                  <dt>
                    <ChangeLabel label={labelOf(change, file)} step={step} />
                  </dt>
                  <dd>
                    <span className="side before">
                      <span className="side-name">{say('review.before')}</span>
                      <Value value={change.before} words={words} />
                    </span>
                    <span className="side after">
                      <span className="side-name">{say('review.after')}</span>
                      <Value value={change.after} words={words} />
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ol>
  );
}

/** Section small, setting plain; a step's own target is named by what it is. */
function ChangeLabel({ label, step }: { readonly label: string; readonly step: Step }) {
  const { say } = useWords();
  if (step.kind === 'record.write') return say('review.record');
  if (step.kind === 'service.stop' || step.kind === 'service.start') return say('review.service');
  if (step.kind.startsWith('certificate.') || (step.kind === 'revert' && step.reverts.what !== 'edited'))
    return say('review.certificate');
  const parts = label.split(' › ');
  const setting = parts.at(-1) ?? label;
  const section = parts.slice(0, -1).join(' › ');
  return (
    <>
      <Verbatim>{setting}</Verbatim>
      {section === '' ? null : (
        <span className="section">
          <Verbatim>{section}</Verbatim>
        </span>
      )}
    </>
  );
}

/** Values that are words of the wizard, not of a file. */
const STATES = ['running', 'stopped', 'record'] as const;

function Value({ value, words }: { readonly value: string | null; readonly words: boolean }) {
  const { say } = useWords();
  if (value === null) return <em>{say('review.none')}</em>;
  if (value === '') return <em>{say('review.empty')}</em>;
  const known = !words ? undefined : STATES.find((state) => state === value);
  if (known !== undefined) return <em>{say(`value.${known}`)}</em>;
  return <Verbatim code>{value}</Verbatim>;
}
