import { CertificateLink } from '../../components/certificate-link.tsx';
import { Validity } from '../../components/validity.tsx';
import { useWizardState } from '../../context.tsx';
import { useWords } from '../../texts/language.tsx';
import type { Way } from './way.ts';

function Details() {
  const { survey } = useWizardState();
  const { say } = useWords();
  const own = survey?.own;
  return (
    <>
      <ul className="plain">
        <li>{say('local.made')}</li>
        <li>{say('local.trusted')}</li>
        <li>{say('local.noRoot')}</li>
      </ul>
      {own ? (
        <p>
          {say('local.own')} <CertificateLink id={own.id}>{own.summary.subject}</CertificateLink>
          <Validity notBefore={own.summary.notBefore} notAfter={own.summary.notAfter} />
        </p>
      ) : null}
    </>
  );
}

/** The wizard's own certificate, for programs on this computer alone. */
export const local: Way = {
  id: 'local',
  title: 'local.title',
  text: 'local.text',
  decide: () => ({ decided: true, certificate: { source: 'local' } }),
  Details,
};
