/** What the merge of two people's edits says. */
import type { Side } from './merge-fields';

export interface MergeText {
  title: string;
  /** In the title bar. */
  barTitle: string;
  intro: string;
  /** Heading of the other side's changes. */
  theirs: string;
  /** If there are none. */
  noChanges: string;
  /** Heading of the conflicts. */
  both: string;
  sides: Record<Side, string>;
  merge: string;
  cancel: string;
}

/** @param noun "routine" */
export function savedByOther(noun: string): MergeText {
  return {
    title: `Someone else saved this ${noun}`,
    barTitle: 'Merge changes',
    intro:
      'It was saved in another tab or by another person since you opened it. Your changes are still here, and nothing is saved until you choose.',
    theirs: 'What they changed',
    noChanges: 'They changed nothing.',
    both: 'Both of you changed',
    sides: { mine: 'Yours', theirs: 'Theirs' },
    merge: 'Merge changes',
    cancel: 'Back to editing',
  };
}
