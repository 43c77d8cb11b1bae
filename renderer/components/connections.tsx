import type { Verdict } from '../../electron/contract/check.ts';
import type { ContactView } from '../../electron/contract/contact-view.ts';
import { contactedBy } from '../flow/contacts.ts';
import { useWords } from '../texts/language.tsx';
import { Connection } from './connection.tsx';
import { Verbatim } from './verbatim.tsx';

export interface ConnectionsProps {
  readonly contacts: readonly ContactView[];
  readonly verdict: Verdict | null;
}

/** What the servers that were contacted showed, beside a verdict that stands elsewhere. */
export function Connections({ contacts, verdict }: ConnectionsProps) {
  const { say } = useWords();
  if (verdict === null) return null;
  const servers = contactedBy(contacts, verdict).filter(({ connections }) => connections.length > 0);
  return servers.map(({ origin, connections }) => (
    <section key={origin} className="server-shown">
      <h2>
        {say('connection.title')} <Verbatim longest={300}>{origin}</Verbatim>
      </h2>
      {connections.map((contact) => (
        <Connection key={contact.url} contact={contact} openable />
      ))}
    </section>
  ));
}
