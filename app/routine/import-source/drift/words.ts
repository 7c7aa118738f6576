/** What pages say about an article that changed. */
import type { MergeText } from '~/versions/merge-text';

import type { ChangedArticle } from './drift';
import type { DriftResult } from './intents';

const article = (title: string) => (title.trim() === '' ? 'The article' : `The article “${title.trim()}”`);

export const DRIFT_TITLES: Record<'changed' | 'not-a-routine' | 'deleted', (title: string) => string> = {
  changed: (title) => `${article(title)} has changed`,
  'not-a-routine': (title) => `${article(title)} no longer has a routine`,
  deleted: (title) => `${article(title)} was deleted`,
};

export const STAYS = 'Your routine stays as it is.';

/** @param hasChanges false if the article only has new text that no field comes from */
export function driftMergeText(
  { title, isDismissed }: Pick<ChangedArticle, 'title' | 'isDismissed'>,
  hasChanges: boolean,
): MergeText {
  const dismissed = isDismissed ? 'You dismissed these changes. ' : '';
  return {
    title: DRIFT_TITLES.changed(title),
    barTitle: 'Article changes',
    intro: hasChanges
      ? `${dismissed}Apply the article’s changes to your draft. Your own edits stay, and where you changed the same thing, you choose. Readers see the changes once you publish.`
      : `${dismissed}Nothing in your routine comes from the new text. Add it to the review to use it in a step.`,
    theirs: 'What changed in the article',
    noChanges: 'Nothing has changed.',
    both: 'You changed these too',
    sides: { mine: 'Your draft', theirs: 'Article' },
    merge: hasChanges ? 'Apply to draft' : 'Add to review',
    cancel: 'Back to editing',
  };
}

export function driftFailure(failure: Extract<DriftResult, { ok: false }>): string {
  switch (failure.reason) {
    case 'outdated':
      return 'The article or your draft has changed in the meantime. Look through the changes again.';
    case 'gone':
      return 'This routine was deleted. Go back to Routines.';
    case 'failed':
      return failure.message;
  }
}
