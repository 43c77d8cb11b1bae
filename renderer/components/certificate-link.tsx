import { useRestoreFocusTarget } from '@fluentui/react-components';
import { CertificateRegular } from '@fluentui/react-icons/svg/certificate';
import { useWords } from '../texts/language.tsx';
import { type OpenedCertificate, useCertificateDialog } from './certificate-context.ts';
import { SHORT, Verbatim } from './verbatim.tsx';

/** A certificate's name, which opens the certificate. */
export function CertificateLink({
  id,
  children,
}: {
  readonly id: OpenedCertificate;
  readonly children: string;
}) {
  const { say } = useWords();
  const open = useCertificateDialog();
  const restoreFocus = useRestoreFocusTarget();
  return (
    <button
      {...restoreFocus}
      type="button"
      className="certificate-link"
      title={say('certificate.open')}
      onClick={() => {
        open(id);
      }}
    >
      <CertificateRegular aria-hidden="true" />
      <Verbatim longest={SHORT}>{children}</Verbatim>
    </button>
  );
}
