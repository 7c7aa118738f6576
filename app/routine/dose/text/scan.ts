/** Matches patterns at a position of a text. Each match ends where reading continues. */

export interface Match {
  /** The capture groups; empty where one took no part. */
  groups: string[];
  end: number;
}

/** Matches a sticky pattern (flag `y`) at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): Match | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { groups: found.slice(1).map((group: string | undefined) => group ?? ''), end: pattern.lastIndex };
}

/** Where the pattern ends, or the position itself if it doesn't match there. */
export function skip(pattern: RegExp, text: string, at: number): number {
  return matchAt(pattern, text, at)?.end ?? at;
}
