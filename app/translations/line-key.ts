const encoder = new TextEncoder();

/** A short hash of a line (FNV-1a, 32 bits, in base 36). Runs in browsers, and needn't resist attacks: paths are compared too. */
export function lineKey(line: string): string {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(line)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
