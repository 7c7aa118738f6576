/** The products that a routine refers to. */
import type { Draft } from './schema';

/** GIDs, each once. */
export function productIdsOf({ phases, completion }: Draft): string[] {
  const tools = phases.flatMap(({ steps }) => steps.flatMap((step) => step.tools));
  const ids = [...tools, ...completion.actions].flatMap(({ product }) => product ?? []);
  return [...new Set(ids)];
}
