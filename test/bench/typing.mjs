import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { arrive, withPage } from './in-browser.mjs';

const NAME = 'ris01.radiology.hospital.example';

/**
 * Runs in the page: has the engine detect over and over, on a connection of its own as another tab has (the page's
 * own hears of the state too), keeps every state, and measures each key from its press, as the browser stamped it,
 * until the frame that shows it has been painted: a task that is posted while that frame is being made runs after it.
 */
const watch = () => {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/engine`);
  const states = [];
  const keys = [];
  let detection = 0;
  const detect = () => {
    detection += 1;
    const input = { server: null, client: null };
    socket.send(JSON.stringify({ id: detection, channel: 'survey', input }));
  };
  socket.addEventListener('open', detect);
  socket.addEventListener('message', ({ data }) => {
    const wire = JSON.parse(data);
    if ('state' in wire) states.push({ detection, phase: wire.state.phase, read: wire.state.done });
    else detect();
  });
  let press = null;
  const shown = ({ target }) => {
    const { timeStamp, key, pressed } = press;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const took = performance.now() - timeStamp;
        keys.push({ key, took, shown: target.value, pressed, painted: states.length });
      };
      port2.postMessage(null);
    });
  };
  addEventListener('keydown', ({ timeStamp, key }) => {
    press = { timeStamp, key, pressed: states.length };
  });
  addEventListener('input', (event) => {
    // Emptying the field is a key of Playwright's.
    if (press?.key.length === 1) shown(event);
    press = null;
  });
  window.typed = { states, keys };
};

/** Keys before whose press and after whose paint the same detection told how many certificates it had read. */
export const duringDetection = ({ states, keys }) =>
  keys.flatMap(({ pressed, painted, ...key }) => {
    const [before, after] = [states[pressed - 1], states[painted]];
    const isReading = before?.phase === 'detecting' && after?.phase === 'detecting';
    return isReading && before.detection === after.detection && after.read > before.read
      ? [{ ...key, before, after }]
      : [];
  });

/**
 * Types a host name while the engine reads the certificates of a machine, until so many keys were pressed and painted
 * during that. Each key: milliseconds from press to paint, and how many certificates had been read before and after.
 */
export function typing(root, scratch, wanted) {
  return withPage(root, mkdtempSync(join(scratch, 'profile-')), async (page, address) => {
    await page.goto(address);
    await arrive(page, /set up as/);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await arrive(page, /Where should the RIS server listen/);
    await page.getByRole('switch', { name: 'Local Client Only' }).click();
    const field = page.getByRole('textbox', { name: 'Host name' });
    await page.evaluate(watch);
    let during = [];
    for (let names = 0; during.length < wanted; names += 1) {
      if (names * NAME.length > wanted * 10) throw new Error('hardly a key was pressed while detection ran');
      await field.fill('');
      for (const letter of NAME) await page.keyboard.press(letter);
      during = duringDetection(await page.evaluate(() => window.typed));
    }
    const missing = during.filter(({ key, shown }) => !shown.includes(key));
    if (missing.length > 0)
      throw new Error(`not in the field when the frame had been painted: ${JSON.stringify(missing)}`);
    return during;
  });
}
