import { app } from 'electron';
import type { Io } from '../../commandline/io.ts';

/** What was written to a pipe must reach it: app.exit waits for nothing. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });

/** Off Windows Electron answers SIGINT, SIGTERM and SIGHUP itself, after Node's own handlers: it begins to quit. */
const onQuitting = (handler: () => void): void => {
  app.on('before-quit', (event) => {
    event.preventDefault();
    handler();
  });
};

/** Runs the command line in Electron's main process, without a window; the exit code, once all output is out. */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [{ run }, { processIo }] = await Promise.all([
    import('../../commandline/run.ts'),
    import('../process-io.ts'),
  ]);
  const io: Io = processIo();
  const code = await run(args, {
    ...io,
    onInterrupt(handler) {
      onQuitting(handler);
      return io.onInterrupt(handler);
    },
  });
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  return code;
}
