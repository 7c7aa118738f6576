/** Merges two people's edits of a routine. */
import { type Choices, type Edits as EditsOf, type Merge, mapEdits } from '~/versions/merge-fields';
import { mergeOutlines } from '~/versions/merge-outlines';

import type { Draft } from '../schema';
import { outlineOf, withOutline } from './fields';

export type Edits = EditsOf<Draft>;

const KINDS = { group: 'phase', item: 'step' };

/** @param choices the sides chosen so far. A choice can end other conflicts, such as those within a removed step. */
export function mergeRoutines(edits: Edits, choices: Choices = {}): Merge<Draft> {
  const { merged, conflicts } = mergeOutlines(mapEdits(edits, outlineOf), KINDS, choices);
  return { merged: withOutline(edits.theirs, merged), conflicts };
}
