/** The doses that parts of the article give. */
import { type Part, isPart } from '../amounts/parts';
import { type Analysis, type Sentence, givesDose } from './sentence';
import type { Node } from './tree';

/** In how many blocks a new amount is given. Reps and holds of the same step can be in two. */
export function doseCountOf(nodes: readonly Node[], analysis: Analysis): number {
  let times = 0;
  let counts = 0;
  for (const node of nodes) {
    const parts = doseParts(node, analysis);
    if (
      parts.some(
        (part) => part.kind === 'until' || part.kind === 'open' || (part.kind === 'amount' && part.unit !== 'reps'),
      )
    )
      times += 1;
    if (
      parts.some(
        (part) => part.kind === 'count' || part.kind === 'bare' || (part.kind === 'amount' && part.unit === 'reps'),
      )
    )
      counts += 1;
  }
  return Math.max(times, counts);
}

/** Doses of a node's own text, without those for beginners and of easier variants. */
function doseParts(node: Node, analysis: Analysis): Part[] {
  const { head } = node;
  if (!head) return [];
  const isRow = head.block.kind === 'row';
  const isValue = head.label !== null && ['reps', 'sets', 'hold', 'breaths', 'dose'].includes(head.label);
  if (head.label === 'cue' || head.label === 'why' || head.label === 'warning' || head.label === 'stop') return [];
  return sentencesOf(node, analysis).flatMap((sentence) => {
    const isDose = isRow || isValue || givesDose(sentence);
    if (!isDose || sentence.parts.some(isPart('everyStep', 'everything'))) return [];
    return sentence.parts.filter((part) => isMainPart(part, sentence, isRow || isValue));
  });
}

export function isMainPart(part: Part, sentence: Sentence, isValue: boolean): boolean {
  if (part.kind === 'amount' || part.kind === 'count' || part.kind === 'open') return true;
  if (part.kind === 'until')
    return (
      (sentence.isFragment && !sentence.isImperative) ||
      sentence.parts.some(({ kind, end }) => kind === 'hold' && end <= part.start)
    );
  return part.kind === 'bare' && (isValue || sentence.isFragment);
}

export function sentencesOf({ head }: Node, analysis: Analysis): Sentence[] {
  if (!head) return [];
  const spans = head.block.kind === 'row' ? head.block.cells : [head.body].filter((span) => span !== null);
  return spans.flatMap((span) => analysis.sentences(span));
}
