import { Checkbox } from '@fluentui/react-components';
import type { Conflict } from '../../electron/contract/plan.ts';
import { storeText } from '../../electron/contract/store-text.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { Notice } from './notice.tsx';
import { Validity } from './validity.tsx';
import { SHORT, Verbatim } from './verbatim.tsx';

export interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly ticked: boolean;
  readonly onTick: (thumbprint: string, ticked: boolean) => void;
}

/** What the page says in its own words: the certificate itself, and what to do about it. */
const OWN_WORDS = ['conflict.certificate', 'conflict.remedy', 'conflict.bound'];

/** One conflicting certificate: what it is, who made it, who uses it, what moving it means. */
export function ConflictCard({ conflict, ticked, onTick }: ConflictCardProps) {
  const { say, tell } = useWords();
  const { certificate, bound, messages } = conflict;
  const params = messages.find(({ code }) => code === 'conflict.certificate')?.params ?? {};
  const of = (name: string): string => String(params[name] ?? '');
  const said = messages.filter(({ code }) => !OWN_WORDS.includes(code));
  // Two of these ticks are named alike: what tells them apart is read out after the name.
  const about = `conflict-${certificate.thumbprint}`;
  return (
    <section className="conflict">
      <h2>
        <CertificateLink id={certificate}>{of('subject') || certificate.thumbprint}</CertificateLink>
      </h2>
      <p className="faint" id={about}>
        {say('store.issuedBy')} <Verbatim longest={SHORT}>{of('issuer')}</Verbatim> · {say('conflicts.in')}{' '}
        <Verbatim>{storeText(certificate)}</Verbatim>
        <br />
        <Verbatim code>{certificate.thumbprint}</Verbatim>
      </p>
      <Validity notBefore={of('notBefore')} notAfter={of('notAfter')} />
      {said
        .filter(({ code }) => code !== 'conflict.usedBy')
        .map((one) => (
          <p key={one.code}>{tell(one)}</p>
        ))}
      {said
        .filter(({ code }) => code === 'conflict.usedBy')
        .map((one) => (
          <Notice key={JSON.stringify(one.params)} kind="warning">
            {tell(one)}
          </Notice>
        ))}
      <p>{say(bound ? 'conflicts.boundMeans' : 'conflicts.moveMeans')}</p>
      <div className="conflict-tick">
        <Checkbox
          label={say('conflicts.move')}
          aria-describedby={about}
          checked={ticked}
          onChange={(_, { checked }) => {
            onTick(certificate.thumbprint, checked === true);
          }}
        />
      </div>
    </section>
  );
}
