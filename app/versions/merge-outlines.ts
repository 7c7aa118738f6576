/**
 * Merges two people's edits of a document. Groups and items are matched by their IDs, and everything that only one of them
 * changed is applied; what both changed differently is a conflict to choose in. Nothing is dropped without a choice.
 */
import { isEqual } from './fields';
import { type Choices, type Conflict, type Edits, type Merge, type Merging, mergeFields, settle } from './merge-fields';
import { mergeOrder } from './order';
import { type Outline, type OutlineGroup, type OutlineIndex, type OutlineItem, indexOutline } from './outline';

/** What groups and items are, for the keys and parts of conflicts: `phase` and `step`. */
export interface OutlineKinds {
  group: string;
  item: string;
}

/** @param choices the sides chosen so far. A choice can end other conflicts, such as those within a removed item. */
export function mergeOutlines(edits: Edits<Outline>, kinds: OutlineKinds, choices: Choices = {}): Merge<Outline> {
  const merging: OutlineMerging = {
    choices,
    conflicts: [],
    kinds,
    edits,
    base: indexOutline(edits.base),
    mine: indexOutline(edits.mine),
    theirs: indexOutline(edits.theirs),
  };
  const [base, mine, theirs] = [edits.base.fields, edits.mine.fields, edits.theirs.fields];
  const fields = mergeFields(merging, { base, mine, theirs, part: null });
  return { merged: { fields, groups: mergeGroups(merging) }, conflicts: merging.conflicts };
}

interface OutlineMerging extends Merging {
  kinds: OutlineKinds;
  edits: Edits<Outline>;
  base: OutlineIndex;
  mine: OutlineIndex;
  theirs: OutlineIndex;
}

interface PlacedItem {
  item: OutlineItem;
  groupId: string;
}

type PlacedItems = ReadonlyMap<string, PlacedItem>;

function mergeGroups(merging: OutlineMerging): OutlineGroup[] {
  const { base, mine, theirs, kinds } = merging;
  const { items, removed } = mergeRemovedGroups(merging, mergeItems(merging));
  const groups = new Map<string, OutlineItem>();
  for (const id of new Set([...theirs.groups.keys(), ...mine.groups.keys()])) {
    const [before, my, their] = [base.groups.get(id), mine.groups.get(id), theirs.groups.get(id)];
    if (my && their) {
      const fields = { mine: my.fields, theirs: their.fields, base: before?.fields ?? null };
      groups.set(id, { id, fields: mergeFields(merging, { ...fields, part: { kind: kinds.group, id } }) });
    } else {
      const only = my ?? their;
      if (only && !removed.has(id)) groups.set(id, only);
    }
  }
  const idsOf = (outline: Outline) => outline.groups.map(({ id }) => id).filter((id) => groups.has(id));
  return orderOf(merging, '', idsOf).flatMap((id) => {
    const group = groups.get(id);
    return group ? [{ id, fields: group.fields, items: itemsOf(merging, id, items) }] : [];
  });
}

/**
 * Which of the groups that one side removed are removed, and the items then. A group that the other side changed, or that has
 * items, is a conflict.
 */
function mergeRemovedGroups(merging: OutlineMerging, allItems: PlacedItems) {
  const { base, mine, theirs, kinds } = merging;
  let items = allItems;
  const removed = new Set([...base.groups.keys()].filter((id) => mine.groups.has(id) !== theirs.groups.has(id)));
  const undecided = new Set(removed);
  const isDisputed = (id: string) => {
    const [before, other] = [base.groups.get(id), mine.groups.get(id) ?? theirs.groups.get(id)];
    const isInUse = [...items.values()].some(({ groupId }) => groupId === id);
    return isInUse || (before && other && !isEqual(before.fields, other.fields));
  };
  // Removing one group can return items to another, so look again after each decision.
  for (let id = [...undecided].find(isDisputed); id !== undefined; id = [...undecided].find(isDisputed)) {
    undecided.delete(id);
    const keeper = mine.groups.has(id) ? 'mine' : 'theirs';
    if (settle(merging, presenceConflict(kinds.group, id, keeper)) === keeper) removed.delete(id);
    else items = withoutGroup(items, id, keeper === 'mine' ? theirs : mine);
  }
  return { items, removed };
}

/** The items that remain, with their merged fields and the group they belong to. */
function mergeItems(merging: OutlineMerging): PlacedItems {
  const { base, mine, theirs, kinds } = merging;
  const items = new Map<string, PlacedItem>();
  for (const id of new Set([...theirs.items.keys(), ...mine.items.keys()])) {
    const [before, my, their] = [base.items.get(id), mine.items.get(id), theirs.items.get(id)];
    const only = my ?? their;
    if (!only) continue;
    if (my && their) {
      const values = { mine: my.item.fields, theirs: their.item.fields, base: before?.item.fields ?? null };
      const fields = mergeFields(merging, { ...values, part: { kind: kinds.item, id } });
      const places = { base: before?.group.id, mine: my.group.id, theirs: their.group.id };
      items.set(id, { item: { id, fields }, groupId: mergePlace(merging, id, places) });
      continue;
    }
    const isChanged = before && !(isEqual(before.item, only.item) && before.group.id === only.group.id);
    if (before && !isChanged) continue;
    const keeper = my ? 'mine' : 'theirs';
    if (before && settle(merging, presenceConflict(kinds.item, id, keeper)) !== keeper) continue;
    items.set(id, { item: only.item, groupId: only.group.id });
  }
  return items;
}

/** The ID of the group that an item belongs to. */
function mergePlace(
  merging: OutlineMerging,
  id: string,
  places: { base: string | undefined; mine: string; theirs: string },
): string {
  const { base, mine, theirs } = places;
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const part = { kind: merging.kinds.item, id };
  return places[settle(merging, { key: `${part.kind}/${id}`, kind: 'place', part, field: '', ...places })];
}

function presenceConflict(kind: string, id: string, keeper: 'mine' | 'theirs'): Conflict {
  const kept = { base: true, mine: keeper === 'mine', theirs: keeper === 'theirs' };
  return { key: `${kind}/${id}`, kind: 'presence', part: { kind, id }, field: '', ...kept };
}

/** Without a group that one side removed. Its items are where that side has them, or removed too. */
function withoutGroup(items: PlacedItems, groupId: string, remover: OutlineIndex): PlacedItems {
  return new Map(
    [...items].flatMap(([id, placed]) => {
      if (placed.groupId !== groupId) return [[id, placed] as const];
      const elsewhere = remover.items.get(id);
      return elsewhere ? [[id, { ...placed, groupId: elsewhere.group.id }] as const] : [];
    }),
  );
}

function itemsOf(merging: OutlineMerging, groupId: string, items: PlacedItems): OutlineItem[] {
  const isHere = (id: string) => items.get(id)?.groupId === groupId;
  const idsOf = ({ groups }: Outline) => {
    const group = groups.find(({ id }) => id === groupId);
    return (group?.items ?? []).map(({ id }) => id).filter(isHere);
  };
  return orderOf(merging, groupId, idsOf).flatMap((id) => items.get(id)?.item ?? []);
}

/**
 * The merged order of the groups, or of a group's items.
 * @param groupId empty for the groups
 */
function orderOf(merging: OutlineMerging, groupId: string, idsOf: (outline: Outline) => string[]): string[] {
  const { base, mine, theirs } = merging.edits;
  const key = `order/${groupId}`;
  const orders = { base: idsOf(base), mine: idsOf(mine), theirs: idsOf(theirs) };
  const { order, isConflict } = mergeOrder({ ...orders, preferred: merging.choices[key] ?? 'mine' });
  const part = groupId === '' ? null : { kind: merging.kinds.group, id: groupId };
  if (isConflict) settle(merging, { key, kind: 'order', part, field: '', ...orders });
  return order;
}
