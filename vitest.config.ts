import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [tsconfigPaths({ projects: ['./tsconfig.json'] })],
  test: {
    reporters: ['default', './tests/support/second-tries.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,devstore,extensions,prisma}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/demo.ts'],
          environment: 'node',
          testTimeout: 60_000,
          // A browser on a busy machine. What needs it is named at the end of the run.
          retry: 1,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
