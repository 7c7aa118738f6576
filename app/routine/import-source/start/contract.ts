/** What the page that starts a routine from an article gets back. Has no imports. */

export type StartKind = 'article' | 'text' | 'file';

/** Why no routine was created. */
export interface StartFailure {
  /** `not-a-routine` if the text was read, but has no steps. */
  reason: 'not-a-routine' | 'rejected';
  /** Says what to do next. */
  message: string;
  /** The beginning of what was read; empty if nothing was. */
  read: string;
}

/** Characters of the text that a failure shows. */
export const MAX_SHOWN = 3000;
