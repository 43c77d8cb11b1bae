import { standingOf } from '../flow/standing.ts';
import { useWords } from '../texts/language.tsx';

/** The life of a certificate as a bar, with its dates in words. */
export function Validity({ notBefore, notAfter }: { readonly notBefore: string; readonly notAfter: string }) {
  const { say, count, date } = useWords();
  const { standing, passed, days } = standingOf(Date.parse(notBefore), Date.parse(notAfter), Date.now());
  const words =
    standing === 'valid' || standing === 'soon' ? count('days', days) : say(`validity.${standing}`);
  return (
    <span className={`validity ${standing}`}>
      <span>
        {say('validity.range', { from: date(notBefore), to: date(notAfter) })} ({words})
      </span>
      <svg className="validity-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="whole" width="100" height="4" />
        <rect className="passed" width={passed * 100} height="4" />
      </svg>
    </span>
  );
}
