import type { ReactNode } from 'react';
import type { Survey } from '../../electron/contract/survey.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';
import { FolderChoice } from './folder-choice.tsx';
import { FolderPointer } from './folder-pointer.tsx';
import { Reasons } from './messages.tsx';
import { Notice } from './notice.tsx';
import { type Kind, StatusIcon } from './status-icon.tsx';
import { Verbatim } from './verbatim.tsx';

function Line({ kind, children }: { readonly kind: Kind; readonly children: ReactNode }) {
  return (
    <li className="line">
      <StatusIcon kind={kind} />
      <div className="line-text">{children}</div>
    </li>
  );
}

function Product({ product }: { readonly product: Survey['products'][number] }) {
  const { say } = useWords();
  const { folders, problems, version } = product;
  const name = say(`product.${product.id}`);
  if (folders.length === 0) {
    return (
      <Line kind="none">
        {say('found.notInstalled', { name })}
        <Reasons messages={problems} />
        <FolderPointer id={product.id} name={name} />
      </Line>
    );
  }
  return (
    <Line kind={problems.length > 0 ? 'error' : folders.length > 1 ? 'warning' : 'good'}>
      <strong>{name}</strong> {version === null ? null : <Verbatim>{version}</Verbatim>}
      {folders.length === 1 ? (
        <>
          {' '}
          {say('found.in')} <Verbatim code>{folders[0] ?? ''}</Verbatim>
        </>
      ) : (
        <FolderChoice id={product.id} name={name} folders={folders} />
      )}
      <Reasons messages={problems} />
    </Line>
  );
}

/** What was detected on this computer, in a few plain lines. */
export function Found({ survey }: { readonly survey: Survey }) {
  const { say, count } = useWords();
  const { computer, kind, elevated, products, service, own, conflicts } = survey;
  return (
    <section className="found" aria-labelledby="found">
      <h2 id="found">
        {say('found.title')} <Verbatim>{computer}</Verbatim>
      </h2>
      {kind === 'embedded' ? <Notice kind="info">{say('found.embedded')}</Notice> : null}
      {elevated ? null : <Notice kind="warning">{say('found.notElevated')}</Notice>}
      <ul className="lines">
        {products.map((product) => (
          <Product key={product.id} product={product} />
        ))}
        {service === null ? null : (
          <Line kind="info">
            {say('found.service')} <Verbatim>{service.name}</Verbatim> (
            {service.state === 'running' || service.state === 'stopped' ? (
              say(`value.${service.state}`)
            ) : (
              <Verbatim>{service.state}</Verbatim>
            )}
            )
          </Line>
        )}
        {own === null ? null : (
          <Line kind="good">
            {say('found.own')} <CertificateLink id={own.id}>{own.summary.subject}</CertificateLink>{' '}
            {count('days', own.daysLeft)}
          </Line>
        )}
        {conflicts.length > 0 ? (
          <Line kind="warning">{count('found.conflicts', conflicts.length)}</Line>
        ) : own === null ? (
          <Line kind="good">{say('found.noCertificate')}</Line>
        ) : null}
      </ul>
    </section>
  );
}
