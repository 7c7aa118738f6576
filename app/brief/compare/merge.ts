/** Merges two people's edits of a Brief. */
import type { ConflictWords } from '~/versions/conflict-choice';
import {
  type Choices,
  type Conflict,
  type Edits,
  type Merge,
  type Part,
  type Side,
  mapEdits,
} from '~/versions/merge-fields';
import { mergeOutlines } from '~/versions/merge-outlines';
import { type Outline, indexOutline } from '~/versions/outline';

import type { Brief } from '../schema';
import { outlineOf, withOutline } from './outline';
import { blockName, fieldLabel, sectionName, valueText } from './words';

const KINDS = { group: 'section', item: 'block' };

/** @param choices the sides chosen so far. A choice can end other conflicts, such as those within a removed section. */
export function mergeBriefs(edits: Edits<Brief>, choices: Choices = {}): Merge<Brief> {
  const { merged, conflicts } = mergeOutlines(mapEdits(edits, outlineOf), KINDS, choices);
  return { merged: withOutline(edits.theirs, merged), conflicts };
}

/** Says what conflicts are about, and what each side did. */
export function conflictWords(edits: Edits<Brief>): ConflictWords {
  const outlines = mapEdits(edits, outlineOf);
  return {
    title: ({ kind, part, field }) => {
      const name = part && partName(part, outlines);
      switch (kind) {
        case 'field':
          return name === null ? fieldLabel(field) : `${capitalized(name)}: ${fieldLabel(field)}`;
        case 'presence':
          return capitalized(name ?? '');
        case 'place':
          return `${capitalized(name ?? '')}: Section`;
        case 'order':
          return name === null ? 'Order of the sections' : `${capitalized(name)}: Order of its parts`;
      }
    },
    side: (conflict, side) => sideText(conflict, side, outlines),
  };
}

function sideText(conflict: Conflict, side: Side, outlines: Edits<Outline>): string {
  const value = conflict[side];
  const name = (kind: string, id: string) => partName({ kind, id }, outlines, outlines[side]);
  switch (conflict.kind) {
    case 'field':
      return valueText(conflict.field, value);
    case 'presence':
      return value === true ? 'Keep it, with changes' : 'Remove it';
    case 'place':
      return name(KINDS.group, String(value));
    case 'order':
      return (value as string[]).map((id) => name(conflict.part === null ? KINDS.group : KINDS.item, id)).join('\n');
  }
}

/** A part's name: the given outline's, or else mine, theirs, or the one before. */
function partName({ kind, id }: Part, { base, mine, theirs }: Edits<Outline>, first = mine): string {
  for (const outline of [first, mine, theirs, base]) {
    const { groups, items } = indexOutline(outline);
    const [section, block] = [groups.get(id), items.get(id)];
    if (kind === KINDS.group && section) return sectionName(section);
    if (kind === KINDS.item && block) return blockName(block.item);
  }
  return kind === KINDS.group ? 'the untitled section' : 'the block';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
