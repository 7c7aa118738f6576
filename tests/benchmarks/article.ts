/**
 * What the blocks cost a reader: `npm run benchmark`. Loads the demo's article with both blocks and without any, turn
 * about, in Lighthouse (its phone: slow 4G, processor four times slower) and in a trace of Chromium with the processor
 * four times slower, and prints both sides. Fails where a budget is missed.
 *
 * A third side has the blocks' markup in a template, and neither style nor script of them: what any page takes that is as
 * long. The browser parses a long page in several tasks, and may paint between them, which moves the layout of the
 * article itself behind the first paint, where it counts as blocking.
 */
import { launchBrowser } from '../support/browser.ts';
import { runDemo } from '../support/demo.ts';
import { ARTICLE } from '../support/pages.ts';
import { controlApi, type ThemeTemplate } from '../support/store.ts';
import { type LighthouseFigures, runLighthouse } from './lighthouse.ts';
import { type TraceFigures, traceLoad } from './trace.ts';

/** Odd, so that there is a median. */
const ROUNDS = 5;

/** What the blocks may cause: milliseconds of blocking at a quarter of the processor's speed, and layout shift. */
const BUDGETS = { blockingMs: 10, shift: 0 };

const SIDES = ['without', 'inert', 'with'] as const;
type Side = (typeof SIDES)[number];
type Figures = Partial<LighthouseFigures> & TraceFigures;

const demo = await runDemo();
const browser = await launchBrowser();
try {
  const rounds: Record<Side, Figures[]> = { without: [], inert: [], with: [] };
  const template = await articleTemplate();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const side of SIDES) {
      await saveTemplate(side === 'without' ? withoutAppBlocks(template) : template);
      const url = demo.storeUrl + ARTICLE;
      // Lighthouse loads the page by itself, so that nothing can be changed on its way.
      const lighthouse = side === 'inert' ? {} : await runLighthouse(url);
      rounds[side].push({ ...lighthouse, ...(await traceLoad(browser, url, side === 'inert' ? inert : undefined)) });
      console.log(`round ${round} of ${ROUNDS}, ${side}`);
    }
  }
  report(rounds);
} finally {
  await browser.close();
  await demo.stop();
}

async function articleTemplate(): Promise<ThemeTemplate> {
  const { article } = (await controlApi(demo.storeUrl).state()).theme.templates;
  if (!article) throw new Error('The demo has placed no blocks.');
  return article;
}

async function saveTemplate(article: ThemeTemplate): Promise<void> {
  const response = await fetch(`${demo.storeUrl}/admin/themes/current/theme`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ templates: { article } }),
  });
  if (!response.ok) throw new Error(`The theme was not saved: ${await response.text()}`);
}

function withoutAppBlocks(template: ThemeTemplate): ThemeTemplate {
  const bare = structuredClone(template);
  for (const section of Object.values(bare.sections)) {
    for (const [id, { type }] of Object.entries(section.blocks ?? {})) {
      if (!type.startsWith('shopify://apps/')) continue;
      delete section.blocks?.[id];
      section.block_order = section.block_order?.filter((each) => each !== id);
    }
  }
  return bare;
}

/** The page with the blocks' markup as it is, but not rendered, and none of their style and script. */
function inert(page: string): string {
  return page
    .replace(/<(script|link)[^>]*\/extensions\/unwind\/[^>]*>(<\/script>)?/g, '')
    .replace('<routine-player', '<template><routine-player')
    .replace('</routine-player>', '</routine-player></template>')
    .replace(/<section\s+class="unwind unwind-brief/, '<template>$&')
    .replace(/<\/brief-form>[\s\S]*?<\/section>/, '$&</template>');
}

function report(rounds: Record<Side, Figures[]>): void {
  const names = Object.keys(rounds.with[0] ?? {}) as (keyof Figures)[];
  const middle = (side: Side, name: keyof Figures) =>
    median(rounds[side].map((figures) => figures[name] ?? Number.NaN));
  console.log(
    `\n${'median of ' + ROUNDS + ' loads'.padEnd(12)}`.padEnd(46) + SIDES.map((side) => side.padStart(10)).join(''),
  );
  for (const name of names) {
    console.log(name.padEnd(45) + SIDES.map((side) => figure(middle(side, name)).padStart(10)).join(''));
  }
  const caused = (name: keyof Figures) => Math.max(0, middle('with', name) - middle('without', name));
  hold(
    'blocking caused, ms, as Lighthouse counts it',
    caused('lighthouse: total blocking time, ms'),
    BUDGETS.blockingMs,
  );
  hold('blocking caused, ms, in the trace', caused('trace: blocking, ms'), BUDGETS.blockingMs);
  hold('layout shift caused', caused('trace: layout shift'), BUDGETS.shift);
  hold('requests to other hosts', middle('with', 'trace: requests to other hosts'), 0);
}

function hold(what: string, value: number, budget: number): void {
  const ok = value <= budget;
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${what}: ${figure(value)}, at most ${budget}`);
  if (!ok) process.exitCode = 1;
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function figure(value: number): string {
  if (Number.isNaN(value)) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 1);
}
