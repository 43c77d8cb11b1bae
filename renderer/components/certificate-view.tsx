import type { CertificateDetails, CertificateSummary } from '../../electron/contract/certificate.ts';
import { useWords } from '../texts/language.tsx';
import { CopyButton } from './copy-button.tsx';
import { Validity } from './validity.tsx';
import { Verbatim } from './verbatim.tsx';

const DATES = ['Valid from', 'Valid to'];
const USAGES = /^(?:Enhanced )?Key Usage/;

/** Names and lists such as `Key Usage (critical)`, each term in the language of the page. */
const inTerms = (text: string, word: (term: string) => string): string =>
  text
    .split(/(, | \(|\))/)
    .map(word)
    .join('');

/** Fields, fingerprints and chain of one certificate. */
export function CertificateView({ details }: { readonly details: CertificateDetails }) {
  const { say, word, moment } = useWords();
  const { summary, fields, chain, hasKey } = details;
  return (
    <div className="certificate-view">
      <dl className="facts">
        <dt>{say('certificate.subject')}</dt>
        <dd>
          <Verbatim>{summary.subject}</Verbatim>
        </dd>
        <dt>{say('certificate.issuer')}</dt>
        <dd>
          <Verbatim>{summary.issuer}</Verbatim>
        </dd>
        <dt>{say('certificate.validity')}</dt>
        <dd>
          <Validity notBefore={summary.notBefore} notAfter={summary.notAfter} />
        </dd>
        <dt>{say('certificate.key')}</dt>
        <dd>
          {summary.key}, {say(hasKey ? 'certificate.key.here' : 'certificate.key.notHere')}
        </dd>
      </dl>
      <h3>{say('certificate.fingerprints')}</h3>
      <Fingerprint name="SHA-1" value={summary.thumbprint} />
      <Fingerprint name="SHA-256" value={summary.sha256} />
      <h3>{say('certificate.chain')}</h3>
      <Chain chain={chain.toReversed()} />
      <h3>{say('certificate.fields')}</h3>
      <dl className="fields-list">
        {fields.map(({ name, value }, at) => (
          // Two fields of one name are possible; their order is fixed.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <div key={at} className="field-row">
            <dt>
              <Verbatim>{inTerms(name, word)}</Verbatim>
            </dt>
            <dd>
              <Verbatim>
                {DATES.includes(name) ? moment(value) : USAGES.test(name) ? inTerms(value, word) : value}
              </Verbatim>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Fingerprint({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="fingerprint">
      <span>{name}</span>
      <Verbatim code>{value}</Verbatim>
      <CopyButton text={value} what={name} />
    </div>
  );
}

/** From the root down to the certificate, each under its issuer. */
function Chain({ chain }: { readonly chain: readonly CertificateSummary[] }) {
  const { say, date } = useWords();
  const [first, ...below] = chain;
  if (first === undefined) return null;
  return (
    <ul className="chain">
      <li>
        <Verbatim>{first.subject}</Verbatim>{' '}
        <span className="faint">{say('recorded.until', { date: date(first.notAfter) })}</span>
        <Chain chain={below} />
      </li>
    </ul>
  );
}
