/**
 * How much of two texts is the same, from 0 to 1: the share of their pairs of adjacent characters that both have (the Sørensen–Dice
 * coefficient). Works without knowing where words end.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const total = size(pairs) + size(others);
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of pairs) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): Map<string, number> {
  const characters = [...text.toLowerCase().replace(/\s+/g, ' ')];
  const pairs = new Map<string, number>();
  for (let i = 1; i < characters.length; i += 1) {
    const pair = `${characters[i - 1]}${characters[i]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function size(pairs: Map<string, number>): number {
  return [...pairs.values()].reduce((sum, count) => sum + count, 0);
}
