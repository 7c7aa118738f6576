/** Takes the article's closing words off its last steps, which they follow without a heading. */
import { isPart } from '../amounts/parts';
import { topicOf } from '../outline/labels';
import type { Group, StepDraft } from './step-draft';
import { doseCountOf, sentencesOf } from './step-doses';
import type { Analysis, Sentence } from '../outline/sentence';
import type { Node } from '../outline/tree';

/** A line that's hardly more than an amount. */
const MAX_DOSE = 60;

export function trimLastSteps(groups: readonly Group[], analysis: Analysis): void {
  const steps = groups.flatMap((group) => group.steps);
  for (const group of groups) {
    const last = group.steps.at(-1);
    if (!last || last.part || steps.length < 2) continue;
    const others = steps.filter((step) => step !== last && step.nodes[0]?.head?.rank === last.nodes[0]?.head?.rank);
    const typical = Math.max(0, ...others.map((step) => paragraphs(step).length));
    if (last === steps.at(-1)) endAtTopic(last, analysis);
    if (others.length > 0) {
      const hasItems = others.some(({ nodes }) => nodes.slice(1).some(({ head }) => head?.block.isItem));
      while (paragraphs(last).length > typical && dropLast(last, analysis, false, !hasItems)) continue;
    }
    if (last === steps.at(-1)) while (dropLast(last, analysis, true)) continue;
  }
}

/** "Please don't do this if you have" and its list aren't the last step's. */
function endAtTopic(step: StepDraft, analysis: Analysis): void {
  const { lower } = analysis.article;
  const index = step.nodes.findIndex(({ head }, i) => {
    if (i === 0 || !head || head.block.isItem || head.block.kind !== 'text') return false;
    const { start, end } = head.body ?? head.title ?? head.block;
    if (head.label !== null || end - start > 200) return false;
    const topic = head.topic ?? topicOf(lower.slice(start, end), analysis);
    return topic === 'redFlags' || topic === 'help' || topic === 'shop' || topic === 'signs' || topic === 'causes';
  });
  if (index < 0) return;
  step.nodes.splice(index);
  step.span = { start: step.span.start, end: step.nodes.at(-1)?.head?.block.end ?? step.span.end };
}

/** Paragraphs of a step besides its first block, from its children only. */
function paragraphs({ nodes }: StepDraft): Node[] {
  return nodes
    .slice(1)
    .filter(
      ({ head }) =>
        head && !head.block.isItem && head.block.depth === 0 && head.block.kind !== 'row' && head.label !== 'how',
    );
}

/** Drops the last paragraph. `isPicky` keeps what instructs, and does so only after the dose. */
function dropLast(step: StepDraft, analysis: Analysis, isPicky: boolean, dropsItems = false): boolean {
  const node = step.nodes.at(-1);
  const head = node?.head;
  if (!node || !head || step.nodes.length < 2) return false;
  if ((head.block.isItem || head.block.depth > 0) && !dropsItems) return false;
  // "Perform 2–3 times for each side."
  const isDose = ({ parts }: Sentence) => parts.some(isPart('repeat')) && parts.some(isPart('count', 'amount'));
  if (head.block.end - head.block.start <= MAX_DOSE && sentencesOf(node, analysis).some(isDose)) return false;
  if (doseCountOf([node], analysis) > 0 && isPicky) return false;
  if (isPicky) {
    const { words } = analysis.language;
    const isLabel = head.label !== null && head.label !== 'warning' && head.label !== 'stop';
    const sentences = sentencesOf(node, analysis);
    const isCareful = sentences.some(({ start, end }) => {
      const text = analysis.article.lower.slice(start, end);
      return words.stop.test(text) || words.redFlag.test(text) || words.warning.test(text);
    });
    const instructs = sentences.some(({ isInstruction, parts }) => isInstruction || parts.length > 0);
    if (isLabel || (instructs && !isCareful)) return false;
  }
  step.nodes.pop();
  const last = step.nodes.at(-1)?.head;
  step.span = { start: step.span.start, end: last?.block.end ?? step.span.end };
  return true;
}
