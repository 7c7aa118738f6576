/** Names steps after what's bold in their text. */
import { boldName } from '../outline/bold-names';
import type { Analysis } from '../outline/sentence';
import type { Group } from './step-draft';

/** Names the steps that have no other name after what's bold in them, if most have one such phrase. */
export function nameByBold(groups: readonly Group[], analysis: Analysis): void {
  const unnamed = groups.flatMap(({ steps }) => steps.filter(({ title }) => title === null));
  const names = unnamed.map(({ nodes, span }) => {
    const block = nodes[0]?.head?.block;
    return block ? boldName(block, span, analysis) : null;
  });
  const found = names.filter((name) => name !== null);
  if (found.length < 2 || found.length * 2 < unnamed.length) return;
  unnamed.forEach((step, i) => (step.title = names[i] ?? null));
}
