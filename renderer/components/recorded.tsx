import type { Survey } from '../../electron/contract/survey.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { Notice } from './notice.tsx';
import { Verbatim } from './verbatim.tsx';

/** The setup that is recorded here, and the days until its certificate ends. */
export function Recorded({ survey }: { readonly survey: Survey }) {
  const { say, count, moment, date } = useWords();
  const { record, used, elevated, computer } = survey;
  if (record === null) return null;
  const { choices } = record;
  const server = choices.setup === 'client' ? choices.client.server : choices.server;
  return (
    <>
      <dl className="facts">
        <dt>{say('recorded.setup')}</dt>
        <dd>
          {say(`setup.${choices.setup}`)} ·{' '}
          {choices.setup === 'client' && choices.client.offline
            ? say('recorded.offline')
            : say(`recorded.${choices.certificate.source}`)}{' '}
          · <Verbatim>{computer}</Verbatim>
        </dd>
        <dt>{say(choices.setup === 'client' ? 'recorded.calls' : 'recorded.address')}</dt>
        <dd>
          <Verbatim code>{`net.tcp://${server.host}:${String(server.port)}/`}</Verbatim>
        </dd>
        {choices.setup === 'client' && choices.client.failover !== undefined ? (
          <>
            <dt>{say('recorded.failover')}</dt>
            <dd>
              <Verbatim code>
                {`net.tcp://${choices.client.failover.host}:${String(choices.client.failover.port)}/`}
              </Verbatim>
            </dd>
          </>
        ) : null}
        <dt>{say('recorded.at')}</dt>
        <dd>
          {moment(record.at)} ({say('recorded.version')} <Verbatim>{record.version}</Verbatim>)
        </dd>
        {choices.setup === 'client' ? null : <dt>{say('recorded.certificate')}</dt>}
        {choices.setup === 'client' ? null : (
          <dd>
            {used === null ? (
              say('recorded.noCertificate')
            ) : (
              <>
                <CertificateLink id={used.id}>{used.summary.subject}</CertificateLink>{' '}
                {say('recorded.until', { date: date(used.summary.notAfter) })} ({count('days', used.daysLeft)}
                )
              </>
            )}
          </dd>
        )}
      </dl>
      {elevated ? null : <Notice kind="warning">{say('found.notElevated')}</Notice>}
    </>
  );
}
