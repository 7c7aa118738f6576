/** What the app counts of the blocks' events. */
import type { PageEvent, ReportedEvent } from '../../../../app/insights/contract.ts';

/** What each event shows about a routine. Who starts has seen it, and who is at a step has started. */
const ROUTINE_EVENTS: Record<string, PageEvent[]> = {
  view: ['views'],
  'unwind:start': ['views', 'starts'],
  'unwind:step': ['views', 'starts'],
  'unwind:complete': ['completions'],
  'unwind:reminder': ['reminders'],
  'unwind:print': ['prints'],
  'unwind:add-to-cart': ['cartAdds', 'follows'],
};

const STEP_EVENTS: Record<string, PageEvent> = { 'unwind:skip': 'skips', 'unwind:pain': 'pains' };

/** By `kind`. Links to the Brief stay on the page. */
const LINKS: Record<string, PageEvent> = { product: 'productLinks', shop: 'shopLinks', booking: 'bookingLinks' };

/** The blocks' DOM events that Shopify's analytics gets. */
export const BLOCK_EVENTS = [
  ...['start', 'step', 'pause', 'resume', 'skip', 'pain', 'exit', 'complete', 'link-click', 'add-to-cart'],
  ...['reminder', 'print', 'brief-request'],
].map((name) => `unwind:${name}`);

/**
 * @param root of the block
 * @param name of the DOM event; `view` when the block is in sight
 */
export function countedEvents(root: HTMLElement, name: string, detail: object = {}): ReportedEvent[] {
  const { stepId = '', kind = '' } = detail as { stepId?: string; kind?: string };
  const isPlayer = root.matches('unwind-player');
  const { routine = '', edition = '' } =
    (isPlayer ? root : document.querySelector<HTMLElement>('unwind-player'))?.dataset ?? {};
  const named = edition && { routine, edition };
  if (!isPlayer) {
    const brief = root.querySelector<HTMLInputElement>('[name="brief"]')?.value ?? '';
    const events: PageEvent[] = name === 'view' ? ['briefViews'] : ['briefViews', 'briefRequests'];
    return events.map((event) => ({ event, brief, ...named }));
  }
  // The routine was published before there were editions.
  if (!named) return [];
  const link = name === 'unwind:link-click' && LINKS[kind];
  const events = link ? [link, 'follows' as const] : (ROUTINE_EVENTS[name] ?? []);
  const stepEvent = STEP_EVENTS[name];
  return [
    ...events.map((event) => ({ event, ...named })),
    ...reachedSteps(root, name, stepId).map((step) => ({ event: 'steps' as const, step, ...named })),
    ...(stepEvent ? [{ event: stepEvent, step: stepId, ...named }] : []),
  ];
}

/** A step and all before it, which the reader passed, maybe on an earlier visit; at the end, all of them. */
function reachedSteps(root: ParentNode, name: string, stepId: string): string[] {
  if (name !== 'unwind:step' && name !== 'unwind:complete') return [];
  const all = [...root.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => dataset.step as string);
  return name === 'unwind:complete' ? all : all.slice(0, all.indexOf(stepId) + 1);
}
