import { canonicalJson } from '~/publishing/canonical-json';
import type { Problem } from '~/publishing/problem';

/** Those of a document's problems whose fields are still the same. The others are checked when it's saved. */
export function unchangedProblems(problems: readonly Problem[], before: unknown, now: unknown): Problem[] {
  return problems.filter(({ path }) => canonicalJson([valueAt(now, path)]) === canonicalJson([valueAt(before, path)]));
}

/** @param path such as `phases.0.steps.2.media.file` */
function valueAt(document: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], document);
}
