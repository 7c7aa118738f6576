/** Builds the app and the extension if their sources have changed since the last build. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { runTool } from './child.ts';
import { ROOT } from '../config.ts';

const SOURCES = [
  'app',
  'extensions',
  'prisma',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'shopify.app.toml',
];
const BUILT = new Set(['assets', 'client', 'node_modules']);
/** Tests and types, which aren't built. */
const UNBUILT = /\.(test\.tsx?|d\.ts)$/;

/** Output of `npm run build`, in this order. */
const OUTPUTS = ['prisma/client/client.ts', 'extensions/article-blocks/assets/routine.js', 'build/server/index.js'];

/** @throws an error with the output if the build fails */
export async function ensureBuild(log: (line: string) => void): Promise<void> {
  if (isBuilt()) return;
  log('Building the app (about a minute) …');
  // Tests run in another environment, in which React would be built for development.
  await runTool('npm', ['run', 'build'], { NODE_ENV: 'production' });
}

/** Compares with the first output, so that sources that change during the build are newer. */
function isBuilt(): boolean {
  const [first, ...others] = OUTPUTS.map((file) => statSync(join(ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (!first || others.some((other) => other < first)) return false;
  return SOURCES.every((source) => newestChange(join(ROOT, source)) <= first);
}

/** When a file, or the newest source below a folder, changed; in milliseconds. */
function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const entries = readdirSync(path).filter((name) => !BUILT.has(name) && !UNBUILT.test(name));
  return Math.max(0, ...entries.map((name) => newestChange(join(path, name))));
}
