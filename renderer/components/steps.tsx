import { useWords } from '../texts/language.tsx';

/** "Step X of Y", in words and as a row of marks. */
export function Steps({ step, of }: { readonly step: number; readonly of: number }) {
  const { say } = useWords();
  const marks = Array.from({ length: of }, (_, at) => at + 1);
  return (
    <div className="steps">
      <span>{say('app.step', { step, of })}</span>
      <span className="marks" aria-hidden="true">
        {marks.map((mark) => (
          <Mark key={mark} reached={mark <= step} />
        ))}
      </span>
    </div>
  );
}

/** Only a mark that is reached says something; the words beside it say the same. */
const Mark = ({ reached }: { readonly reached: boolean }) =>
  reached ? <span className="mark reached" data-symbol="" /> : <span className="mark" />;
