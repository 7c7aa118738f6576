/**
 * Builds the blocks' scripts and styles from src/ into assets/, and refuses what is too large for a reader's phone.
 * Run by `npm run build:extension`. Each file that stands directly in src/ becomes an asset of its name.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build, type BuildOptions } from 'esbuild';

/** Scripts that a block names, and so are loaded with the page. All others are modules, loaded once a reader acts. */
const FIRST_SCRIPTS = ['routine.js', 'brief.js', 'place.js'];

/** Both blocks and the embed name the first; the player brings the second. */
const STYLES_OF_A_PAGE = ['article.css', 'player.css'];

/** Bytes on disk. Shopify's checker refuses a block's script over 10,000; the others are our own. */
const BUDGETS = { script: 10_000, firstScripts: 6_000, styles: 20_000 };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Sizes of the assets in bytes, by name. */
async function buildAssets(): Promise<Map<string, number>> {
  rmSync(here('assets'), { recursive: true, force: true });
  mkdirSync(here('assets'));
  const entries = readdirSync(here('src')).filter((name) => /\.(ts|css)$/.test(name));
  const isFirst = (name: string) => FIRST_SCRIPTS.includes(name.replace(/\.ts$/, '.js'));
  const builds: [BuildOptions['format'], string[]][] = [
    ['iife', entries.filter((name) => isFirst(name) || name.endsWith('.css'))],
    ['esm', entries.filter((name) => !isFirst(name) && name.endsWith('.ts'))],
  ];
  const sizes = new Map<string, number>();
  for (const [format, names] of builds) {
    const { metafile } = await build({
      absWorkingDir: here('.'),
      entryPoints: names.map((name) => `src/${name}`),
      outdir: 'assets',
      bundle: true,
      minify: true,
      format,
      target: 'es2022',
      metafile: true,
      logLevel: 'warning',
    });
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) sizes.set(file.replace('assets/', ''), bytes);
  }
  return sizes;
}

const sizes = await buildAssets();
const tooLarge: string[] = [];

function hold(what: string, names: string[], budget: number): void {
  const bytes = names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  console.log(`${what.padEnd(40)} ${bytes.toLocaleString('en').padStart(7)} of ${budget.toLocaleString('en')} bytes`);
  if (bytes > budget) tooLarge.push(`${what}: ${bytes} bytes; no more than ${budget} are allowed.`);
}

for (const name of [...sizes.keys()].sort()) {
  hold(name, [name], name.endsWith('.js') ? BUDGETS.script : BUDGETS.styles);
}
hold('before a tap: scripts', FIRST_SCRIPTS, BUDGETS.firstScripts);
hold('a page with a player: styles', STYLES_OF_A_PAGE, BUDGETS.styles);

if (tooLarge.length > 0) {
  console.error(tooLarge.join('\n'));
  process.exitCode = 1;
}
