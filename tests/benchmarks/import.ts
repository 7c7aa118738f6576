/** `npm run benchmark:import`: measures how long the import takes for hostile articles. Fails over two seconds. */
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';

import type { ImportedArticle } from '../../app/routine/import/import-article.ts';

/** Milliseconds. */
const BUDGET = 2000;
const SIZE = 5_000_000;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const bundle = fileURLToPath(new URL('../../build/benchmark/import.mjs', import.meta.url));
await build({
  ...{ absWorkingDir: ROOT, entryPoints: ['app/routine/import/import-article.ts'], outfile: bundle },
  ...{ bundle: true, platform: 'node', format: 'esm', target: 'node24', logLevel: 'warning' },
});
const { importArticle } = (await import(bundle)) as { importArticle: (input: string) => ImportedArticle };

const step = (i: number) =>
  `<h2>${i}. Pigeon</h2><p>Bring one shin forward and breathe out. Hold for 30 seconds per side.</p>`;
const many = (make: (i: number) => string, size = SIZE) => {
  const parts: string[] = [];
  for (let i = 1, length = 0; length < size; i += 1) {
    const part = make(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
};

const articles: Record<string, string> = {
  'steps, 5 MB': many(step),
  'steps in plain text, 5 MB': many((i) => `${i}. Pigeon\nHold for 30 seconds per side, then switch legs.\n\n`),
  'an interview, 5 MB': many(
    (i) => `<p><strong>Ann: Question ${i}?</strong></p><p>Bo: Sit down. Hold for 30 seconds. Breathe.</p>`,
  ),
  'amounts by week, 5 MB': many((i) => `<li>Week ${i}: 2 × 8 per leg, then 3 on the left and 3 on the right</li>`),
  'an embedded image, 5 MB': `${step(1)}<img src="data:image/png;base64,${'A'.repeat(SIZE)}">${step(2)}`,
  'one line without spaces, 5 MB': 'a'.repeat(SIZE),
  'one line of numbers, 5 MB': many((i) => `${i} `),
  'one sentence without punctuation, 5 MB': many(() => 'hold it for 30 seconds per side and then '),
  'capitals, 5 MB': many((i) => `${i} PIGEON HOLD FOR 30 SECONDS `),
  'nested tags, 5 MB': many(() => '<div>'),
  'nested lists, 5 MB': many(() => '<ul><li>a'),
  'nested inline tags, 5 MB': many(() => '<b><i><a href="/x">'),
  'formatting that’s never closed, 5 MB': many((i) => `<b data-x="${i}"><p>a`),
  'attributes, 5 MB': `<p ${many((i) => `a${i} `)}>`,
  'open brackets, 5 MB': many(() => '<'),
  'quotes and parentheses, 5 MB': many(() => '("'),
  'Markdown signs, 5 MB': many(() => '**_['),
  'rows, 5 MB': `<table>${many((i) => `<tr><td>Pigeon</td><td>${i} s</td></tr>`)}`,
  'right to left, 5 MB': many(() => 'تمرين 30 ثانية لكل جانب. '),
  'emoji, 5 MB': many(() => '🧘‍♀️1️⃣ '),
  'a script, 5 MB': `<script>${'x'.repeat(SIZE)}`,
  'spaces, 5 MB': ' '.repeat(SIZE),
  'line breaks, 5 MB': many(() => '<br>'),
};

let isSlow = false;
for (const [name, input] of Object.entries(articles)) {
  const began = performance.now();
  const { routine, reason } = importArticle(input);
  const time = performance.now() - began;
  isSlow ||= time > BUDGET;
  const outcome = routine ? `${routine.phases.flatMap(({ steps }) => steps).length} steps` : (reason ?? '');
  console.log(`${name.padEnd(42)}${time.toFixed(0).padStart(6)} ms  ${outcome.slice(0, 70)}`);
}
if (isSlow) {
  console.error(`Over ${BUDGET} ms.`);
  process.exitCode = 1;
}
