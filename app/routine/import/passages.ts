/** The article's text around the steps. */
import { introducedTopic, type Passage } from './fields/around';
import type { Context } from './fields/context';
import type { TopicKind } from './languages/wording';
import { sentencesOf, type StepDraft } from './outline/choose-steps';
import type { Node } from './outline/tree';

/** In the order of the text. `phaseNodes` are sections whose title is that of a phase. */
export function passagesIn(root: Node, steps: readonly StepDraft[], context: Context): Passage[] {
  const inSteps = new Set(steps.filter(({ part }) => part === null).flatMap(({ nodes }) => nodes));
  const parts = steps.flatMap(({ part }) => (part ? [part] : []));
  const first = Math.min(...steps.map(({ span }) => span.start));
  const last = Math.max(...steps.map(({ span }) => span.end));
  const passages: Passage[] = [];
  const visit = (node: Node, inherited: TopicKind | null) => {
    if (inSteps.has(node)) return;
    const own = introducedTopic(node, context);
    const isSection = node.head?.title !== null && node.head?.block.isItem === false && node.head.topic === null && !node.head.label;
    // A heading of its own ends what the section above it is about, unless that is its list.
    const topic = own ?? (isSection && !inherited ? null : inherited);
    if (node.head) {
      const { start } = node.head.block;
      const place = start < first ? 'before' : start >= last ? 'after' : 'between';
      const sentences = sentencesOf(node, context.analysis).filter(
        (sentence) => !parts.some((part) => part.start <= sentence.start && sentence.end <= part.end),
      );
      passages.push({ node, topic, place, sentences });
    }
    for (const child of node.children) visit(child, topic);
  };
  visit(root, null);
  return passages;
}
