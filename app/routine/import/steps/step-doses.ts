/** The doses that parts of the article give. */
import { SHORT_HOLD } from '../amounts/candidates';
import { type Part, isPart } from '../amounts/parts';
import type { LabelKind } from '../languages/wording';
import { type Analysis, type Sentence, givesDose } from '../outline/sentence';
import type { Node } from '../outline/tree';

/** Labels of text whose amounts are no doses. */
const ASIDES: LabelKind[] = ['cue', 'why', 'warning', 'stop'];

/** In how many blocks a new amount is given. Reps and holds of the same step can be in two. */
export function doseCountOf(nodes: readonly Node[], analysis: Analysis, ignoresShort = false): number {
  let times = 0;
  let counts = 0;
  let short = 0;
  let isAside = false;
  for (const node of nodes) {
    // "Make it harder" is about the text below it.
    const { head } = node;
    if (head?.block.kind === 'heading') isAside = head.label !== null && ASIDES.includes(head.label);
    const parts = isAside ? [] : doseParts(node, analysis);
    if (
      parts.some(
        (part) =>
          part.kind === 'until' ||
          part.kind === 'open' ||
          (part.kind === 'amount' && part.unit !== 'reps' && !isShortHold(part)),
      )
    )
      times += 1;
    else if (parts.some(isShortHold)) short += 1;
    if (
      parts.some(
        (part) =>
          part.kind === 'count' ||
          part.kind === 'bare' ||
          part.kind === 'sets' ||
          (part.kind === 'amount' && part.unit === 'reps'),
      )
    )
      counts += 1;
  }
  // A short hold is how a rep is done, and several are a rhythm.
  return Math.max(times + (counts > 0 || ignoresShort ? 0 : Math.min(1, short)), counts);
}

function isShortHold(part: Part): boolean {
  return part.kind === 'amount' && part.unit === 'hold' && part.min <= SHORT_HOLD;
}

/** Doses of a node's own text, without those for beginners and of easier variants. */
function doseParts(node: Node, analysis: Analysis): Part[] {
  const { head } = node;
  if (!head) return [];
  const isRow = head.block.kind === 'row';
  const isValue = head.label !== null && ['reps', 'sets', 'hold', 'breaths', 'dose'].includes(head.label);
  if (head.label && ASIDES.includes(head.label)) return [];
  return sentencesOf(node, analysis).flatMap((sentence) => {
    const isDose = isRow || isValue || (givesDose(sentence) && !sentence.isOption);
    // "High knees: 10 s on, 20 s off" in a list is only that step's.
    const isOwn = head.title !== null && (head.block.isItem || head.isNumbered) && isIntervals(sentence.parts);
    if (!isDose || (!isOwn && sentence.parts.some(isPart('everyStep', 'everything')))) return [];
    return sentence.parts.filter(
      (part) => isMainPart(part, sentence, isRow || isValue) || (isRow && part.kind === 'sets'),
    );
  });
}

export function isMainPart(part: Part, sentence: Sentence, isValue: boolean): boolean {
  // "One breath per movement."
  if (part.kind === 'amount' && part.unit === 'breaths' && part.min === 1 && part.max === null && !isValue)
    return false;
  if (part.kind === 'amount' || part.kind === 'count' || part.kind === 'open') return true;
  // "Six rounds."
  if (part.kind === 'sets') return sentence.isFragment && !isValue && sentence.parts.length === 1;
  if (part.kind === 'until')
    return (
      (sentence.isFragment && !sentence.isImperative) ||
      sentence.parts.some(({ kind, end }) => kind === 'hold' && end <= part.start)
    );
  // "The last one" is no number.
  return part.kind === 'bare' && part.min > 1 && (isValue || sentence.isFragment);
}

export function sentencesOf({ head }: Node, analysis: Analysis): Sentence[] {
  if (!head) return [];
  const spans = head.block.kind === 'row' ? head.block.cells : [head.body].filter((span) => span !== null);
  return spans.flatMap((span) => analysis.sentences(span));
}

/** "40 seconds on, 20 seconds off." */
export function isIntervals(parts: readonly Part[]): boolean {
  return parts.some(
    (part, i) => part.kind === 'everyStep' && parts[i - 1]?.kind === 'amount' && parts[i - 1]?.end === part.start,
  );
}
