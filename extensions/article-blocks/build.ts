/**
 * `npm run build:extension`: builds each file directly in src/ into an asset of the same name, and the player's texts in each
 * language into one, and fails if one is over its budget. Puts the prefix of metaobject types into the Liquid files.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build, type BuildOptions } from 'esbuild';

import { PLAYER_MESSAGES } from './src/messages/catalog.ts';
import { metaobjectPrefix, withMetaobjectPrefix } from './metaobject-prefix.ts';

/** Scripts in the blocks' schemas and snippets, loaded with the page. The others are modules, loaded when needed. */
const PAGE_SCRIPTS = ['routine.js', 'brief.js', 'in-text.js', 'load-reporter.js'];

/** The stylesheet in all blocks' schemas, and the one that the player adds. */
const STYLESHEETS = ['article.css', 'player.css'];

/** Bytes, uncompressed. Shopify's theme checker rejects scripts over 10,000 bytes in a schema; the other budgets are ours. */
const BUDGETS = { script: 10_000, player: 44_500, pageScripts: 6_000, styles: 22_500, messages: 5_000 };

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds all assets. Returns their sizes in bytes, by name. */
async function buildAssets(): Promise<Map<string, number>> {
  rmSync(here('assets'), { recursive: true, force: true });
  mkdirSync(here('assets'));
  const entries = readdirSync(here('src')).filter((name) => /\.(ts|css)$/.test(name));
  const isClassic = (name: string) => name.endsWith('.css') || PAGE_SCRIPTS.includes(name.replace(/\.ts$/, '.js'));
  const builds: [BuildOptions['format'], string[]][] = [
    ['iife', entries.filter(isClassic)],
    ['esm', entries.filter((name) => !isClassic(name))],
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
      charset: 'utf8',
      logLevel: 'warning',
    });
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) sizes.set(file.replace('assets/', ''), bytes);
  }
  for (const [language, messages] of Object.entries(PLAYER_MESSAGES)) {
    const name = `player-messages-${language}.json`;
    const json = JSON.stringify(messages);
    writeFileSync(here(`assets/${name}`), json);
    sizes.set(name, Buffer.byteLength(json));
  }
  return sizes;
}

/** Rewrites the Liquid files only if the prefix differs from the one they have. */
function writeMetaobjectPrefix(prefix: string): void {
  const files = ['blocks', 'snippets'].flatMap((folder) =>
    readdirSync(here(folder)).map((name) => here(`${folder}/${name}`)),
  );
  for (const file of files) {
    const liquid = readFileSync(file, 'utf8');
    const written = withMetaobjectPrefix(liquid, prefix);
    if (written !== liquid) writeFileSync(file, written);
  }
}

writeMetaobjectPrefix(metaobjectPrefix(process.env));
const sizes = await buildAssets();
const problems: string[] = [];

function budgetOf(name: string): number {
  if (name === 'player.js') return BUDGETS.player;
  if (name.endsWith('.json')) return BUDGETS.messages;
  return name.endsWith('.js') ? BUDGETS.script : BUDGETS.styles;
}

function checkBudget(label: string, names: string[], budget: number): void {
  const bytes = names.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  console.log(`${label.padEnd(40)} ${bytes.toLocaleString('en').padStart(7)} of ${budget.toLocaleString('en')} bytes`);
  if (bytes > budget) problems.push(`${label}: ${bytes} bytes, over the budget of ${budget}.`);
}

for (const name of [...sizes.keys()].sort()) {
  checkBudget(name, [name], budgetOf(name));
}
checkBudget('Scripts before a tap', PAGE_SCRIPTS, BUDGETS.pageScripts);
checkBudget('Stylesheets with the player', STYLESHEETS, BUDGETS.styles);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
