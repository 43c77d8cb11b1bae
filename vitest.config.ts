import { defineConfig } from 'vitest/config';

const project = (name: string, timeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
    globalSetup,
  },
});

export default defineConfig({
  test: {
    // By itself Vitest leaves a core free: of two that is half of them, for tests that wait for other programs.
    maxWorkers: '100%',
    projects: [
      project('unit', 60_000),
      project('interop', 300_000),
      project('e2e', 1_500_000, ['./test/support/built.ts']),
    ],
  },
});
