/** Compares two lists of texts. */

export type ListChange =
  | { kind: 'added'; position: number; after: string }
  | { kind: 'removed'; position: number; before: string }
  | { kind: 'changed'; position: number; before: string; after: string }
  | { kind: 'reordered' };

/** Positions count from 1: in the new list, or in the old one for removed texts. */
export function listChanges(before: readonly string[], after: readonly string[]): ListChange[] {
  const isReordered = before.length === after.length && isSame([...before].sort(), [...after].sort());
  if (isReordered) return isSame(before, after) ? [] : [{ kind: 'reordered' }];
  const changes: ListChange[] = [];
  let [b, a] = [0, 0];
  // Between two texts that both have, texts are changed in pairs, and the rest was added or removed.
  for (const [nextB, nextA] of [...commonPositions(before, after), [before.length, after.length] as const]) {
    while (b < nextB && a < nextA) {
      changes.push({ kind: 'changed', position: a + 1, before: before[b] ?? '', after: after[a] ?? '' });
      b += 1;
      a += 1;
    }
    for (; b < nextB; b += 1) changes.push({ kind: 'removed', position: b + 1, before: before[b] ?? '' });
    for (; a < nextA; a += 1) changes.push({ kind: 'added', position: a + 1, after: after[a] ?? '' });
    b = nextB + 1;
    a = nextA + 1;
  }
  return changes;
}

/** Positions, from 0, of a longest common subsequence in both lists. */
function commonPositions(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  // lengths[b][a]: of the longest one from there on.
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const length = (b: number, a: number) => lengths[b]?.[a] ?? 0;
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      const row = lengths[b] ?? [];
      row[a] = before[b] === after[a] ? length(b + 1, a + 1) + 1 : Math.max(length(b + 1, a), length(b, a + 1));
    }
  }
  const common: (readonly [number, number])[] = [];
  for (let [b, a] = [0, 0]; b < before.length && a < after.length;) {
    if (before[b] === after[a]) {
      common.push([b, a]);
      b += 1;
      a += 1;
    } else if (length(b + 1, a) >= length(b, a + 1)) b += 1;
    else a += 1;
  }
  return common;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
