import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { hasChromium } from './in-browser.mjs';
import { median, quantile } from './measure.mjs';
import { firstPaint } from './paint.mjs';
import { printFigure, printSamples } from './report.mjs';
import { typing } from './typing.mjs';

const PROFILES = 9;
const KEYS = 200;
/** Certificates that are being read meanwhile. */
export const MANY = 10_000;
const LONGEST_PAINT_MS = 1000;
const MOST_SCRIPT_KB = 350;
const LONGEST_KEY_MS = 50;
const pages = fileURLToPath(new URL('../../dist/renderer', import.meta.url));

/** Every script of the built page, whether or not the first page loads it; bytes after gzip. */
function builtScripts() {
  const names = readdirSync(pages, { recursive: true }).filter((name) => name.endsWith('.js'));
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(join(pages, name)), { level: 9 }).length, 0);
}

const load = () => `load ${loadavg()[0]?.toFixed(1)}`;

async function opening(root, scratch) {
  const runs = [];
  for (let run = 0; run < PROFILES; run++) runs.push(await firstPaint(root, scratch));
  const times = runs.map(({ milliseconds }) => milliseconds);
  const elements = [...new Set(runs.map(({ element }) => element))].join(', ');
  printSamples(`Opening the first page in a new profile (${load()})`, { 'largest contentful paint': times });
  console.log(`  the largest: ${elements}; worst ${Math.max(...times).toFixed(0)} ms`);
  const [{ scripts, bytes }] = runs;
  const loaded = (bytes / 1000).toFixed(0);
  console.log(`  scripts that it loads: ${scripts}, ${loaded} kB compressed`);
  return [
    printFigure('largest contentful paint, median', median(times), LONGEST_PAINT_MS, 'ms'),
    printFigure('all scripts of the page, compressed', builtScripts() / 1000, MOST_SCRIPT_KB, 'kB'),
  ];
}

async function pressing(root, scratch) {
  const keys = await typing(root, scratch, KEYS);
  const times = keys.map(({ took }) => took);
  printSamples(`Typing while ${MANY} certificates are being read (${load()})`, {
    'from key press to paint': times,
  });
  const at = ({ detection, read }) => `${read} read in detection ${detection}`;
  console.log(`  first key: ${at(keys[0].before)} before, ${at(keys[0].after)} after its frame`);
  console.log(`  last key: ${at(keys.at(-1).before)} before, ${at(keys.at(-1).after)} after its frame`);
  console.log(`  worst ${Math.max(...times).toFixed(0)} ms; only keys counted between two such reports`);
  return [
    printFigure('from key press to paint, 95th percentile', quantile(times, 0.95), LONGEST_KEY_MS, 'ms'),
  ];
}

/** The window's figures; each true where its goal is reached. `small`, `many`: machines with few and many certificates. */
export async function windowFigures({ small, many, scratch }) {
  if (!hasChromium()) {
    console.log('\nChromium is not on this machine: the window is not measured.');
    return [];
  }
  return [...(await opening(small, scratch)), ...(await pressing(many, scratch))];
}
