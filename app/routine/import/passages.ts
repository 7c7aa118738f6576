/** The article's text around the steps. */
import { isValueLabel } from './outline/labels';
import { introducedTopic, type Passage } from './fields/around';
import type { Context } from './fields/context';
import type { TopicKind } from './languages/wording';
import type { Sentence } from './outline/sentence';
import { type Span, trim } from './document/document';
import type { StepDraft } from './steps/step-draft';
import { sentencesOf } from './steps/step-doses';
import type { Node } from './outline/tree';

/** A name before a sentence is part of it here: "No digging: there are nerves." */
function passageSentences(node: Node, { analysis }: Context): Sentence[] {
  const { head } = node;
  // "Work: 30 s", "Rest: 15 s" above the steps.
  const isPlan = head?.body && isValueLabel(head.label) && head.block.kind === 'text';
  const isGoing =
    head?.body &&
    (head.label === 'stop' || head.label === 'warning') &&
    /^\p{Ll}/u.test(analysis.article.plain.slice(head.body.start)) &&
    !/[:–—-]\s*$/.test(analysis.article.plain.slice(head.block.start, head.body.start));
  const isLeadIn =
    isPlan ||
    isGoing ||
    (head?.title && head.body && head.block.kind === 'text' && head.topic === null && head.label === null);
  return head && isLeadIn ? analysis.sentences(trim(analysis.article.plain, head.block)) : sentencesOf(node, analysis);
}

/** "Stop if:" and "Please don't:" belong to each line below them. */
function neededHeading({ head }: Node, topic: TopicKind | null, { analysis }: Context): Span | null {
  if (
    !head ||
    (head.topic === null && head.label === null) ||
    (topic !== 'warning' && topic !== 'stop' && head.label === null)
  )
    return null;
  const name = head.title ?? (head.body === null ? trim(analysis.article.plain, head.block, ':') : null);
  if (!name) return head.needed;
  const text = analysis.article.lower.slice(name.start, name.end);
  return /(?:if|when|wenn|falls)$/.test(text.replace(/[:\s.…]+$/, '')) || analysis.language.words.negation.test(text)
    ? trim(analysis.article.plain, name, ':')
    : head.needed;
}

/** In the order of the text. `phaseNodes` are sections whose title is that of a phase. */
export function passagesIn(root: Node, steps: readonly StepDraft[], context: Context): Passage[] {
  const inSteps = new Set(steps.filter(({ part }) => part === null).flatMap(({ nodes }) => nodes));
  const parts = steps.flatMap(({ part }) => (part ? [part] : []));
  const first = Math.min(...steps.map(({ span }) => span.start));
  const last = Math.max(...steps.map(({ span }) => span.end));
  const passages: Passage[] = [];
  const visit = (node: Node, inherited: TopicKind | null, above: Span | null) => {
    // What was taken off a step's end is still below it.
    if (inSteps.has(node)) {
      for (const child of node.children) visit(child, null, null);
      return;
    }
    const own = introducedTopic(node, context);
    const isSection =
      node.head?.title !== null && node.head?.block.isItem === false && node.head.topic === null && !node.head.label;
    // A heading of its own ends what the section above it is about, unless that is its list.
    const topic = own ?? (isSection && !inherited ? null : inherited);
    const needed = neededHeading(node, topic, context) ?? (own === null && topic === inherited ? above : null);
    if (node.head) {
      const { start } = node.head.block;
      const place = start < first ? 'before' : start >= last ? 'after' : 'between';
      const sentences = passageSentences(node, context).filter(
        (sentence) => !parts.some((part) => part.start <= sentence.start && sentence.end <= part.end),
      );
      passages.push({ node, topic, place, needed: node.head.needed ?? above, sentences });
    }
    for (const child of node.children) visit(child, topic, needed);
  };
  visit(root, null, null);
  return passages;
}
