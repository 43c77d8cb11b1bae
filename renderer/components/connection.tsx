import { CertificateRegular } from '@fluentui/react-icons/svg/certificate';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { ReactNode } from 'react';
import type { CertificateSummary } from '../../electron/contract/certificate.ts';
import type { Authentication, ContactView, Encryption } from '../../electron/contract/contact-view.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { Validity } from './validity.tsx';
import { SHORT, Verbatim } from './verbatim.tsx';

interface ElementProps {
  readonly icon: ReactNode;
  readonly what: 'authentication' | 'encryption' | 'integrity';
  readonly children: ReactNode;
}

/** One of the three elements of a secure connection, with what it is good for. */
function Element({ icon, what, children }: ElementProps) {
  const { say } = useWords();
  return (
    <section className="element">
      <h3>
        <span className="element-icon" aria-hidden="true">
          {icon}
        </span>
        {say(`connection.${what}`)}
      </h3>
      <p className="hint">{say(`connection.${what}.text`)}</p>
      {children}
    </section>
  );
}

interface Openable {
  /** Certificates can be opened, with their fingerprints. */
  readonly openable: boolean;
}

function Named({ summary, openable }: Openable & { readonly summary: CertificateSummary }) {
  const { sha256, subject } = summary;
  return openable ? (
    <CertificateLink id={{ sha256 }}>{subject}</CertificateLink>
  ) : (
    <Verbatim longest={SHORT}>{subject}</Verbatim>
  );
}

function Who({ certificate, sent, verified, openable }: Authentication & Openable) {
  const { say } = useWords();
  return (
    <>
      <p>
        <Named summary={certificate} openable={openable} />
      </p>
      <p>
        {say('connection.issuedBy')} <Verbatim longest={SHORT}>{certificate.issuer}</Verbatim>
      </p>
      <Validity notBefore={certificate.notBefore} notAfter={certificate.notAfter} />
      <p>{say(`connection.verified.${verified ?? 'unknown'}`)}</p>
      {sent.length === 0 ? null : (
        <div>
          {say('connection.sent')}
          <ul className="plain">
            {sent.map((one) => (
              <li key={one.sha256}>
                <Named summary={one} openable={openable} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function How({ protocol, cipher, keyExchange }: Encryption) {
  const { say } = useWords();
  const bits = keyExchange?.bits ?? null;
  const parts = [
    keyExchange?.kind,
    keyExchange?.group,
    bits === null ? null : say('connection.bits', { bits }),
  ];
  const how = parts.filter((part) => part !== null && part !== undefined).join(', ');
  return (
    <>
      <p>
        <Verbatim>{`${protocol.replace('TLSv', 'TLS ')}, ${cipher}`}</Verbatim>
      </p>
      {how === '' ? null : <p>{say('connection.keyExchange', { how })}</p>}
    </>
  );
}

/** What one connection showed: authentication, encryption and message integrity, in plain words. */
export function Connection({ contact, openable }: Openable & { readonly contact: ContactView }) {
  const { say } = useWords();
  const { authentication, encryption, integrity, address } = contact;
  return (
    <div className="connection">
      {address === null ? null : <p className="faint">{say('connection.from', { address })}</p>}
      <div className="elements">
        {authentication === null ? null : (
          <Element what="authentication" icon={<CertificateRegular />}>
            <Who {...authentication} openable={openable} />
          </Element>
        )}
        {encryption === null ? null : (
          <Element what="encryption" icon={<LockClosedRegular />}>
            <How {...encryption} />
          </Element>
        )}
        {integrity === null ? null : (
          <Element what="integrity" icon={<ShieldCheckmarkRegular />}>
            <p>{say(`connection.integrity.${integrity.kind}`, { algorithm: integrity.algorithm })}</p>
          </Element>
        )}
      </div>
    </div>
  );
}
