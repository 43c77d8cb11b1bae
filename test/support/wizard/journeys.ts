import type { Pages } from './pages.ts';

/** From the first page to the choice of a certificate, as everything is prefilled. */
export async function toCertificate(wizard: Pages): Promise<void> {
  await wizard.at('start.instruction');
  await wizard.chooseSetup('integrated');
  await wizard.press('button.next');
  await wizard.at('server.instruction');
  await wizard.press('button.next');
  await wizard.at('certificate.instruction');
}

/** From the first page of a fresh machine to Review of an integrated setup, as everything is prefilled. */
export async function toReview(wizard: Pages): Promise<void> {
  await toCertificate(wizard);
  await wizard.press('button.next');
}

/** From the first page of a fresh machine to “the client will connect”. */
export async function install(wizard: Pages): Promise<void> {
  await toReview(wizard);
  await wizard.at('review.install');
  await wizard.press('button.install');
  await wizard.at('finish.yes');
}
