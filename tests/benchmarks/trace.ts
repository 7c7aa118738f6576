/** Traces a page load in Chromium with a slower CPU. */
import type { Browser, CDPSession } from 'playwright-core';

const SLOW_DOWN = 4;
/** Longest task that doesn't count as blocking: https://web.dev/articles/tbt */
const TASK_MS = 50;
/** How long to keep tracing after the load event. */
const WATCH_MS = 2000;
/** Path of the extension's assets in the local store. */
const OURS = '/extensions/unwind/assets/';

export interface TraceResults {
  /** Total blocking time: what main-thread tasks take beyond 50 ms after the first contentful paint. */
  'trace: blocking, ms': number;
  'trace: longest task, ms': number;
  /** Time to compile and run the extension's scripts. */
  "trace: the blocks' scripts, ms": number;
  'trace: layout shift': number;
  'trace: requests to other hosts': number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; score?: number; fileName?: string }; name?: string };
}

/**
 * Loads `url` in a new context with a phone's screen.
 * @param edit changes the page's HTML. Every page is intercepted, so that all are delivered the same way.
 */
export async function traceLoad(
  browser: Browser,
  url: string,
  edit: (page: string) => string = (page) => page,
): Promise<TraceResults> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: edit(await response.text()) });
  });
  const { host } = new URL(url);
  let toOtherHosts = 0;
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).host !== host) toOtherHosts += 1;
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const events = await trace(session, async () => {
    await page.goto(url, { waitUntil: 'load' });
    // eslint-disable-next-line no-restricted-syntax -- what happens in this time is measured
    await page.waitForTimeout(WATCH_MS);
  });
  await context.close();
  return { ...resultsOf(events), 'trace: requests to other hosts': toOtherHosts };
}

async function trace(session: CDPSession, action: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  const includedCategories = ['devtools.timeline', 'toplevel', 'v8', 'loading', 'blink.user_timing', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await action();
  await session.send('Tracing.end');
  await complete;
  return events;
}

function resultsOf(events: TraceEvent[]): Omit<TraceResults, 'trace: requests to other hosts'> {
  const scripts = events.filter(isOurScript);
  const pid = events.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url)?.pid;
  const main = events.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error('The trace has no main thread of a page.');
  const paint = events.find(({ name, pid }) => name === 'firstContentfulPaint' && pid === main.pid)?.ts ?? Infinity;
  const tasks = events
    .filter(({ pid, tid, name, ph }) => pid === main.pid && tid === main.tid && /RunTask$/.test(name) && ph === 'X')
    // Until the first paint there's nothing to press, so nothing is blocked.
    .filter(({ ts }) => ts > paint)
    .map(({ dur = 0 }) => dur / 1000);
  const shifts = events.filter(({ name, pid }) => name === 'LayoutShift' && pid === main.pid);
  return {
    'trace: blocking, ms': tasks.reduce((sum, ms) => sum + Math.max(0, ms - TASK_MS), 0),
    'trace: longest task, ms': Math.max(0, ...tasks),
    "trace: the blocks' scripts, ms": scripts.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0),
    'trace: layout shift': shifts.reduce((sum, { args }) => sum + (args?.data?.score ?? 0), 0),
  };
}

/** Whether it compiles, evaluates or calls one of the extension's files. Such events are never nested. */
function isOurScript({ name, ph, args }: TraceEvent): boolean {
  const file = args?.data?.url ?? args?.data?.fileName ?? '';
  return ph === 'X' && ['v8.compile', 'EvaluateScript', 'FunctionCall'].includes(name) && file.includes(OURS);
}
