/**
 * What the player tells the page. The events bubble, and cross shadow roots; each goes to the shop's own analytics as
 * well, under its name with an underscore (`unwind_start`), where the reader allows that.
 */
import { publish } from './publish.ts';

interface RoutineDetail {
  /** Handle of the routine. */
  routine: string;
  /** Number of its steps. */
  total: number;
}

export interface StepDetail extends RoutineDetail {
  /** Id of the step. */
  step: string;
  /** Its number, from 1. */
  number: number;
  /** Which side it is about to be done on; null where it has none. */
  side: 'first' | 'second' | 'left' | 'right' | null;
}

interface FollowDetail extends RoutineDetail {
  /** `kind` of the completion's action: `brief`, `product`, `shop` or `booking`. */
  kind: string;
  url: string;
}

interface PlayerEvents {
  /** The reader pressed Start. Canceled, nothing happens. */
  'unwind:start': RoutineDetail;
  /** Time runs again, after a pause or in a run that was left. */
  'unwind:resume': StepDetail;
  /** Time stands still: the reader said so, began another routine, or went to another page. Not for a question. */
  'unwind:pause': StepDetail;
  /** A step, or its other side, is on stage; one that is for one side only, once that is chosen. */
  'unwind:step': StepDetail;
  /** The reader left the step out. */
  'unwind:skip': StepDetail;
  /** The reader said that the step hurts. */
  'unwind:hurt': StepDetail;
  /** The last step is done. */
  'unwind:complete': RoutineDetail;
  /** The reader left before the end, also where that is because it hurt. */
  'unwind:leave': StepDetail;
  /** The reader follows a link of the completion. */
  'unwind:follow': FollowDetail;
}

/** Events that name the step on stage. */
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

/** Tells the page, and returns whether nobody canceled the event. */
export function tell<Name extends keyof PlayerEvents>(
  root: HTMLElement,
  name: Name,
  detail: Omit<PlayerEvents[Name], keyof RoutineDetail>,
): boolean {
  const about = {
    routine: root.dataset.routine ?? '',
    total: root.querySelectorAll('[data-step]').length,
    ...detail,
  };
  const event = new CustomEvent(name, {
    detail: about,
    bubbles: true,
    composed: true,
    cancelable: name.endsWith('start'),
  });
  const goesOn = root.dispatchEvent(event);
  if (goesOn) publish(name.replace(':', '_'), about);
  return goesOn;
}
