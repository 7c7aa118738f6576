/** Says in words how two versions of a document differ. */
import { listChanges } from './list-changes';

export interface Change {
  /** "Pigeon: 60 s → 90 s each side". */
  text: string;
  /** The texts before and after, if they say more; null if there's none. */
  before: string | null;
  after: string | null;
}

/** A change that needs no texts. */
export function plainChange(text: string): Change {
  return { text, before: null, after: null };
}

/** Says what changed in a list of texts. */
export function changesInList(params: {
  /** "cue" */
  noun: string;
  /** The name of the part that has the list; empty for the document itself. */
  owner: string;
  before: readonly string[];
  after: readonly string[];
}): Change[] {
  const { noun, owner, before, after } = params;
  const of = owner && ` of ${owner}`;
  return listChanges(before, after).map((change): Change => {
    switch (change.kind) {
      case 'added':
        return { text: `Added ${noun} ${change.position}${of}`, before: null, after: change.after };
      case 'removed':
        return { text: `Removed ${noun} ${change.position}${of}`, before: change.before, after: null };
      case 'changed': {
        const text = `${capitalized(noun)} ${change.position}${of} changed`;
        return { text, before: change.before, after: change.after };
      }
      case 'reordered':
        return plainChange(`Reordered the ${noun}s${of}`);
    }
  });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
