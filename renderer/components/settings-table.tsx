import type { Change } from '../../electron/contract/plan.ts';
import { useWords } from '../texts/language.tsx';
import { ChangeValue } from './change-value.tsx';
import { Verbatim } from './verbatim.tsx';

const BETWEEN = ' › ';

interface Setting {
  readonly name: string;
  readonly change: Change;
}

/** The changes by section of the file; a change's target is `file › section › setting`. */
function bySection(changes: readonly Change[], file: string): ReadonlyMap<string, readonly Setting[]> {
  const sections = new Map<string, Setting[]>();
  for (const change of changes) {
    const prefix = `${file}${BETWEEN}`;
    const target = change.target.startsWith(prefix) ? change.target.slice(prefix.length) : change.target;
    const parts = target.split(BETWEEN);
    const section = parts.slice(0, -1).join(BETWEEN);
    const setting = { name: parts.at(-1) ?? target, change };
    sections.set(section, [...(sections.get(section) ?? []), setting]);
  }
  return sections;
}

export interface SettingsTableProps {
  readonly changes: readonly Change[];
  readonly file: string;
  /** For screen readers. */
  readonly caption: string;
}

/** The settings of a file, by section, before and after. */
export function SettingsTable({ changes, file, caption }: SettingsTableProps) {
  const { say } = useWords();
  return (
    <table className="settings">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('review.setting')}</th>
          <th scope="col">{say('review.before')}</th>
          <th scope="col">{say('review.after')}</th>
        </tr>
      </thead>
      {[...bySection(changes, file)].map(([section, settings]) => (
        <tbody key={section}>
          {section === '' ? null : (
            <tr className="section">
              <th scope="colgroup" colSpan={3}>
                <Verbatim>{section}</Verbatim>
              </th>
            </tr>
          )}
          {settings.map(({ name, change }) => (
            <tr key={name} className="change">
              <th scope="row">
                <Verbatim>{name}</Verbatim>
              </th>
              <td className="before">
                <span className="side-name">{say('review.before')}: </span>
                <ChangeValue value={change.before} words={false} />
              </td>
              <td className="after">
                <span className="side-name">{say('review.after')}: </span>
                <ChangeValue value={change.after} words={false} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
