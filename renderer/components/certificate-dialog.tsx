import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { CertificateDetails } from '../../electron/contract/certificate.ts';
import type { Input } from '../../electron/contract/channels.ts';
import type { Message } from '../../electron/contract/message.ts';
import { useWizard } from '../context.tsx';
import { problemOf } from '../flow/problem.ts';
import { useWords } from '../texts/language.tsx';
import { CertificateContext, type OpenedCertificate } from './certificate-context.ts';
import { CertificateView } from './certificate-view.tsx';
import { Notice } from './notice.tsx';
import { SaveButton } from './save-button.tsx';

type Content =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly details: CertificateDetails }
  | { readonly state: 'gone' }
  | { readonly state: 'refused'; readonly problem: Message };

const savedOf = (id: OpenedCertificate): Input<'save'> =>
  'sha256' in id ? { what: 'shown', sha256: id.sha256 } : { what: 'certificate', id };

/** Lets every page open a certificate. */
export function CertificateProvider({ children }: { readonly children: ReactNode }) {
  const { ask } = useWizard().store;
  const { say } = useWords();
  const [id, setId] = useState<OpenedCertificate | null>(null);
  const [content, setContent] = useState<Content>({ state: 'loading' });

  const find = (wanted: OpenedCertificate) =>
    'sha256' in wanted ? ask('shown', wanted) : ask('certificate', wanted);

  function open(wanted: OpenedCertificate): void {
    setId(wanted);
    setContent({ state: 'loading' });
    find(wanted).then(
      (details) => {
        setContent(details === null ? { state: 'gone' } : { state: 'shown', details });
      },
      (error: unknown) => {
        setContent({ state: 'refused', problem: problemOf(error) });
      },
    );
  }

  return (
    <CertificateContext value={open}>
      {children}
      <Dialog
        open={id !== null}
        onOpenChange={() => {
          setId(null);
        }}
      >
        <DialogSurface className="certificate-dialog">
          <DialogBody>
            <DialogTitle>{say('certificate.title')}</DialogTitle>
            {/* It scrolls, so the keyboard must reach it. */}
            <DialogContent tabIndex={0}>
              <Body content={content} />
            </DialogContent>
            <DialogActions fluid>
              {id === null || content.state !== 'shown' ? null : (
                <SaveButton what={savedOf(id)} label={say('certificate.save')} />
              )}
              <Button
                appearance="primary"
                onClick={() => {
                  setId(null);
                }}
              >
                {say('button.close')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </CertificateContext>
  );
}

function Body({ content }: { readonly content: Content }) {
  const { say, tell } = useWords();
  switch (content.state) {
    case 'loading':
      return <Spinner size="small" label={say('busy.certificate')} />;
    case 'gone':
      return <Notice kind="warning">{say('certificate.gone')}</Notice>;
    case 'refused':
      return <Notice kind="error">{tell(content.problem)}</Notice>;
    case 'shown':
      return <CertificateView details={content.details} />;
  }
}
