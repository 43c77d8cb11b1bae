// The browser host: for development, tests and machines without Electron's binary; never packaged.
import { join } from 'node:path';
import { message, text } from './contract/message.ts';
import { en } from './contract/messages/en.ts';
import { Problem } from './contract/problem.ts';
import { EXIT_CODES } from './contract/result.ts';
import { isElevatedOnWindows } from './hosts/browser/elevation.ts';
import { fileValues } from './hosts/browser/file-values.ts';
import { readBrowserOptions } from './hosts/browser/options.ts';
import { servable } from './hosts/browser/servable.ts';
import { serveBrowser } from './hosts/browser/serve.ts';
import { startWorkerEngine } from './hosts/browser/worker-engine.ts';
import { createEngineLink } from './hosts/engine-link.ts';
import { usualRoot } from './hosts/open-machine.ts';
import { createPreferences } from './hosts/preferences.ts';
import { onInterrupt } from './hosts/process-io.ts';
import { problemOf } from './hosts/wire.ts';

async function serve(): Promise<void> {
  const options = readBrowserOptions(process.argv.slice(2));
  const folder = join(import.meta.dirname, 'renderer');
  const assets = servable(await isElevatedOnWindows(), folder);
  const root = options.root ?? usualRoot();
  const link = createEngineLink(() => startWorkerEngine(join(import.meta.dirname, 'engine.js'), root));
  const preferences = createPreferences(fileValues(join(root, 'preferences.json')));
  const parts = { link, preferences };
  const server = await serveBrowser({ port: options.port, folder, assets, parts }).catch(
    async (error: unknown) => {
      await link.finish();
      throw error;
    },
  );
  let ending = false;
  onInterrupt(() => {
    if (ending) return;
    ending = true;
    console.log(text(message('hosts.browser.closing'), en));
    void link.finish().then(server.close);
  });
  console.log(text(message('hosts.browser.serving', { folder: root, address: server.address }), en));
}

try {
  await serve();
} catch (error) {
  console.error(text(problemOf(error), en));
  process.exitCode = EXIT_CODES[error instanceof Problem ? error.kind : 'failed'];
}
