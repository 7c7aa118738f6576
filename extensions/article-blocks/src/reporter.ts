/**
 * Reports what readers do to the shop's analytics and, as counts, to the app. Loaded only if the reader allows analytics.
 * Without cookies and identifiers: each batch has a random ID of its own.
 */
import { BLOCK_EVENTS, countedEvents } from './report/counted-events.ts';
import { EventQueue } from './report/event-queue.ts';
import { observe } from './report/views.ts';
import { isAllowed } from './shared/shopify.ts';

const queue = new EventQueue();

function count(root: HTMLElement, name: string, detail?: object): void {
  if (isAllowed() && !window.Shopify?.designMode) queue.add(root, countedEvents(root, name, detail));
}

function observeBlocks(): void {
  for (const root of document.querySelectorAll<HTMLElement>('unwind-player, unwind-brief-form'))
    observe(root, () => count(root, 'view'));
}

/** Tells the app which routine was completed on which article, for Shopify Flow. Says nothing about the reader. */
function reportCompletion({ routine = '', article = '', report }: DOMStringMap, stepCount: number): void {
  const fields = { routine, article_id: article, steps: String(stepCount) };
  // Until the app has written where it's reached, there's nowhere to report to.
  if (report && !window.Shopify?.designMode) navigator.sendBeacon(`${report}/completed`, new URLSearchParams(fields));
}

type BlockEvent = CustomEvent<{ stepCount: number }>;

function onEvent({ type, detail, defaultPrevented, target }: BlockEvent): void {
  if (defaultPrevented || !isAllowed()) return;
  const root = target as HTMLElement;
  window.Shopify?.analytics?.publish?.(type.replace(/\W/g, '_'), detail);
  count(root, type, detail);
  if (type === 'unwind:complete') reportCompletion(root.dataset, detail.stepCount);
}

// At the window, after listeners that may cancel them.
for (const type of BLOCK_EVENTS) window.addEventListener(type, (event) => onEvent(event as BlockEvent));
window.addEventListener('pagehide', () => queue.send());
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && queue.send());
observeBlocks();
// The parser may not have reached all of them.
document.addEventListener('DOMContentLoaded', observeBlocks);
