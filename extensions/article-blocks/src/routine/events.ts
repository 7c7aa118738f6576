/**
 * The player's DOM events, which bubble and are composed. If the reader allows analytics, reporter.js
 * publishes each to the shop's analytics, with underscores (`unwind_start`), and reports some to the app, which counts them.
 */
interface RoutineDetail {
  /** Handle of the routine. */
  routine: string;
  stepCount: number;
}

export interface StepDetail extends RoutineDetail {
  stepId: string;
  /** From 1, counted through the whole routine. */
  stepNumber: number;
  /** The current or upcoming side; null if the step isn't side-specific. */
  side: 'first' | 'second' | 'left' | 'right' | null;
}

interface LinkDetail extends RoutineDetail {
  /** `kind` of the completion's action: `brief`, `product`, `shop` or `booking`. */
  kind: string;
  url: string;
}

interface CartDetail extends RoutineDetail {
  productId: string;
  variantId: string;
  /** The step whose tool it is; null at the end. */
  stepId: string | null;
}

interface PlayerEvents {
  /** The reader pressed Start. Cancelable: then nothing happens. */
  'unwind:start': RoutineDetail;
  /** Time runs again, after a pause or in a saved run. */
  'unwind:resume': StepDetail;
  /** Time stopped: the reader paused, started another routine or left the page. Not sent for a question. */
  'unwind:pause': StepDetail;
  /** A step, or its second side, is shown. A one-sided step once its side is chosen. */
  'unwind:step': StepDetail;
  'unwind:skip': StepDetail;
  /** The reader reported pain. */
  'unwind:pain': StepDetail;
  /** The last step is over. */
  'unwind:complete': RoutineDetail;
  /** The reader left before the end, also because of pain. */
  'unwind:exit': StepDetail;
  /** The reader followed a link of the completion, or to a product. */
  'unwind:link-click': LinkDetail;
  /** The reader saved a reminder. */
  'unwind:reminder': RoutineDetail;
  /** The reader printed the routine. */
  'unwind:print': RoutineDetail;
  /** A product is in the cart. Not sent without script, when the cart's page opens instead. */
  'unwind:add-to-cart': CartDetail;
}

/** Events about the current step. */
export type StepEvent = {
  [name in keyof PlayerEvents]: PlayerEvents[name] extends StepDetail ? name : never;
}[keyof PlayerEvents];

declare global {
  interface DocumentEventMap {
    'unwind:start': CustomEvent<PlayerEvents['unwind:start']>;
    'unwind:resume': CustomEvent<PlayerEvents['unwind:resume']>;
    'unwind:step': CustomEvent<PlayerEvents['unwind:step']>;
  }
}

/** Dispatches the event. Returns false if it was canceled. */
export function dispatch<Name extends keyof PlayerEvents>(
  root: HTMLElement,
  name: Name,
  extra: Omit<PlayerEvents[Name], keyof RoutineDetail>,
): boolean {
  const detail = {
    routine: root.dataset.routine as string,
    stepCount: root.querySelectorAll('[data-step]').length,
    ...extra,
  };
  const cancelable = name === 'unwind:start';
  return root.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}
