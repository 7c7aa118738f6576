/** Says in words how two versions of a document differ: its fields, and which groups and items were added, removed and moved. */
import { type Change, plainChange } from './changes';
import type { Fields } from './fields';
import { movedItems } from './order';
import { type Outline, type OutlineGroup, type OutlineItem, indexOutline } from './outline';

export interface OutlineWords {
  /** What changed in fields that differ. Called even if none does. */
  documentChanges: (before: Fields, after: Fields) => Change[];
  groupChanges: (before: OutlineGroup, after: OutlineGroup) => Change[];
  itemChanges: (before: OutlineItem, after: OutlineItem, group: OutlineGroup) => Change[];
  /** "Stretch" */
  groupName: (group: OutlineGroup) => string;
  /** "the phase Stretch" */
  theGroup: (group: OutlineGroup) => string;
  /** "Pigeon" */
  itemName: (item: OutlineItem) => string;
  /** "the step Pigeon" */
  theItem: (item: OutlineItem) => string;
  /** What's in an item that was added: in a few words, and its text. */
  itemDetails?: (item: OutlineItem) => { short: string; text: string | null };
}

/** All differences, in the order of the page: the document, then its groups and items. */
export function compareOutlines(before: Outline, after: Outline, words: OutlineWords): Change[] {
  const { theGroup, theItem, itemName, groupName } = words;
  const [was, is] = [indexOutline(before), indexOutline(after)];
  const removedItems = before.groups.flatMap(({ items }) => items.filter(({ id }) => !is.items.has(id)));
  return [
    ...words.documentChanges(before.fields, after.fields),
    ...before.groups.filter(({ id }) => !is.groups.has(id)).map((group) => plainChange(`Removed ${theGroup(group)}`)),
    ...removedItems.map((item) => plainChange(`Removed ${theItem(item)}`)),
    ...moved(before.groups, after.groups).map((group) => plainChange(`Moved ${theGroup(group)}`)),
    ...after.groups.flatMap((group) => {
      const old = was.groups.get(group.id);
      return [
        ...(old ? words.groupChanges(old, group) : [plainChange(`Added ${theGroup(group)}`)]),
        ...moved(old?.items ?? [], group.items).map((item) =>
          plainChange(`Moved ${itemName(item)} within ${groupName(group)}`),
        ),
        ...group.items.flatMap((item) => {
          const place = was.items.get(item.id);
          if (!place) return [addedItem(item, words)];
          const isMoved = place.group.id !== group.id;
          const move = `Moved ${itemName(item)} from ${groupName(place.group)} to ${groupName(group)}`;
          return [...(isMoved ? [plainChange(move)] : []), ...words.itemChanges(place.item, item, group)];
        }),
      ];
    }),
  ];
}

function addedItem(item: OutlineItem, { theItem, itemDetails }: OutlineWords): Change {
  const { short, text } = itemDetails?.(item) ?? { short: '', text: null };
  return { text: `Added ${theItem(item)}${short && `: ${short}`}`, before: null, after: text };
}

/** Those of `after` that are in both lists, and changed their order. */
function moved<Part extends { id: string }>(before: readonly Part[], after: readonly Part[]): Part[] {
  const ids = (parts: readonly Part[], others: readonly Part[]) =>
    parts.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  const found = movedItems(ids(before, after), ids(after, before));
  return after.filter(({ id }) => found.has(id));
}
