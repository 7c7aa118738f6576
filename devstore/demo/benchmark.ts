/**
 * `npm run benchmark:store`: how fast the local store is, without the app. For each theme, measures the time from starting the
 * process to its first article, and the response time of a long article. Fails if a target is missed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

import { ROOT } from '../config.ts';
import { addArticles, readArticleFile } from '../content/article-file.ts';
import { startStore } from '../store.ts';

const START_MS = 3000;
const PAGE_MS = 100;
const REQUESTS = 50;
const PARAGRAPHS = 200;
const THEMES = ['devstore/theme', 'devstore/storefront/fixtures/terrace', 'devstore/storefront/fixtures/almanac'];

const SERVE = '--serve';
const [mode, theme = '', folder = ''] = process.argv.slice(2);
if (mode === SERVE) await serve(theme, folder);
else await measureAll();

/** Starts only the store, with a long article, and prints the article's URL. Runs in its own process. */
async function serve(themeDir: string, dataDir: string): Promise<void> {
  const article = join(dataDir, 'long.html');
  const paragraph = `<p>${'Twenty more words about a muscle that carries more than its share of the weight of a day. '.repeat(2)}</p>`;
  writeFileSync(article, `<h1>A long article</h1>${paragraph.repeat(PARAGRAPHS)}`);
  const config = { port: 0, dataDir, themeDir, appUrl: 'http://127.0.0.1:1', apiKey: 'key', apiSecret: 'secret' };
  const { context } = await startStore(config);
  addArticles(context, [readArticleFile(article)]);
  console.log(`${context.storeUrl}/blogs/release/a-long-article`);
}

async function measureAll(): Promise<void> {
  for (const each of THEMES) {
    const dataDir = mkdtempSync(join(tmpdir(), 'store-benchmark-'));
    const started = performance.now();
    const script = fileURLToPath(import.meta.url);
    const child = spawn(process.execPath, [script, SERVE, join(ROOT, each), dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const url = await firstLine(child);
      const size = await load(url);
      report(each, 'start to first article', performance.now() - started, START_MS);
      const times: number[] = [];
      for (let request = 0; request < REQUESTS; request += 1) {
        const requested = performance.now();
        await load(url);
        times.push(performance.now() - requested);
      }
      times.sort((a, b) => a - b);
      report(each, `article of ${Math.round(size / 1024)} KB, median`, percentile(times, 0.5), PAGE_MS);
      report(each, `article of ${Math.round(size / 1024)} KB, p95`, percentile(times, 0.95), PAGE_MS);
    } finally {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

function report(themeName: string, measurement: string, ms: number, target: number): void {
  const missed = ms >= target;
  if (missed) process.exitCode = 1;
  console.log(`${themeName}: ${measurement}: ${ms.toFixed(0)} ms (target: under ${target})${missed ? ' MISSED' : ''}`);
}

/** A percentile of sorted times. */
function percentile(sorted: number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

/** Loads a page. Returns its length in characters. */
async function load(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} returned ${response.status}`);
  return (await response.text()).length;
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error('the store ended before it was ready');
}
