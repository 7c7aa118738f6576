import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const WAIT = 'Wait for an event, or use poll() or vi.waitFor().';
const PROMISE = 'NewExpression[callee.name="Promise"] > ArrowFunctionExpression';

export default tseslint.config(
  {
    ignores: [
      'build/',
      // Built and deleted by tests while this runs.
      '.cache/',
      '.data*/',
      'prisma/client/',
      'app/shopify/types/*.d.ts',
      'extensions/*/assets/',
      'node_modules/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // An interface may require an async function that awaits nothing.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // In Remix, throwing a response is a way to respond.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
    },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // process.env is read in one place (app/env.server.ts).
    files: ['app/**/*.{ts,tsx}'],
    ignores: ['app/env.server.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Read app/env.server.ts.' }],
    },
  },
  {
    // These print to a terminal.
    files: [
      'devstore/{,demo/}*.{ts,mjs}',
      'tests/*.mjs',
      'tests/benchmarks/*.ts',
      'tests/chaos/chaos.ts',
      'tests/fuzz/fuzz.ts',
      'tests/postgres/run.ts',
      'tests/screenshots.ts',
      'tests/theme-check.ts',
      'prisma/*.ts',
      'extensions/*/build.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests wait for what happens, not for time to pass, and pass at once or not at all.
    files: ['tests/**/*.{ts,mjs}', '**/*.test.{ts,tsx}', '**/testing/**/*.ts', 'vitest.config.ts'],
    rules: {
      'no-restricted-imports': ['error', { name: 'node:timers/promises', importNames: ['setTimeout'], message: WAIT }],
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.property.name="waitForTimeout"]', message: WAIT },
        { selector: `${PROMISE} > CallExpression[callee.name="setTimeout"]`, message: WAIT },
        { selector: `${PROMISE} > BlockStatement > * > CallExpression[callee.name="setTimeout"]`, message: WAIT },
        { selector: 'Property[key.name="retry"] > Literal', message: 'Find out why the test fails.' },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
