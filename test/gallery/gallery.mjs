// npm run gallery [PART OF A NAME]: a PNG of every page in its main states; VARIANT=dark makes that one alone.
// make.ts is TypeScript with the project's imports, which Vite's runner understands.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./make.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.makePictures(process.argv[2] ?? '', process.env.VARIANT ?? '');
