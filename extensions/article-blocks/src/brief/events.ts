/** The Brief form's DOM event. Also published to the shop's analytics if the reader allows that. */
import { publish } from '../shared/analytics.ts';

interface BriefRequestDetail {
  /** Handle of the requested Brief. */
  brief: string;
}

declare global {
  interface DocumentEventMap {
    'unwind:brief-request': CustomEvent<BriefRequestDetail>;
  }
}

export function dispatchBriefRequest(root: HTMLElement, detail: BriefRequestDetail): void {
  root.dispatchEvent(new CustomEvent('unwind:brief-request', { detail, bubbles: true, composed: true }));
  publish('unwind_brief_request', detail);
}
