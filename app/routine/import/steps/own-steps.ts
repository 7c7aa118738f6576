/** The steps of a paragraph that has several. */
import { isPart, type Part } from '../amounts/parts';
import { trim } from '../document/document';
import { isNameBefore } from './spoken-names';
import { type Choice, NONE, UNNAMED } from './step-draft';
import { isMainPart } from './step-doses';
import { namesWithOneAmount } from './dosed-lists';
import { type Analysis, givesDose, isGeneralDose, type Sentence } from '../outline/sentence';
import type { Node } from '../outline/tree';

const SEQUENCE = 0.3;

/** Before the second movement of a sentence. */
const NEXT_MOVE =
  /,?\s+(?:(?:and|und)\s+)?(?:then|dann|danach|followed by|gefolgt von)\s+(?=(?:an?|your|the|eine?n?|in|into|lie|sit|stand|kneel)\s(?!other|second|left|right))/gu;

/** The steps of a paragraph that has several: each begins with "then", or gives an amount of its own. */
export function ownSteps(node: Node, analysis: Analysis): Choice {
  const none = NONE;
  const { head } = node;
  if (!head?.body || head.title || head.block.kind === 'row') return none;
  const given = analysis.sentences(head.body).filter((sentence) => givesDose(sentence) || isGeneralDose(sentence));
  const named = given.length === 1 && given[0] ? namesWithOneAmount(node, given[0], analysis) : [];
  if (named.length > 0) return { ...none, score: named.length * UNNAMED, steps: named };
  const sentences = analysis.sentences(head.body).flatMap((sentence) => pieces(sentence, analysis));
  const whole = new Set(analysis.sentences(head.body).map(({ start }) => start));
  const pieceStarts = new Set(sentences.map(({ start }) => start).filter((start) => !whole.has(start)));
  const groups: Sentence[][] = [];
  let hasDose = false;
  for (const sentence of sentences) {
    const text = analysis.article.lower.slice(sentence.start, sentence.end);
    const isNext =
      analysis.language.words.sequence.test(text) ||
      (hasDose && pieceStarts.has(sentence.start)) ||
      (hasDose && sentence.isInstruction && !sentence.isFragment && text.split(/\s+/).length > 2);
    const last = groups.at(-1);
    if (!last || (isNext && hasDose)) {
      groups.push([sentence]);
      hasDose = false;
    } else {
      last.push(sentence);
    }
    hasDose ||= isDosed(sentence);
  }
  // "Try this. First, look away …"
  const opened = groups[0]?.findIndex((sentence) => begins(sentence, analysis)) ?? -1;
  if (opened > 0) groups[0]?.splice(0, opened);
  const dosed = groups.filter((group) => group.some(isDosed));
  if (dosed.length < 2) return none;
  const steps = groups.map((all) => {
    // What comes before the first instruction introduces it.
    const from = all.findIndex(({ isImperative, isFragment }) => isImperative || isFragment);
    const [opening, second] = all;
    const isNamed = from === 1 && opening && second && isNameBefore(opening, second, analysis);
    const group = isNamed ? all : all.slice(Math.max(0, from));
    const span = trim(analysis.article.plain, { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 });
    return { title: null, nodes: [node], part: span, span, also: [] };
  });
  // A little less than separate paragraphs, so that "hold, then repeat" stays one step.
  // "Then" begins another.
  const next = dosed
    .slice(1)
    .filter(
      ([first]) =>
        first && (begins(first, analysis) || pieceStarts.has(first.start)) && !first.parts.some(isPart('other')),
    );
  const bonus = next.length * SEQUENCE;
  return { ...none, score: dosed.length * UNNAMED + bonus + (groups.length - dosed.length) * 0.1, steps };
}

/** Whether it gives an amount, and not one for all steps. */
function isDosed(sentence: Sentence): boolean {
  if (!givesDose(sentence) || sentence.parts.some(isPart('everyStep', 'everything'))) return false;
  return sentence.parts.some((part) => isMainPart(part, sentence, false));
}

/** "10 arm circles and 10 hip hinges" are two. */
function pieces(sentence: Sentence, analysis: Analysis): Sentence[] {
  const moves = sentence.parts.filter(isPart('amount')).filter(({ unit }) => unit === 'reps');
  const { lower } = analysis.article;
  const isList = moves.every(({ start, end }, i) => {
    const before = lower.slice(Math.max(sentence.start, start - 8), start);
    const isMove = !/(?:reps?|repetitions?|wdh\.?|wiederholungen|\d)\.?$/.test(lower.slice(start, end));
    return isMove && (i === 0 || /(?:,|\sand|\sund|,\s*then)\s*$/.test(before));
  });
  if (moves.length < 2 || !isList || !sentence.isFragment) return timedPieces(sentence, analysis);
  const cuts = [sentence.start, ...moves.slice(1).map(({ start }) => start), sentence.end];
  return cuts.slice(1).flatMap((end, i) => {
    const span = trim(analysis.article.plain, { start: cuts[i] ?? 0, end }, ',');
    const text = lower.slice(span.start, span.end).replace(/\s(?:and|und|then|dann)$/u, '');
    return analysis.sentences({ start: span.start, end: span.start + text.length });
  });
}

/** "Hang in a forward fold for 30 seconds, then a low lunge, 30 seconds each." */
function timedPieces(sentence: Sentence, analysis: Analysis): Sentence[] {
  const { lower, plain } = analysis.article;
  const text = lower.slice(sentence.start, sentence.end);
  const isTimed = (part: Part) => part.kind === 'amount' && part.unit !== 'reps';
  for (const match of text.matchAll(NEXT_MOVE)) {
    const at = sentence.start + match.index;
    const [one, other] = [
      sentence.parts.filter(({ end }) => end <= at),
      sentence.parts.filter(({ start }) => start > at),
    ];
    if (!one.some(isTimed) || !other.some(isTimed) || other.some(isPart('other', 'count', 'sets', 'rest'))) continue;
    const rest = { start: at + match[0].length, end: sentence.end };
    return [{ start: sentence.start, end: at }, rest].flatMap((span) => analysis.sentences(trim(plain, span, ',')));
  }
  return [sentence];
}

/** "First, …" */
function begins({ start, end }: Sentence, { article, language }: Analysis): boolean {
  return language.words.sequence.test(article.lower.slice(start, end));
}
