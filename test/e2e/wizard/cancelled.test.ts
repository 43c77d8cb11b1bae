import { expect } from 'vitest';
import { inEveryWay } from '../../support/wizard/in-every-way.ts';
import { toReview } from '../../support/wizard/journeys.ts';

inEveryWay('a setup that is cancelled', (flow) => {
  flow('in the middle leaves the machine as it was, byte for byte', async ({ open, gate, everything }) => {
    const before = everything();
    const wizard = await open();
    await toReview(wizard);
    await wizard.at('review.install');
    gate.hold('keys');
    await wizard.press('button.install');
    await gate.held();
    await wizard.at('progress.install');
    expect(everything()).not.toEqual(before);
    await wizard.press('button.cancel');
    await wizard.says('progress.cancelling');
    gate.release();
    await wizard.at('finish.cancelled');
    expect(everything()).toEqual(before);
    await wizard.press('finish.toStart');
    await wizard.at('start.instruction');
  });

  flow('before it began asks only where answers would be lost', async ({ open, everything }) => {
    const before = everything();
    const wizard = await open();
    await wizard.at('start.instruction');
    await wizard.press('button.next');
    await wizard.at('server.instruction');
    await wizard.fill('server.port', '8123');
    await wizard.press('button.cancel');
    await wizard.says('leave.title');
    await wizard.press('leave.stay');
    await wizard.press('button.back');
    await wizard.at('start.instruction');
    await wizard.press('button.next');
    await wizard.at('server.instruction');
    expect(await wizard.page.getByRole('textbox', { name: wizard.say('server.port') }).inputValue()).toBe(
      '8123',
    );
    await wizard.press('button.cancel');
    await wizard.press('leave.leave');
    await wizard.at('closed.instruction');
    expect(everything()).toEqual(before);
  });
});
