/** Reads what's around the steps: equipment, causes, signs, safety, help, and amounts for all steps. */
import { LIMITS } from '../../field-rules';
import type { Draft } from '../../schema';
import { type Span, trim } from '../document/document';
import type { TopicKind } from '../languages/wording';
import { labelOf, topicOf } from '../outline/labels';
import { givesDose, type Sentence } from '../outline/sentence';
import type { Node } from '../outline/tree';
import { capitalized, type Context, lowerOf, wordsOf } from './context';
import { equipmentIn, listIn } from './lists';
import { addSafety, addSign, withContinuations } from './safety';

/** Text around the steps, in order. */
export interface Passage {
  node: Node;
  /** What its section is about. */
  topic: TopicKind | null;
  /** Whether it comes before the first step or after the last. */
  place: 'before' | 'between' | 'after';
  /** A heading that its text can't do without: "Please don't". */
  needed: Span | null;
  /** Not the steps of a section that has some. */
  sentences: Sentence[];
}

export interface Around {
  /** Sentences that say something for all steps. */
  general: Sentence[];
  /** Paragraphs that are none of the rest. */
  left: { passage: Passage; span: Span }[];
}

export function readAround(passages: readonly Passage[], routine: Draft, context: Context): Around {
  const around: Around = { general: [], left: [] };
  for (const passage of passages) readPassage(passage, routine, around, context);
  return around;
}

function readPassage(passage: Passage, routine: Draft, around: Around, context: Context): void {
  const { node, topic } = passage;
  const { analysis, evidence } = context;
  const { head } = node;
  if (!head) return;
  const isItem = head.block.isItem || head.block.depth > 0;
  if (head.title && topic === (head.topic ?? topic) && head.topic !== null) evidence.structure(head.title);
  const left: Sentence[] = [];
  // "1 kitchen towel", "swelling in one calf": a number in a list of other things is no amount.
  const isSplit = isItem && head.title && head.body && !/[:–—.]/.test(between(head.title, head.body, context));
  const text = isSplit ? trim(analysis.article.plain, head.block) : (head.body ?? head.title);
  if (!text) return;
  const sentences = passage.sentences;
  const opensList = /:\s*$/.test(lowerOf(analysis, text)) && node.children.length > 0;

  if ((topic === 'equipment' || head.label === 'tools') && head.body) {
    const items = isItem ? [isSplit ? text : head.body] : equipmentIn(head.body, analysis, true);
    if (items.length > 0)
      return addLines(items, routine.equipment, 'equipment', isItem ? 'sure' : 'likely', context, head.body);
  }
  if ((topic === 'causes' || topic === 'signs' || topic === 'redFlags') && !opensList) {
    const isNamed = head.title !== null && head.topic === null && !isSplit;
    const items =
      isItem || isNamed
        ? [isNamed && head.title ? head.title : text]
        : sentences.flatMap((each) => (topic === 'redFlags' ? [each] : listIn(each, analysis)));
    if (head.body || isNamed) {
      items.forEach((item) => addSign(topic, item, routine, isItem ? 'sure' : 'likely', context));
      if (isNamed && head.body) evidence.add(`selfCheck.${topic}`, [], 'guess');
      return;
    }
  }
  if (head.label && head.body) evidence.structure({ start: head.block.start, end: head.body.start });
  for (const sentence of withContinuations(sentences, analysis)) {
    if (!readSentence(sentence, passage, routine, around, opensList, context)) left.push(sentence);
  }
  const first = left[0];
  const last = left.at(-1);
  if (first && last && head.body) around.left.push({ passage, span: { start: first.start, end: last.end } });
}

/** Returns whether a field came from the sentence. */
function readSentence(
  sentence: Sentence,
  { topic, node, needed }: Passage,
  routine: Draft,
  around: Around,
  opensList: boolean,
  context: Context,
): boolean {
  const { analysis, evidence } = context;
  const { words } = analysis.language;
  const text = lowerOf(analysis, sentence);
  const isGeneral =
    sentence.parts.some(({ kind }) => kind === 'everyStep' || kind === 'everything' || kind === 'rest') ||
    (/\brounds?\b|\brunden\b|durchgänge/.test(text) && sentence.parts.some(({ kind }) => kind === 'sets'));
  const isForAll =
    sentence.parts.some(({ kind }) => kind === 'everyStep') &&
    sentence.parts.some(({ kind }) => kind === 'amount' || kind === 'count');
  const isOption = node.head?.label === 'cue' || sentence.parts[0]?.kind === 'beginner';
  if (
    isGeneral &&
    !isOption &&
    (isForAll || givesDose(sentence) || sentence.parts.some(({ kind }) => kind === 'rest'))
  ) {
    around.general.push(sentence);
    return true;
  }
  if (opensList && words.redFlag.test(text)) {
    evidence.structure(sentence);
    return true;
  }
  if (topic === 'redFlags' || (words.redFlag.test(text) && topic !== 'shop')) {
    addSign('redFlags', sentence, routine, 'likely', context);
    if (words.stop.test(text) && routine.safety.stop === '') addSafety('stop', sentence, null, routine.safety, context);
    return true;
  }
  if (words.stop.test(text) && topic !== 'shop') return addSafety('stop', sentence, null, routine.safety, context);
  if (topic === 'stop' && needed) return addSafety('stop', sentence, needed, routine.safety, context);
  const isWarned =
    topic === 'warning' ||
    topic === 'stop' ||
    node.head?.label === 'warning' ||
    node.head?.block.isCallout ||
    text.startsWith('⚠');
  if (isWarned || (words.warning.test(text) && !text.endsWith('?')))
    return addSafety('warning', sentence, needed, routine.safety, context);
  const label = /^([^:\n]{2,30}):\s+(?=\S)/.exec(text);
  const isTools = label !== null && labelOf(label[1] ?? '', analysis) === 'tools';
  const named = isTools ? { start: sentence.start + label[0].length, end: sentence.end } : sentence;
  const items = equipmentIn(named, analysis, isTools);
  if (items.length > 0) {
    addLines(items, routine.equipment, 'equipment', 'likely', context, sentence);
    return true;
  }
  return false;
}

/** What's between a name and its text. */
function between(one: Span, other: Span, { analysis }: Context): string {
  const [start, end] = [Math.min(one.end, other.end), Math.max(one.start, other.start)];
  return analysis.article.plain.slice(start, end + 1);
}

function addLines(
  items: readonly Span[],
  lines: string[],
  path: string,
  certainty: 'sure' | 'likely',
  { analysis, evidence }: Context,
  whole: Span,
): void {
  evidence.structure({ start: whole.start, end: items[0]?.start ?? whole.start });
  for (const item of items) {
    if (lines.length >= LIMITS.lines) return;
    evidence.add(`${path}.${lines.length}`, [item], certainty);
    lines.push(capitalized(wordsOf(analysis, item)));
  }
}

/** What a section's own words say it's about, for a paragraph that introduces a list. */
export function introducedTopic(node: Node, { analysis }: Context): TopicKind | null {
  const { head } = node;
  if (!head) return null;
  if (head.topic) return head.topic;
  const text = lowerOf(analysis, head.body ?? head.title ?? head.block).replace(/[:\s]+$/, '');
  if (text.length > 200) return null;
  return (
    topicOf(text, analysis) ??
    (/:\s*$/.test(lowerOf(analysis, head.block)) && analysis.language.words.redFlag.test(text) ? 'redFlags' : null)
  );
}
