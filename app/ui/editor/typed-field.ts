/**
 * The path of the only text that differs, such as `sections.0.heading`; null if something else differs too. Typing into one
 * field is undone in one step.
 */
export function typedField(before: unknown, after: unknown): string | null {
  const paths = differences(before, after, []);
  const [path] = paths;
  return paths.length === 1 && path?.isText ? path.keys.join('.') : null;
}

interface Difference {
  keys: string[];
  isText: boolean;
}

/** At most two. */
function differences(before: unknown, after: unknown, keys: string[]): Difference[] {
  if (before === after) return [];
  if (!isObject(before) || !isObject(after) || Object.keys(before).length !== Object.keys(after).length) {
    return [{ keys, isText: typeof before === 'string' && typeof after === 'string' }];
  }
  const found: Difference[] = [];
  for (const key of Object.keys(after)) {
    found.push(...differences(before[key], after[key], [...keys, key]));
    if (found.length > 1) break;
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
