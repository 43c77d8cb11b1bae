// Puts up to nine pictures of one variant on a sheet, to be looked at together: sheet.mjs VARIANT.
import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [variant = 'light', from = '0', to = '99', across = '2', width = '800', height = '600'] =
  process.argv.slice(2);
const folder = fileURLToPath(new URL('./pictures', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => new RegExp(`\\.${variant}(\\.end)?\\.png$`).test(name))
  .sort()
  .slice(Number(from), Number(to));
mkdirSync(`${folder}/sheets`, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({
  viewport: {
    width: Number(width) * Number(across) + 40,
    height: (Number(height) + 22) * Math.ceil(names.length / Number(across)),
  },
});
await page.goto(`file://${folder}/`);
await page.setContent(
  `<base href="file://${folder}/"><style>body{margin:0;display:flex;flex-wrap:wrap;background:#888;font:14px sans-serif}figure{margin:0 4px}img{width:${width}px;height:${height}px;display:block}</style>${names.map((name) => `<figure>${name}<img src="${name}"></figure>`).join('')}`,
);
await page.waitForLoadState('networkidle');
await page.screenshot({ path: `${folder}/sheets/${variant}-${from}.png` });
await browser.close();
