import type { JSHandle, Page } from 'playwright-core';

type Way = (page: Page) => Promise<void>;

/** Clicks the button that goes on, and waits for something of the page that it leads to. */
const press = async (page: Page, arrived: string): Promise<void> => {
  await page.locator('footer .fui-Button[type=submit]').click();
  await page.locator(arrived).first().waitFor();
};
const server: Way = async (page) => {
  await press(page, 'input[name=port]');
  await page.locator('.address-status .status').first().waitFor();
};
const certificate: Way = async (page) => {
  await server(page);
  await press(page, '.ways');
};
/** Picks a way to a certificate, and waits for something of what it asks. */
const way =
  (value: string, arrived: string): Way =>
  async (page) => {
    await certificate(page);
    await page.locator(`input[name=way][value=${value}]`).check();
    await page.locator(arrived).first().waitFor();
  };
const REQUEST = 'input[name=organization]';
const requested: Way = async (page) => {
  await way('request', REQUEST)(page);
  await press(page, '.changes');
};
/** From a pending request to its answer, which is given. */
const answered =
  (arrived: string): Way =>
  async (page) => {
    await page.locator('.pending .fui-Button').first().click();
    await page.locator('.ways').waitFor();
    await page.locator('.file-field .fui-Button').first().click();
    await page.locator(arrived).first().waitFor();
  };
const typing =
  (fingerprint: string, arrived: string): Way =>
  async (page) => {
    await answered('input[name=trust]')(page);
    await page.locator('input[name=trust][value=issuer]').check();
    await page.locator('input[name=fingerprint]').fill(fingerprint);
    await page.locator(arrived).first().waitFor();
  };
const withdrawn: Way = async (page) => {
  await page.locator('.pending .fui-Button').nth(2).click();
  await page.locator('.changes').waitFor();
};
const planned: Way = async (page) => {
  await certificate(page);
  await press(page, '.changes, .conflict, .notice.error, .page > p');
};
const run =
  (selector: string): Way =>
  async (page) => {
    await planned(page);
    await press(page, selector);
  };
const command =
  (icon: string): Way =>
  async (page) => {
    await page.locator(`.command.${icon}`).click();
    await page.locator('.changes').waitFor();
  };

const pfx: Way = async (page) => {
  await certificate(page);
  await page.locator('input[name=way][value=pfx]').check();
  await page.locator('.file-field').waitFor();
};
/** Chooses the PFX, and waits for what comes of it. */
const pfxGiven =
  (arrived: string): Way =>
  async (page) => {
    await pfx(page);
    await page.locator('.file-field .fui-Button').first().click();
    await page.locator(arrived).first().waitFor();
  };
const pfxOpened =
  (arrived: string): Way =>
  async (page) => {
    await pfxGiven('.pfx-password')(page);
    await page.locator('input[name=pfx-password]').fill('hunter2');
    await page.locator('.pfx-password > .fui-Button').click();
    await page.locator(arrived).first().waitFor();
  };
/** Goes on, and is held back. */
const pfxRefused =
  (before: Way, arrived: string): Way =>
  async (page) => {
    await before(page);
    await press(page, arrived);
  };
const dragged = (page: Page): Promise<JSHandle> => page.evaluateHandle('new DataTransfer()');

const client: Way = (page) => press(page, 'input[name=failover]');
/** To what the client's server shows. */
const shown =
  (arrived: string): Way =>
  async (page) => {
    await client(page);
    await press(page, arrived);
  };
/** Trusts the server's certificate by a fingerprint that is typed. */
const confirming =
  (typed: string, arrived: string): Way =>
  async (page) => {
    await shown('input[name=trust]')(page);
    await page.locator('input[name=trust][value=certificate]').check();
    await page.locator('input[name=fingerprint]').fill(typed);
    await page.locator(arrived).first().waitFor();
  };
const checkPage: Way = async (page) => {
  await page.locator('.check-link .fui-Button').click();
  await page.locator('input[name=address]').first().waitFor();
};
const checked =
  (arrived: string): Way =>
  async (page) => {
    await checkPage(page);
    await press(page, arrived);
  };

export interface State {
  readonly name: string;
  /** The scripted machine (renderer/dev/scenes.ts). */
  readonly scene: string;
  /** What is there once the first page is. */
  readonly first?: string;
  /** What a person does to get to the page. */
  readonly way?: Way;
}

/** Every page in its main states. */
export const STATES: readonly State[] = [
  { name: '01-start', scene: 'fresh' },
  { name: '02-start-looking', scene: 'looking', first: '.busy' },
  { name: '03-start-doubtful', scene: 'doubtful' },
  { name: '04-start-fault', scene: 'empty', way: (page) => press(page, '.notice.error') },
  {
    name: '09-start-pointed',
    scene: 'pointed',
    way: async (page) => {
      await page.locator('.folder-pointer .fui-Button').first().click();
      await page.locator('.line .reason').first().waitFor();
    },
  },
  { name: '05-start-broken', scene: 'broken', first: '.notice.error' },
  { name: '06-maintenance', scene: 'recorded' },
  { name: '07-maintenance-damaged', scene: 'damaged' },
  { name: '07-pending', scene: 'asking' },
  {
    name: '07-pending-shown',
    scene: 'waiting',
    way: async (page) => {
      await page.locator('.pending .fui-Button').nth(1).click();
      await page.locator('.pem').waitFor();
    },
  },
  { name: '08-interrupted', scene: 'interrupted' },
  { name: '10-server', scene: 'fresh', way: server },
  {
    name: '11-server-others',
    scene: 'fresh',
    way: async (page) => {
      await server(page);
      await page.locator('input[role=switch]').click();
    },
  },
  {
    name: '12-server-fault',
    scene: 'fresh',
    way: async (page) => {
      await server(page);
      await page.locator('input[name=port]').fill('70000');
      await press(page, '.port [role=alert]');
    },
  },
  {
    name: '13-server-held',
    scene: 'held',
    way: async (page) => {
      await server(page);
      await page.locator('.address-status .status.warning').first().waitFor();
    },
  },
  { name: '20-certificate', scene: 'fresh', way: certificate },
  {
    name: '21-certificate-store',
    scene: 'fresh',
    way: async (page) => {
      await certificate(page);
      await page.locator('input[name=way][value=store]').check();
      await page.locator('.store-row').first().waitFor();
    },
  },
  {
    name: '21-certificate-store-picked',
    scene: 'fresh',
    way: async (page) => {
      await certificate(page);
      await page.locator('input[name=way][value=store]').check();
      await page.locator('.store-row input').nth(1).check();
      await page.locator('input[name=trust]').first().waitFor();
      await press(page, '.notice.error');
    },
  },
  {
    name: '22-certificate-dialog',
    scene: 'fresh',
    way: async (page) => {
      await certificate(page);
      await page.locator('input[name=way][value=store]').check();
      await page.locator('.certificate-link').first().click();
      await page.locator('.certificate-view').waitFor();
    },
  },
  { name: '23-request', scene: 'fresh', way: way('request', REQUEST) },
  {
    name: '24-request-faults',
    scene: 'misasked',
    way: async (page) => {
      await way('request', REQUEST)(page);
      await page.locator('input[name=country]').fill('Canada');
      await page.locator('textarea[name=otherNames]').fill('*.hospital.example');
      await page.locator('.request-fields [role=alert]').first().waitFor();
      await press(page, '.said .notice.error');
    },
  },
  { name: '25-response-none', scene: 'fresh', way: way('response', '.file-field') },
  { name: '26-response', scene: 'asking', way: answered('input[name=trust]') },
  { name: '27-response-refused', scene: 'misanswered', way: answered('.way .notice.error') },
  {
    name: '28-trust-root-wrong',
    scene: 'asking',
    way: typing('1234 5678 9ABC DEF0', '.trust-root [role=alert]'),
  },
  {
    name: '29-trust-root-right',
    scene: 'asking',
    way: typing('0000 0000 0000 0000', '.fui-Field__validationMessageIcon'),
  },
  { name: '23-pfx', scene: 'fresh', way: pfx },
  { name: '24-pfx-none', scene: 'fresh', way: pfxRefused(pfx, '.said .notice.error') },
  { name: '24-pfx-locked', scene: 'pfx', way: pfxGiven('.pfx-password') },
  {
    name: '24-pfx-missing',
    scene: 'pfx',
    way: pfxRefused(pfxGiven('.pfx-password'), '.pfx-password [role=alert]'),
  },
  { name: '25-pfx-wrong', scene: 'pfxWrong', way: pfxOpened('.pfx-password [role=alert]') },
  { name: '25-pfx-damaged', scene: 'pfxDamaged', way: pfxGiven('.field-problem') },
  { name: '26-pfx-open', scene: 'pfx', way: pfxOpened('.store-row') },
  {
    name: '27-pfx-unsuitable',
    scene: 'pfxUnsuitable',
    way: pfxRefused(pfxGiven('.store-row'), '.said .notice'),
  },
  {
    name: '28-pfx-several',
    scene: 'pfxSeveral',
    way: async (page) => {
      await pfxGiven('.store-row')(page);
      await page.locator('input[name=pfx-certificate]').nth(1).check();
    },
  },
  {
    name: '29-pfx-over',
    scene: 'pfx',
    way: async (page) => {
      await pfxGiven('.pfx-password')(page);
      await page.locator('.drop').dispatchEvent('dragover', { dataTransfer: await dragged(page) });
      await page.locator('.drop.over').waitFor();
    },
  },
  { name: '30-conflicts', scene: 'conflicting', way: planned },
  {
    name: '31-conflicts-fault',
    scene: 'conflicting',
    way: async (page) => {
      await planned(page);
      await press(page, '.said .notice.error');
    },
  },
  { name: '40-review', scene: 'fresh', way: planned },
  { name: '41-review-changed', scene: 'changed', way: run('.notice.warning') },
  { name: '42-review-refused', scene: 'refused', way: planned },
  { name: '43-review-nothing', scene: 'nothing', way: planned },
  { name: '44-review-remove', scene: 'recorded', way: command('remove') },
  { name: '45-review-request', scene: 'asking', way: requested },
  { name: '46-review-withdraw', scene: 'asking', way: withdrawn },
  { name: '50-progress', scene: 'running', way: run('.run-steps') },
  {
    name: '51-progress-log',
    scene: 'running',
    way: async (page) => {
      await run('.run-steps')(page);
      await page.locator('.log .fui-Button').click();
      await page.locator('.log-lines time').first().waitFor();
    },
  },
  {
    name: '52-progress-cancelling',
    scene: 'undoing',
    way: async (page) => {
      await run('.run-steps')(page);
      await page.locator('footer .last').click();
      await page.locator('.notice.warning').waitFor();
    },
  },
  { name: '53-progress-reloaded', scene: 'reloaded' },
  { name: '60-finish', scene: 'fresh', way: run('.verdict') },
  { name: '61-finish-failed', scene: 'failing', way: run('.verdict') },
  { name: '62-finish-unknown', scene: 'unknown', way: run('.verdict') },
  { name: '63-finish-cancelled', scene: 'cancelled', way: run('.verdict') },
  {
    name: '64-finish-waiting',
    scene: 'asking',
    way: async (page) => {
      await requested(page);
      await press(page, '.verdict');
      await page.locator('.pem').waitFor();
    },
  },
  {
    name: '65-finish-withdrawn',
    scene: 'asking',
    way: async (page) => {
      await withdrawn(page);
      await press(page, '.verdict');
    },
  },
  { name: '64-check', scene: 'client', way: checkPage },
  {
    name: '64-check-fault',
    scene: 'client',
    way: async (page) => {
      await checkPage(page);
      await page.locator('input[name=address]').fill('ris 01');
      await page.locator('.addresses [role=alert]').waitFor();
      await press(page, '.said .notice.error');
    },
  },
  { name: '65-checking', scene: 'checking', way: checked('.contacting') },
  { name: '65-check-good', scene: 'checkGood', way: checked('.elements') },
  { name: '66-check-mixed', scene: 'checkMixed', way: checked('.elements') },
  { name: '66-check-dead', scene: 'checkDead', way: checked('.answer .verdict') },
  { name: '67-client', scene: 'client', way: client },
  {
    name: '67-client-fault',
    scene: 'client',
    way: async (page) => {
      await client(page);
      await page.locator('input[name=failover]').fill('192.0.2.1');
      await press(page, '.fields [role=alert]');
    },
  },
  { name: '68-shown', scene: 'client', way: shown('.elements') },
  { name: '68-shown-unknown', scene: 'clientUnknown', way: shown('.trust') },
  {
    name: '68-shown-wrong',
    scene: 'clientUnknown',
    way: confirming('1234 5678 9ABC DEF0', '.trust [role=alert]'),
  },
  {
    name: '68-shown-right',
    scene: 'clientUnknown',
    way: confirming('0000 0000 0000 0000', '.fui-Field__validationMessageIcon'),
  },
  { name: '69-shown-dead', scene: 'clientDead', way: shown('.checks') },
  { name: '69-shown-misnamed', scene: 'clientMisnamed', way: shown('.notice .fui-Button') },
  {
    name: '69-shown-offline',
    scene: 'client',
    way: async (page) => {
      await client(page);
      await page.locator('input[role=switch]').click();
      await press(page, '.trust');
    },
  },
  { name: '69-client-recorded', scene: 'clientRecorded' },
  { name: '80-hostile-start', scene: 'hostile' },
  { name: '81-hostile-maintenance', scene: 'hostileRecord' },
  {
    name: '82-hostile-store',
    scene: 'hostile',
    way: async (page) => {
      await certificate(page);
      await page.locator('input[name=way][value=store]').check();
      await page.locator('.store-row').first().waitFor();
    },
  },
  {
    name: '83-hostile-viewer',
    scene: 'hostile',
    way: async (page) => {
      await certificate(page);
      await page.locator('input[name=way][value=store]').check();
      await page.locator('.certificate-link').first().click();
      await page.locator('.certificate-view').waitFor();
    },
  },
  { name: '85-hostile-pfx', scene: 'pfxHostile', way: pfxGiven('.store-row') },
  { name: '84-hostile-conflicts', scene: 'hostile', way: planned },
  {
    name: '70-leave',
    scene: 'fresh',
    way: async (page) => {
      await server(page);
      await page.locator('input[name=port]').fill('8001');
      await page.locator('footer .last').click();
      await page.locator('.fui-DialogSurface').waitFor();
    },
  },
  {
    name: '71-closed',
    scene: 'recorded',
    way: async (page) => {
      await page.locator('footer .last').click();
      await page.locator('.closed').waitFor();
    },
  },
];
