/** How much two texts have in common. */

export type Words = ReadonlySet<string>;

/** A text's words, in lower case and without accents. */
export function wordsIn(text: string): Words {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set(folded.match(/[\p{L}\p{N}]+/gu));
}

/** From 0, for no word in common, to 1 for the same words. Nothing is like nothing. */
export function likeness(one: Words, other: Words): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return (2 * common) / (one.size + other.size);
}

/**
 * Pairs of positions in two lists, the most alike first. Each position is in at most one pair.
 * @param likenessOf below `threshold`, two aren't paired
 */
export function pairUp(
  lengths: readonly [number, number],
  likenessOf: (one: number, other: number) => number,
  threshold: number,
): [number, number][] {
  const candidates: { one: number; other: number; likeness: number }[] = [];
  for (let one = 0; one < lengths[0]; one += 1) {
    for (let other = 0; other < lengths[1]; other += 1) {
      const value = likenessOf(one, other);
      if (value >= threshold) candidates.push({ one, other, likeness: value });
    }
  }
  // Of those that are equally alike, the ones at the same place.
  const distance = ({ one, other }: (typeof candidates)[number]) => Math.abs(one - other);
  candidates.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.one - b.one);
  const [ones, others] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap(({ one, other }): [number, number][] => {
    if (ones.has(one) || others.has(other)) return [];
    ones.add(one);
    others.add(other);
    return [[one, other]];
  });
}
