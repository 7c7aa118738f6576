/** Web vitals of the app's frame, as the browser reports them. */
import type { Frame, Page } from 'playwright-core';

/** Shortest event that the browser reports, in milliseconds: https://www.w3.org/TR/event-timing/ */
export const SHORTEST_EVENT = 16;

export interface Recorded {
  /** When the largest contentful paint was, in milliseconds since the frame's navigation. */
  lcp: number;
  cls: number;
  /** How long each event took to its next paint, in milliseconds, rounded to 8. Shorter ones are missing. */
  events: { name: string; duration: number; interaction: number }[];
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

/** Records in every frame of the page that's opened from now on. */
export async function recordVitals(page: Page): Promise<void> {
  await page.addInitScript((shortest) => {
    const recorded: Recorded = { lcp: 0, cls: 0, events: [] };
    Object.assign(window, { recorded });
    const observe = (type: string, use: (entry: never) => void, options = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => use(entry as never))).observe({
        type,
        buffered: true,
        ...options,
      });
    observe('largest-contentful-paint', ({ startTime }: PerformanceEntry) => (recorded.lcp = startTime));
    observe('layout-shift', ({ value, hadRecentInput, startTime }: Shift) => {
      // Chromium also reports how an iframe's layout changes before its first paint, which nobody sees.
      const [paint] = performance.getEntriesByType('paint');
      if (!hadRecentInput && paint && startTime > paint.startTime) recorded.cls += value;
    });
    observe(
      'event',
      ({ name, duration, interactionId }: PerformanceEntry & { interactionId: number }) =>
        recorded.events.push({ name, duration, interaction: interactionId }),
      { durationThreshold: shortest },
    );
  }, SHORTEST_EVENT);
}

/** Once the page has painted what was done so far. */
export async function readVitals(page: Page): Promise<Recorded> {
  const frame = appFrame(page);
  await frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
  );
  return frame.evaluate(() => (window as unknown as { recorded: Recorded }).recorded);
}

function appFrame(page: Page): Frame {
  const frame = page
    .frames()
    .find((each) => /\/app(\/|\?|$)/.test(new URL(each.url()).pathname + '?') && each !== page.mainFrame());
  if (!frame) throw new Error('The app isn’t open.');
  return frame;
}
