import { expect } from 'vitest';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import { toReview } from '../../support/wizard/journeys.ts';

inEveryWay('a page that is loaded', (flow) => {
  flow('again in the middle of a run shows it, and where it ends', async ({ open, gate }) => {
    const wizard = await open();
    await toReview(wizard);
    await wizard.at('review.install');
    gate.hold('keys');
    await wizard.press('button.install');
    await gate.held();
    await wizard.at('progress.install');
    const steps = await wizard.steps().allTextContents();
    expect(steps.length).toBeGreaterThan(5);
    await wizard.page.reload();
    await wizard.at('progress.install');
    expect(await wizard.steps().allTextContents()).toEqual(steps);
    gate.release();
    await wizard.at('finish.yes');
    await wizard.page.reload();
    await wizard.at('finish.yes');
    await wizard.press('finish.toStart');
    await wizard.at('maintenance.instruction');
    await wizard.page.reload();
    await wizard.at('maintenance.instruction');
  });

  flow('anew in another tab shows the run with its steps, and where it ends', async (stage) => {
    const { open, gate, another } = stage;
    const wizard = await open();
    await toReview(wizard);
    await wizard.at('review.install');
    gate.hold('keys');
    await wizard.press('button.install');
    await gate.held();
    const second = await another();
    await second.at('progress.install');
    expect(await second.steps().allTextContents()).toEqual(await wizard.steps().allTextContents());
    gate.release();
    await second.at('finish.yes');
    await wizard.at('finish.yes');
    const third = await another();
    await third.at('maintenance.instruction');
  });

  flow('again while a run still looks at the computer finds that run', async ({ open, gate }) => {
    const wizard = await open();
    await toReview(wizard);
    await wizard.at('review.install');
    gate.hold('turns');
    await wizard.press('button.install');
    await gate.held();
    await wizard.at('progress.install');
    await wizard.page.reload();
    await wizard.at('progress.install');
    expect(await wizard.steps().count()).toBeGreaterThan(5);
    gate.release();
    await wizard.at('finish.yes');
  });

  flow('again in the middle can still be cancelled there', async ({ open, gate, everything }) => {
    const before = everything();
    const wizard = await open();
    await toReview(wizard);
    await wizard.at('review.install');
    gate.hold('keys');
    await wizard.press('button.install');
    await gate.held();
    await wizard.page.reload();
    await wizard.at('progress.install');
    await wizard.press('button.cancel');
    await wizard.says('progress.cancelling');
    gate.release();
    await wizard.at('finish.cancelled');
    expect(everything()).toEqual(before);
  });
});
