/** A document as its own fields and groups of items: a routine's phases and steps, a Brief's sections and blocks. */
import type { Fields } from './fields';

export interface OutlineItem {
  /** Stable, and unique within the document, as those of groups. */
  id: string;
  fields: Fields;
}

export interface OutlineGroup extends OutlineItem {
  items: OutlineItem[];
}

export interface Outline {
  fields: Fields;
  groups: OutlineGroup[];
}

export interface OutlineIndex {
  groups: Map<string, OutlineGroup>;
  /** With the group that they're in. */
  items: Map<string, { item: OutlineItem; group: OutlineGroup }>;
}

/** All groups and items by their IDs. */
export function indexOutline({ groups }: Outline): OutlineIndex {
  return {
    groups: new Map(groups.map((group) => [group.id, group])),
    items: new Map(groups.flatMap((group) => group.items.map((item) => [item.id, { item, group }] as const))),
  };
}
