/** A page's load in a trace of Chromium, with the processor slowed down. */
import type { Browser, CDPSession } from 'playwright-core';

const SLOW_DOWN = 4;
/** What a task may take before it blocks: https://web.dev/articles/tbt */
const TASK_MS = 50;
/** How long the page is watched after its load event. */
const WATCH_MS = 2000;
/** Where the extension's assets lie in the local store. */
const OURS = '/extensions/unwind/assets/';

export interface TraceFigures {
  /** Of each task of the main thread after the first contentful paint, what it takes beyond 50 ms. */
  'trace: blocking, ms': number;
  'trace: longest task, ms': number;
  /** Compiling and running the extension's scripts. */
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
 * Loads `url` in a new context on a phone's screen.
 * @param edit changes the page on its way. Each page goes that way, so that they arrive alike.
 */
export async function traceLoad(
  browser: Browser,
  url: string,
  edit: (page: string) => string = (page) => page,
): Promise<TraceFigures> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.route(url, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: edit(await response.text()) });
  });
  const { host } = new URL(url);
  let foreign = 0;
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).host !== host) foreign += 1;
  });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const events = await traced(session, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(WATCH_MS);
  });
  await context.close();
  return { ...figuresOf(events), 'trace: requests to other hosts': foreign };
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  const includedCategories = ['devtools.timeline', 'toplevel', 'v8', 'loading', 'blink.user_timing', '__metadata'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  await session.send('Tracing.end');
  await complete;
  return events;
}

function figuresOf(events: TraceEvent[]): Omit<TraceFigures, 'trace: requests to other hosts'> {
  const scripts = events.filter(isOurScript);
  const pid = events.find(({ name, args }) => name === 'EvaluateScript' && args?.data?.url)?.pid;
  const main = events.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error('The trace has no main thread of a page.');
  const paint = events.find(({ name, pid }) => name === 'firstContentfulPaint' && pid === main.pid)?.ts ?? Infinity;
  const tasks = events
    .filter(({ pid, tid, name, ph }) => pid === main.pid && tid === main.tid && /RunTask$/.test(name) && ph === 'X')
    // A task that paints for the first time has kept nobody waiting who could see something to press.
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

/** Compiling, evaluating or calling into one of the extension's files. None of the three lies within another. */
function isOurScript({ name, ph, args }: TraceEvent): boolean {
  const file = args?.data?.url ?? args?.data?.fileName ?? '';
  return ph === 'X' && ['v8.compile', 'EvaluateScript', 'FunctionCall'].includes(name) && file.includes(OURS);
}
