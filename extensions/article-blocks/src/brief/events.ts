/** The Brief form's DOM event, for reporter.js too. */
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
}
