/** What the Brief's form tells the page, and the shop's own analytics as `unwind_brief` where the reader allows that. */
import { publish } from '../player/publish.ts';

interface BriefDetail {
  /** Handle of the Brief that the reader asked for. */
  brief: string;
}

declare global {
  interface DocumentEventMap {
    'unwind:brief': CustomEvent<BriefDetail>;
  }
}

export function tellAskedFor(root: HTMLElement, detail: BriefDetail): void {
  root.dispatchEvent(new CustomEvent('unwind:brief', { detail, bubbles: true, composed: true }));
  publish('unwind_brief', detail);
}
