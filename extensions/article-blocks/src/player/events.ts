/** What the player tells the page. All of them bubble, and cross shadow roots. */

export interface StartDetail {
  /** Handle of the routine. */
  routine: string;
  /** Number of its steps. */
  total: number;
}

export interface StepDetail extends StartDetail {
  /** Id of the step that is reached. */
  step: string;
  /** Its number, from 1. */
  number: number;
  side: 'first' | 'second' | null;
}

declare global {
  interface DocumentEventMap {
    'unwind:start': CustomEvent<StartDetail>;
    'unwind:step': CustomEvent<StepDetail>;
    'unwind:complete': CustomEvent<StartDetail>;
  }
}
