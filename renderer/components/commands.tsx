import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly icon: ReactNode;
  /** What most people want here: drawn with the colour of what is chosen. */
  readonly advised?: boolean;
  readonly run: () => void;
}

/** Ways to go on, one under the other, as the setup programs of Windows show them. */
export function Commands({
  commands,
  disabled,
}: {
  readonly commands: readonly Command[];
  readonly disabled: boolean;
}) {
  return (
    <ul className="commands">
      {commands.map(({ id, title, text, icon, advised = false, run }) => (
        <li key={id}>
          <button
            type="button"
            className={`command ${id}${advised ? ' advised' : ''}`}
            disabled={disabled}
            onClick={run}
          >
            <span className="command-icon">{icon}</span>
            <span className="command-words">
              <strong>{title}</strong>
              <span>{text}</span>
            </span>
            <ChevronRightRegular aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
