import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';

export interface Command {
  readonly title: string;
  readonly text: string;
  readonly icon: ReactNode;
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
      {commands.map(({ title, text, icon, run }) => (
        <li key={title}>
          <button type="button" className="command" disabled={disabled} onClick={run}>
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
