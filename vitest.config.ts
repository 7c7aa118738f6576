import tsconfigPaths from 'vite-tsconfig-paths';
import { defineConfig } from 'vitest/config';

import Sequencer from './tests/sequencer.ts';
import { databaseSuites } from './tests/support/database/suites.ts';

const HIDDEN_TAB = 'tests/e2e/reader/hidden-tab.test.ts';

export default defineConfig({
  plugins: [tsconfigPaths({ projects: ['./tsconfig.json'] })],
  test: {
    reporters: ['default', './tests/run-summary.ts'],
    // `--sequence.shuffle.files` brings its own.
    sequence: process.argv.some((argument) => argument.startsWith('--sequence.shuffle'))
      ? {}
      : { sequencer: Sequencer },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,devstore,extensions,prisma}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          globalSetup: ['tests/support/database/template.ts'],
          setupFiles: ['tests/support/data-key.ts'],
          environment: 'node',
          testTimeout: 20_000,
          // The default reserves a core for Vitest, which barely uses it.
          maxWorkers: '100%',
          // Modules are loaded once per worker, which halves the work; a test that needs its own resets them.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/*/*.test.ts'],
          exclude: [HIDDEN_TAB],
          globalSetup: ['tests/support/demo/demo.ts'],
          setupFiles: ['tests/support/demo/start-afresh.ts', 'tests/support/browser/close-contexts.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          // More than two cores’ worth, as a journey often waits. Each worker has a demo and a browser of its own, and loads
          // modules once.
          maxWorkers: 3,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          // The tests that use a database, on a real PostgreSQL, and races that need several sessions. `.ci/run` runs them.
          name: 'postgres',
          include: [...databaseSuites(), 'tests/postgres/*.test.ts'],
          globalSetup: ['tests/support/database/postgres-template.ts'],
          setupFiles: ['tests/support/data-key.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: '100%',
          isolate: false,
          sequence: { groupOrder: 4 },
        },
      },
      {
        extends: true,
        // Needs Poppler. `.ci/run` runs it after `npm test`.
        test: {
          name: 'pdf-text',
          include: ['tests/pdf-text/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 5 },
        },
      },
      {
        extends: true,
        test: {
          // Many cases of one thing in a real browser. `.ci/run` runs them after `npm test`.
          name: 'matrix',
          include: ['tests/matrix/*.test.ts'],
          globalSetup: ['tests/support/demo/demo.ts'],
          setupFiles: ['tests/support/demo/start-afresh.ts', 'tests/support/browser/close-contexts.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        // A minute of waiting beside the other journeys. It needs no demo.
        test: { name: 'hidden-tab', include: [HIDDEN_TAB], environment: 'node', sequence: { groupOrder: 2 } },
      },
    ],
  },
});
