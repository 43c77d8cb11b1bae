import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Bridge } from '../electron/contract/channels.ts';
import { CertificateProvider } from './components/certificate-dialog.tsx';
import { useDark } from './components/use-dark.ts';
import { useNoStrayDrops } from './components/use-no-stray-drops.ts';
import { WizardContext } from './context.tsx';
import { createWizard } from './flow/wizard.ts';
import { decide } from './pages/certificate/ways.ts';
import { Pages } from './pages/pages.tsx';
import { type Language, Speak, systemLanguage } from './texts/language.tsx';
import { dark, light } from './theme.ts';

export interface AppProps {
  readonly bridge: Bridge;
  /** Shows the generated language, for tests of what does not stretch. */
  readonly pseudo: boolean;
}

/** The whole wizard over one bridge to the engine. */
export function App({ bridge, pseudo }: AppProps) {
  const [wizard] = useState(() => createWizard(bridge, decide));
  useNoStrayDrops();
  const [language, setLanguage] = useState<Language>(pseudo ? 'pseudo' : systemLanguage());
  useEffect(() => {
    void wizard.start();
    if (pseudo) return;
    bridge.ask('preferences', null).then(
      (preferences) => {
        if (preferences.language !== null) setLanguage(preferences.language);
      },
      () => undefined,
    );
  }, [wizard, bridge, pseudo]);

  function speak(chosen: 'en' | 'fr'): void {
    setLanguage(chosen);
    const choices = wizard.store.get().remembered;
    bridge.ask('remember', { language: chosen, choices }).catch(() => undefined);
  }

  return (
    <FluentProvider theme={useDark() ? dark : light} className="provider">
      <WizardContext value={wizard}>
        <Speak language={language}>
          <CertificateProvider>
            <Pages onLanguage={speak} />
          </CertificateProvider>
        </Speak>
      </WizardContext>
    </FluentProvider>
  );
}
