import { afterEach, describe, expect, test, vi } from 'vitest';

import { MAX_EVENTS, type EventBatch, type ReportedEvent } from '../../../../app/insights/contract.ts';
import { countedEvents } from './counted-events.ts';
import { EventQueue } from './event-queue.ts';

/** What the reporter reads of a block. */
function block(name: 'unwind-player' | 'unwind-brief-form', data: Record<string, string>, steps: string[] = []) {
  const form = { getAttribute: () => '/apps/unwind/brief', querySelector: () => ({ value: '100' }) };
  return {
    matches: (selector: string) => selector === name,
    dataset: data,
    closest: () => ({ lang: 'de' }),
    querySelectorAll: () => steps.map((step) => ({ dataset: { step } })),
    querySelector: (selector: string) => (selector === 'form' ? form : { value: 'buyers-brief' }),
  } as unknown as HTMLElement;
}

const ROUTINE = { routine: 'hips', edition: 'e1' };
const player = block('unwind-player', { ...ROUTINE, report: '/apps/unwind', article: '100' }, ['a', 'b', 'c']);
const form = block('unwind-brief-form', {});

/** The page has this player; null if it has none. */
const onPage = (root: HTMLElement | null) => vi.stubGlobal('document', { querySelector: () => root });

const named = (root: HTMLElement, name: string, detail?: object) =>
  countedEvents(root, name, detail).map(({ event, step }) => [event, step].filter(Boolean).join(' '));

afterEach(() => void vi.unstubAllGlobals());

describe('what is counted of a routine', () => {
  test.each([
    ['view', {}, ['views']],
    ['unwind:start', {}, ['views', 'starts']],
    ['unwind:step', { stepId: 'b' }, ['views', 'starts', 'steps a', 'steps b']],
    ['unwind:skip', { stepId: 'b' }, ['skips b']],
    ['unwind:pain', { stepId: 'b' }, ['pains b']],
    ['unwind:complete', {}, ['completions', 'steps a', 'steps b', 'steps c']],
    ['unwind:reminder', {}, ['reminders']],
    ['unwind:print', {}, ['prints']],
    ['unwind:add-to-cart', {}, ['cartAdds', 'follows']],
    ['unwind:link-click', { kind: 'product' }, ['productLinks', 'follows']],
    ['unwind:link-click', { kind: 'shop' }, ['shopLinks', 'follows']],
    ['unwind:link-click', { kind: 'booking' }, ['bookingLinks', 'follows']],
    ['unwind:link-click', { kind: 'brief' }, []],
    ['unwind:pause', { stepId: 'b' }, []],
    ['unwind:exit', { stepId: 'b' }, []],
  ])('%s %j', (name, detail, expected) => {
    expect(named(player, name, detail)).toEqual(expected);
    for (const event of countedEvents(player, name, detail)) expect(event).toMatchObject(ROUTINE);
  });

  test('nothing, if it was published before editions were', () => {
    expect(countedEvents(block('unwind-player', { routine: 'hips' }), 'view')).toEqual([]);
  });
});

describe('what is counted of a Brief', () => {
  test.each([
    ['view', ['briefViews']],
    ['unwind:brief-request', ['briefViews', 'briefRequests']],
  ])('%s, with the routine on the page', (name, events) => {
    onPage(player);
    const expected = events.map((event) => ({ event, brief: 'buyers-brief', ...ROUTINE }));
    expect(countedEvents(form, name)).toEqual(expected);
  });

  test('without a routine', () => {
    onPage(null);
    expect(countedEvents(form, 'view')).toEqual([{ event: 'briefViews', brief: 'buyers-brief' }]);
  });
});

describe('the queue', () => {
  const batches: { url: string; batch: EventBatch }[] = [];
  let isFull = false;
  const start = (isAllowed = true) => {
    batches.length = 0;
    isFull = false;
    const sendBeacon = (url: string, body: string) => {
      if (!isFull) batches.push({ url, batch: JSON.parse(body) as EventBatch });
      return !isFull;
    };
    vi.stubGlobal('navigator', { sendBeacon });
    vi.stubGlobal('window', { Shopify: { customerPrivacy: { analyticsProcessingAllowed: () => isAllowed } } });
    return new EventQueue();
  };
  const steps = (count: number): ReportedEvent[] =>
    Array.from({ length: count }, (_, index) => ({ event: 'steps', step: `${index}`, ...ROUTINE }));

  test('sends each event once, with the article and the language, and a random id for each batch', () => {
    const queue = start();
    const views: ReportedEvent = { event: 'views', ...ROUTINE };
    queue.add(player, [views]);
    queue.add(player, [views]);
    queue.send();
    queue.add(player, [views]);
    queue.send();
    queue.add(player, [{ event: 'starts', ...ROUTINE }]);
    queue.send();
    expect(batches.map(({ url, batch: { id: _, ...batch } }) => ({ url, ...batch }))).toEqual([
      { url: '/apps/unwind/events', article: '100', locale: 'de', events: [views] },
      { url: '/apps/unwind/events', article: '100', locale: 'de', events: [{ event: 'starts', ...ROUTINE }] },
    ]);
    const ids = batches.map(({ batch }) => batch.id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\da-f-]{36}$/);
  });

  test('splits what’s more than a batch may have', () => {
    const queue = start();
    queue.add(player, steps(MAX_EVENTS * 2 + 1));
    queue.send();
    expect(batches.map(({ batch }) => batch.events.length)).toEqual([MAX_EVENTS, MAX_EVENTS, 1]);
    expect(batches.flatMap(({ batch }) => batch.events)).toEqual(steps(MAX_EVENTS * 2 + 1));
  });

  test('keeps what the browser doesn’t take, and sends it later', () => {
    const queue = start();
    queue.add(player, steps(3));
    isFull = true;
    queue.send();
    expect(batches).toEqual([]);
    isFull = false;
    queue.send();
    expect(batches.map(({ batch }) => batch.events)).toEqual([steps(3)]);
  });

  test('sends nothing once the reader has withdrawn their consent, or without a place to report to', () => {
    const queue = start(false);
    queue.add(player, steps(1));
    queue.send();
    const other = start();
    other.add(block('unwind-player', ROUTINE), []);
    other.send();
    expect(batches).toEqual([]);
  });

  test('finds the address of a Brief’s form', () => {
    const queue = start();
    queue.add(form, [{ event: 'briefViews', brief: 'buyers-brief' }]);
    queue.send();
    expect(batches[0]).toMatchObject({ url: '/apps/unwind/events', batch: { article: '100', locale: 'de' } });
  });
});
