import type { Verdict } from '../../electron/contract/check.ts';
import { useWords } from '../texts/language.tsx';
import { parted } from './check-subject.tsx';
import { Notice } from './notice.tsx';
import { SHORT, Verbatim } from './verbatim.tsx';

/** Why the client would not connect, in short: where, and what was found. The rest stands with the checks. */
export function Failures({ verdict }: { readonly verdict: Verdict }) {
  const { tell } = useWords();
  const failing = verdict.checks.filter(({ status }) => status === 'fail');
  if (failing.length === 0) return null;
  return (
    <Notice kind="error">
      {failing.map(({ id, subject, found }) => (
        <p key={`${id} ${subject} ${JSON.stringify(found)}`}>
          <strong>
            <Verbatim longest={SHORT}>{parted(subject).name}</Verbatim>
          </strong>
          <br />
          {tell(found)}
        </p>
      ))}
    </Notice>
  );
}
