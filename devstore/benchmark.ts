/**
 * How fast the local store is: `node devstore/benchmark.ts`. For each theme, the time from the start of a process to its
 * first article, without the app, and the time of an article page of thousands of words once it runs. Fails where a
 * target is missed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

import { ROOT } from './config.ts';
import { addArticles, readArticleFile } from './content/article-file.ts';
import { startStore } from './store.ts';

const START_MS = 3000;
const PAGE_MS = 100;
const REQUESTS = 50;
const PARAGRAPHS = 200;
const THEMES = ['devstore/theme', 'devstore/storefront/fixtures/terrace', 'devstore/storefront/fixtures/almanac'];

const SERVE = '--serve';
const [mode, theme = '', folder = ''] = process.argv.slice(2);
if (mode === SERVE) await serve(theme, folder);
else await measureAll();

/** In a process of its own: the store alone, with a long article. Prints the article's address. */
async function serve(themeDir: string, dataDir: string): Promise<void> {
  const article = join(dataDir, 'long.html');
  const paragraph = `<p>${'Twenty more words about a muscle that holds more than its share of the weight of a day. '.repeat(2)}</p>`;
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
      const size = await visit(url);
      report(each, 'start to first article', performance.now() - started, START_MS);
      const times: number[] = [];
      for (let request = 0; request < REQUESTS; request += 1) {
        const began = performance.now();
        await visit(url);
        times.push(performance.now() - began);
      }
      times.sort((one, other) => one - other);
      report(each, `article of ${Math.round(size / 1024)} KB, median`, at(times, 0.5), PAGE_MS);
      report(each, `article of ${Math.round(size / 1024)} KB, p95`, at(times, 0.95), PAGE_MS);
    } finally {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

function report(themeName: string, what: string, ms: number, target: number): void {
  const missed = ms >= target;
  if (missed) process.exitCode = 1;
  console.log(`${themeName}: ${what}: ${ms.toFixed(0)} ms (target: under ${target})${missed ? ' MISSED' : ''}`);
}

/** The value below which that share of the sorted times lies. */
function at(sorted: number[], share: number): number {
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}

/** Gets a page whole; answers its length in characters. */
async function visit(url: string): Promise<number> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.text()).length;
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error('the store ended before it was ready');
}
