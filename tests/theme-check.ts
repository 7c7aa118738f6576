/**
 * `npm run test:theme`: runs Shopify's theme checker on the theme app extension and the local store's theme. Errors and
 * warnings fail. Needs a build, because it checks the size of the blocks' assets too.
 */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Offense, Severity, themeCheckRun } from '@shopify/theme-check-node';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXTENSION = 'extensions/article-blocks';
const FOLDERS = [EXTENSION, 'devstore/theme'];

function describe({ uri, start, severity, message, check }: Offense): string {
  const file = relative(ROOT, fileURLToPath(uri));
  return `${file}:${start.line + 1}: ${Severity[severity].toLowerCase()}: ${message} (${check})`;
}

async function checkFolder(folder: string): Promise<boolean> {
  const { theme, offenses } = await themeCheckRun(`${ROOT}${folder}`);
  for (const offense of offenses) process.stdout.write(`${describe(offense)}\n`);
  const failures = offenses.filter(({ severity }) => severity !== Severity.INFO).length;
  process.stdout.write(`${folder}: ${theme.length} files, ${failures} errors and warnings\n`);
  return failures === 0 && theme.length > 0;
}

if (!existsSync(`${ROOT}${EXTENSION}/assets/routine.js`)) {
  process.stderr.write('The blocks aren’t built. Run `npm run build:extension` first.\n');
  process.exitCode = 1;
} else {
  for (const folder of FOLDERS) if (!(await checkFolder(folder))) process.exitCode = 1;
}
