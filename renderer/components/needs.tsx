import { useWords } from '../texts/language.tsx';
import { StatusIcon } from './status-icon.tsx';

export interface Need {
  readonly text: 'need.server' | 'need.client' | 'need.rights' | 'need.address';
  /** Null: it is asked for later. */
  readonly met: boolean | null;
}

const KINDS = { true: 'good', false: 'warning', null: 'info' } as const;

/** What a setup needs, each with whether it is there. */
export function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const { say } = useWords();
  return (
    <span className="needs">
      <span className="needs-title">{say('need.title')}</span>
      {needs.map(({ text, met }) => (
        <span key={text} className="need">
          <StatusIcon kind={KINDS[`${met}`]} />
          <span>
            {say(text)}
            {met === false ? ` ${say('need.missing')}` : ''}
          </span>
        </span>
      ))}
    </span>
  );
}
