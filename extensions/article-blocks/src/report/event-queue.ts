import type { EventBatch, ReportedEvent } from '../../../../app/insights/contract.ts';
import { isAllowed } from '../shared/shopify.ts';

/** As in the app's contract, whose values this script doesn't load. */
const MAX_EVENTS = 100;

/** Where a block's events go, and from which page. */
interface Page {
  url: string;
  article: string;
  locale: string;
}

/** Events waiting to be sent, each once per page. */
export class EventQueue {
  readonly #known = new Set<string>();
  #waiting: ReportedEvent[] = [];
  #page: Page | null = null;

  add(root: HTMLElement, events: ReportedEvent[]): void {
    const page = pageOf(root);
    // Until the app has written where it's reached, there's nowhere to report to.
    if (!page) return;
    this.#page = page;
    for (const event of events) {
      const key = JSON.stringify(event);
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.#waiting.push(event);
    }
  }

  /** Sends what's waiting, unless the reader has withdrawn their consent. What the browser doesn't take is sent later. */
  send(): void {
    if (!this.#page || !isAllowed()) return;
    const { url, article, locale } = this.#page;
    while (this.#waiting.length > 0) {
      const events = this.#waiting.slice(0, MAX_EVENTS);
      const batch = { id: crypto.randomUUID(), article, locale, events } satisfies EventBatch;
      if (!navigator.sendBeacon(url, JSON.stringify(batch))) return;
      this.#waiting = this.#waiting.slice(MAX_EVENTS);
    }
  }
}

function pageOf(root: HTMLElement): Page | null {
  const { report, article = '' } = root.dataset;
  const locale = root.closest<HTMLElement>('[lang]')?.lang ?? '';
  if (report) return { url: `${report}/events`, article, locale };
  const form = root.querySelector('form');
  const action = form?.getAttribute('action') ?? '';
  if (!form || !action.endsWith('/brief')) return null;
  const articleId = form.querySelector<HTMLInputElement>('[name="article_id"]')?.value ?? '';
  return { url: action.replace(/brief$/, 'events'), article: articleId, locale };
}
