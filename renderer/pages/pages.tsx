import type { ComponentType } from 'react';
import { useWizardState } from '../context.tsx';
import type { WizardState } from '../flow/state.ts';
import { CertificatePage } from './certificate/page.tsx';
import { CheckPage } from './check.tsx';
import { ClientPage } from './client.tsx';
import { ClosedPage } from './closed.tsx';
import { ConflictsPage } from './conflicts.tsx';
import { FinishPage } from './finish.tsx';
import { InterruptedPage } from './interrupted.tsx';
import { MaintenancePage } from './maintenance.tsx';
import type { PageProps } from './page-props.ts';
import { ProgressPage } from './progress.tsx';
import { ReviewPage } from './review.tsx';
import { ServerPage } from './server.tsx';
import { ShownPage } from './shown.tsx';
import { StartPage } from './start.tsx';

const PAGES = {
  server: ServerPage,
  certificate: CertificatePage,
  client: ClientPage,
  shown: ShownPage,
  check: CheckPage,
  conflicts: ConflictsPage,
  review: ReviewPage,
  progress: ProgressPage,
  finish: FinishPage,
  closed: ClosedPage,
} as const;

/** The first page is what the machine calls for. */
function pageFor({ page, survey }: WizardState): ComponentType<PageProps> {
  if (page !== 'start') return PAGES[page];
  if (survey?.interrupted) return InterruptedPage;
  return survey?.record ? MaintenancePage : StartPage;
}

/** The page that the wizard is at. */
export function Pages({ onLanguage }: PageProps) {
  const Page = pageFor(useWizardState());
  return <Page onLanguage={onLanguage} />;
}
