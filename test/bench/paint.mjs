import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { arrive, withPage } from './in-browser.mjs';

/** Runs in the page before anything else: keeps what the browser says of its largest paints. */
const observe = () => {
  window.paints = [];
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries())
      window.paints.push({ at: startTime, what: element?.tagName.toLowerCase() ?? '?' });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
};

/** Resolves after the next paint, by when every earlier one has been reported. */
const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve), 0)));

/** All text that the page loads as script, in the form that it is served in. */
async function scriptOf(page) {
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  return async () => Promise.all(scripts);
}

/**
 * Opens the first page in a Chromium that has never seen it. Milliseconds from asking for the printed address, its
 * exchange of the token included, to the largest contentful paint, once the first page shows what was detected.
 */
export function firstPaint(root, scratch) {
  const profile = mkdtempSync(join(scratch, 'profile-'));
  return withPage(root, profile, async (page, address) => {
    await page.addInitScript(observe);
    const loaded = await scriptOf(page);
    await page.goto(address);
    await page.getByRole('button', { name: 'Next', exact: true }).waitFor();
    await arrive(page, /set up as/);
    await page.evaluate(painted);
    const paints = await page.evaluate(() => window.paints);
    const largest = paints.at(-1);
    if (largest === undefined) throw new Error('the browser reported no largest contentful paint');
    const scripts = await loaded();
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
    return { milliseconds: largest.at, element: largest.what, scripts: scripts.length, bytes };
  });
}
