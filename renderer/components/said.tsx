import { Fragment } from 'react';
import type { Message } from '../../electron/contract/message.ts';
import { namedCertificates, partsOf } from '../flow/named-certificates.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateLink } from './certificate-link.tsx';

/** A message of the engine as a sentence, in which each certificate that it names can be opened. */
export function Said({ message }: { readonly message: Message }) {
  const { tell } = useWords();
  return partsOf(tell(message), namedCertificates(message)).map(({ text, certificate }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no identity but their place
    <Fragment key={at}>
      {certificate === null ? text : <CertificateLink id={certificate}>{text}</CertificateLink>}
    </Fragment>
  ));
}
