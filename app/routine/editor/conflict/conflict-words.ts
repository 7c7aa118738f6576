/** Says what a conflict is about, and what each side did. */
import type { ConflictWords } from '~/versions/conflict-choice';
import type { Conflict, Part, Side } from '~/versions/merge-fields';

import type { Draft } from '../../schema';
import { indexParts } from '../../versions/fields';
import type { Edits } from '../../versions/merge';
import { FIELD_LABELS, phaseName, stepName, valueText } from '../../versions/words';

export function conflictWords(edits: Edits): ConflictWords {
  return {
    title: (conflict) => conflictTitle(conflict, edits),
    side: (conflict, side) => sideText(conflict, side, edits),
  };
}

/** "Pigeon: Cues". */
function conflictTitle({ kind, part, field }: Conflict, edits: Edits): string {
  const name = part && partName(part, edits);
  switch (kind) {
    case 'field':
      return name === null ? (FIELD_LABELS[field] ?? field) : `${name}: ${FIELD_LABELS[field] ?? field}`;
    case 'presence':
      return name ?? '';
    case 'place':
      return `${name}: Phase`;
    case 'order':
      return name === null ? 'Order of the phases' : `${name}: Order of the steps`;
  }
}

/** What a side has: a field's value, "Removed", or a list of names. */
function sideText(conflict: Conflict, side: Side, edits: Edits): string {
  const value = conflict[side];
  const draft = edits[side];
  switch (conflict.kind) {
    case 'field':
      return valueText(conflict.field, value);
    case 'presence':
      return value === true ? 'Keep it, with changes' : 'Remove it';
    case 'place':
      return partName({ kind: 'phase', id: String(value) }, edits, draft);
    case 'order': {
      const kind = conflict.part === null ? 'phase' : 'step';
      return (value as string[]).map((id) => partName({ kind, id }, edits, draft)).join('\n');
    }
  }
}

/** A part's title: the given draft's, or else mine, theirs, or the one before. */
function partName({ kind, id }: Part, { base, mine, theirs }: Edits, first?: Draft): string {
  for (const draft of first ? [first, mine, theirs, base] : [mine, theirs, base]) {
    const { phases, steps } = indexParts(draft);
    if (kind === 'phase') {
      const phase = phases.get(id);
      if (phase) return phaseName(phase);
    } else {
      const found = steps.get(id);
      if (found) return stepName(found.step);
    }
  }
  return kind === 'phase' ? 'Untitled phase' : 'Untitled step';
}
