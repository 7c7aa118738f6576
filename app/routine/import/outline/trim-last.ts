/** Takes the article's closing words off its last steps, which they follow without a heading. */
import type { Group, StepDraft } from './step-draft';
import { doseCountOf, sentencesOf } from './step-doses';
import type { Analysis } from './sentence';
import type { Node } from './tree';

export function trimLastSteps(groups: readonly Group[], analysis: Analysis): void {
  const steps = groups.flatMap((group) => group.steps);
  for (const group of groups) {
    const last = group.steps.at(-1);
    if (!last || last.part || steps.length < 2) continue;
    const others = steps.filter((step) => step !== last && step.nodes[0]?.head?.rank === last.nodes[0]?.head?.rank);
    const typical = Math.max(0, ...others.map((step) => paragraphs(step).length));
    if (others.length > 0) while (paragraphs(last).length > typical && dropLast(last, analysis, false)) continue;
    if (last === steps.at(-1)) while (dropLast(last, analysis, true)) continue;
  }
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
function dropLast(step: StepDraft, analysis: Analysis, isPicky: boolean): boolean {
  const node = step.nodes.at(-1);
  const head = node?.head;
  if (!node || !head || step.nodes.length < 2 || head.block.isItem || head.block.depth > 0) return false;
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
