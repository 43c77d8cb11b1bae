import { defineConfig } from 'vitest/config';

const project = (name: string, timeout: number) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: { projects: [project('unit', 60_000), project('interop', 300_000), project('e2e', 1_500_000)] },
});
