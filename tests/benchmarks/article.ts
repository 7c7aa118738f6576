/**
 * `npm run benchmark`: measures what the blocks cost a reader. Loads the demo's article in turn with and without blocks, in
 * Lighthouse (a phone on slow 4G) and in a Chromium trace, both with a CPU four times slower. Fails if a budget is
 * exceeded.
 *
 * A third variant has the blocks' markup in a template, without styles and scripts: any page of that length costs
 * something, because whatever is parsed after the first paint counts as blocking.
 */
import { launchBrowser } from '../support/browser/browser.ts';
import { runDemo } from '../support/demo/demo.ts';
import { ARTICLE } from '../support/browser/pages.ts';
import { controlApi, type ThemeTemplate } from '../support/demo/control-api.ts';
import { type LighthouseResults, runLighthouse } from './lighthouse.ts';
import { type TraceResults, traceLoad } from './trace.ts';

/** An odd number, so that there is a median. */
const ROUNDS = 5;

/** For the blocks. */
const BUDGETS = { blockingMs: 10, shift: 0 };

const VARIANTS = ['without', 'inert', 'with'] as const;
type Variant = (typeof VARIANTS)[number];
type Results = Partial<LighthouseResults> & TraceResults;

const demo = await runDemo();
const browser = await launchBrowser();
try {
  const rounds: Record<Variant, Results[]> = { without: [], inert: [], with: [] };
  const template = await articleTemplate();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const variant of VARIANTS) {
      await saveTemplate(variant === 'without' ? withoutAppBlocks(template) : template);
      const url = demo.storeUrl + ARTICLE;
      // Lighthouse loads the page itself, so this variant can't be measured there.
      const lighthouse = variant === 'inert' ? {} : await runLighthouse(url);
      rounds[variant].push({
        ...lighthouse,
        ...(await traceLoad(browser, url, variant === 'inert' ? inert : undefined)),
      });
      console.log(`round ${round} of ${ROUNDS}, ${variant}`);
    }
  }
  report(rounds);
} finally {
  await browser.close();
  await demo.stop();
}

async function articleTemplate(): Promise<ThemeTemplate> {
  const { article } = (await controlApi(demo.storeUrl).state()).theme.templates;
  if (!article) throw new Error('The demo’s article has no blocks.');
  return article;
}

async function saveTemplate(article: ThemeTemplate): Promise<void> {
  const response = await fetch(`${demo.storeUrl}/admin/themes/current/theme`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ templates: { article } }),
  });
  if (!response.ok) throw new Error(`The theme wasn’t saved: ${await response.text()}`);
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

/** Moves the blocks' markup into a template, without styles and scripts. */
function inert(page: string): string {
  return page
    .replace(/<(script|link)[^>]*\/extensions\/unwind\/[^>]*>(<\/script>)?/g, '')
    .replace('<unwind-player', '<template><unwind-player')
    .replace('</unwind-player>', '</unwind-player></template>')
    .replace(/<section\s+class="unwind unwind-brief/, '<template>$&')
    .replace(/<\/unwind-brief-form>[\s\S]*?<\/section>/, '$&</template>');
}

function report(rounds: Record<Variant, Results[]>): void {
  const names = Object.keys(rounds.with[0] ?? {}) as (keyof Results)[];
  const medianOf = (variant: Variant, name: keyof Results) =>
    median(rounds[variant].map((results) => results[name] ?? Number.NaN));
  console.log(
    `\n${'median of ' + ROUNDS + ' loads'.padEnd(12)}`.padEnd(46) +
      VARIANTS.map((variant) => variant.padStart(10)).join(''),
  );
  for (const name of names) {
    console.log(name.padEnd(45) + VARIANTS.map((variant) => format(medianOf(variant, name)).padStart(10)).join(''));
  }
  const caused = (name: keyof Results) => Math.max(0, medianOf('with', name) - medianOf('without', name));
  check('blocking caused, ms, in Lighthouse', caused('lighthouse: total blocking time, ms'), BUDGETS.blockingMs);
  check('blocking caused, ms, in the trace', caused('trace: blocking, ms'), BUDGETS.blockingMs);
  check('layout shift caused', caused('trace: layout shift'), BUDGETS.shift);
  check('requests to other hosts', medianOf('with', 'trace: requests to other hosts'), 0);
}

function check(name: string, value: number, budget: number): void {
  const ok = value <= budget;
  console.log(`${ok ? 'ok    ' : 'MISSED'} ${name}: ${format(value)}, at most ${budget}`);
  if (!ok) process.exitCode = 1;
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function format(value: number): string {
  if (Number.isNaN(value)) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 1 ? 4 : 1);
}
