/**
 * `npm run benchmark:admin`: how fast the admin pages are with a CPU four times slower. Measures a keystroke to its paint in
 * routines of 6 and 60 steps, and LCP, CLS and INP of each page. Fails if a goal is missed.
 */
import { launchBrowser, visit } from '../support/browser/browser.ts';
import { openInAdmin } from '../support/browser/pages.ts';
import { runSql } from '../support/demo/database.ts';
import { runDemo } from '../support/demo/demo.ts';
import { longRoutine } from './admin/long-routine.ts';
import { keystrokes } from './admin/keystrokes.ts';
import { pageVitals } from './admin/page-vitals.ts';
import { slowDown } from './admin/slow-down.ts';
import { recordVitals } from './admin/vitals.ts';

const SIZES = [6, 60];

/** Milliseconds. */
const KEYSTROKE = { median: 50, worst: 100 };

/** https://web.dev/articles/vitals; in milliseconds but for `cls`. */
const VITALS = { lcp: 2500, cls: 0.1, inp: 200 };

const demo = await runDemo();
const browser = await launchBrowser();
try {
  const ids = new Map<number, string>();
  for (const size of SIZES) ids.set(size, await addRoutine(size));
  await measureKeystrokes(ids);
  await measurePages(ids.get(60) ?? '');
} finally {
  await browser.close();
  await demo.stop();
}

/** Adds a draft to the demo's database and returns its ID. */
async function addRoutine(size: number): Promise<string> {
  const document = longRoutine(size);
  const [row] = await runSql<{ id: string }>(
    demo.dataDir,
    `INSERT INTO "Routine" (id, shop, handle, title, document, "updatedAt")
     SELECT gen_random_uuid()::text, shop, $1, $2, $3, now() FROM "Routine" LIMIT 1 RETURNING id`,
    [document.handle, document.title, JSON.stringify(document)],
  );
  return row?.id ?? '';
}

async function measureKeystrokes(ids: ReadonlyMap<number, string>): Promise<void> {
  console.log(`\n${'keystroke to paint, ms'.padEnd(38)}${['median', 'worst', 'keys'].map(column).join('')}`);
  for (const withPreview of [false, true]) {
    for (const [size, id] of ids) {
      const { page, context } = await visit(browser);
      await slowDown(page);
      await recordVitals(page);
      const app = await openInAdmin(page, demo.storeUrl, `/app/routines/${id}`);
      for (const [field, times] of await keystrokes(page, app, withPreview)) {
        const [median, worst] = [middle(times), Math.max(...times)];
        const name = `${size} steps, ${field}${withPreview ? ', with preview' : ''}`;
        const isMissed = median > KEYSTROKE.median || worst > KEYSTROKE.worst;
        report(name, [median, worst, times.length], isMissed);
      }
      await context.close();
    }
  }
}

async function measurePages(routineId: string): Promise<void> {
  console.log(`\n${'page'.padEnd(38)}${['LCP ms', 'CLS', 'INP ms'].map(column).join('')}`);
  const [brief] = await runSql<{ id: string }>(demo.dataDir, `SELECT id FROM "Brief" LIMIT 1`);
  const paths = [
    ...['/app', '/app/routines', '/app/routines/new', `/app/routines/${routineId}`],
    ...[`/app/routines/${routineId}/versions`, '/app/brief', '/app/brief/new', `/app/brief/${brief?.id}`],
    ...['/app/brief/edit', '/app/people', '/app/people/do-not-email', '/app/people/failures', '/app/settings'],
  ];
  for (const path of paths) {
    const { page, context } = await visit(browser);
    await slowDown(page);
    const { lcp, cls, inp } = await pageVitals(page, demo.storeUrl, path);
    const isMissed = lcp > VITALS.lcp || cls > VITALS.cls || inp > VITALS.inp;
    report(path.replace(/[\da-f]{8}-[\da-f-]+/, ':id'), [lcp, cls, inp], isMissed);
    await context.close();
  }
}

function report(name: string, numbers: number[], isMissed: boolean): void {
  if (isMissed) process.exitCode = 1;
  console.log(name.padEnd(38) + numbers.map(format).map(column).join('') + (isMissed ? '  MISSED' : ''));
}

function middle(numbers: number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 3 : 0);
}

function column(text: string): string {
  return text.padStart(10);
}
