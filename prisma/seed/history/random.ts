/** Numbers that look random and are the same each time (mulberry32). From 0 to below 1. */
export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number near `expected`, so that its sum over many calls is right. */
export function round(random: Random, expected: number): number {
  return Math.floor(expected + random());
}

/** How many of `n` it happens to, each with the same probability. */
export function some(random: Random, n: number, probability: number): number {
  let count = 0;
  for (let each = 0; each < n; each += 1) if (random() < probability) count += 1;
  return count;
}

/** One of the values, by their weights. */
export function pick<Value>(random: Random, weighted: readonly (readonly [Value, number])[]): Value {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return (weighted.at(-1) as readonly [Value, number])[0];
}
