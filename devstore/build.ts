/** Builds the product where its sources are newer than the last build. */
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { runTool } from './child.ts';
import { ROOT } from './config.ts';

const STAMP = join(ROOT, 'build/.built');
const SOURCES = [
  'app',
  'extensions',
  'prisma',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'shopify.app.toml',
];
const MADE = new Set(['assets', 'client', 'node_modules']);

/** @throws an Error with the tool's output where the build fails */
export async function ensureBuild(log: (line: string) => void): Promise<void> {
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(ROOT, source))));
  if (existsSync(STAMP) && statSync(STAMP).mtimeMs >= newest) return;
  log('Building …');
  const began = new Date();
  await runTool('npm', ['run', 'build']);
  writeFileSync(STAMP, '');
  // A source that changes while the build runs is newer than the build.
  utimesSync(STAMP, began, began);
}

/** Milliseconds since 1970 of the latest change in a file, or in a folder and all below it but what the build makes. */
function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const entries = readdirSync(path).filter((name) => !MADE.has(name));
  return Math.max(0, ...entries.map((name) => newestChange(join(path, name))));
}
