/** Lists of exercises with one amount above them: "Ten of each:". */
import { scanAmounts } from '../amounts/scan-amounts';
import { isPart } from '../amounts/parts';
import { namesExercise } from '../languages/word-patterns';
import { type Span, trim } from '../document/document';
import { topicOf } from '../outline/labels';
import { isClause } from '../outline/lead-in';
import { type Analysis, givesDose, isGeneralDose, type Sentence } from '../outline/sentence';
import { doseCountOf, sentencesOf } from './step-doses';
import type { StepDraft } from './step-draft';
import { type Node, nodesIn, spanOf } from '../outline/tree';

const MAX_NAME = 70;
const MAX_WORDS = 9;
const MIN_NAMES = 3;
const MAX_NAME_WORDS = 4;
/** Before the first of several names. */
const BEFORE_NAMES =
  /^(?:(?:and|then|now|finally|lastly|quick|gently|stretch|stretching|foam[- ]roll|roll|roll\s+out|massage|do|your|the|my|both|of|und|dann|dehne|rolle|deine?n?|die)\s+)+/u;
const BETWEEN_NAMES = /\s*[,/+&;]\s*(?:and\s+|und\s+|then\s+)?|\s+(?:and|und)\s+/gu;

/** The steps of such a list; none if it isn't one. */
export function dosedList(node: Node, analysis: Analysis): StepDraft[] {
  const { head, children } = node;
  const items = children.filter((child) => child.head?.block.isItem && child.head.label === null);
  if (!head || items.length < 2 || items.length < children.length) return [];
  const lead = { head, children: [] };
  const sentences = sentencesOf(lead, analysis).filter((each) => givesDose(each) || isGeneralDose(each));
  if (sentences.length !== 1 || !sentences.every((each) => isOfEach(each, analysis))) return [];
  if (!items.every((item) => isName(item, analysis))) return [];
  // "Hold for a minute each:" can be above cues.
  const { words } = analysis.language;
  const textOf = ({ start, end }: Span) => analysis.article.lower.slice(start, end);
  const known = items.filter((item) => item.head && namesExercise(textOf(item.head.block), words));
  if (known.length * 2 < items.length) return [];
  return items.map((item) => ({
    title: item.head?.title ?? item.head?.body ?? null,
    nodes: nodesIn(item),
    part: null,
    span: spanOf(item),
    also: [lead],
  }));
}

/** "Calves, quads and hips, 45 s each", "10 each: squats, push-ups, rows": the steps of a sentence that names several. */
export function namesWithOneAmount(node: Node, sentence: Sentence, analysis: Analysis): StepDraft[] {
  const { head } = node;
  const amounts = sentence.parts.filter(isPart('amount', 'count'));
  const [amount] = amounts;
  const dose = sentence.parts.filter(isPart('amount', 'count', 'sets', 'each', 'per', 'everyStep'));
  const [first, last] = [dose[0], dose.at(-1)];
  if (!head || !amount || !first || !last || amounts.length > 1 || !isOfEach(sentence, analysis)) return [];
  const { plain, lower } = analysis.article;
  const isAfter =
    /^[\s:–—-]*(?:of\s+|for\s+)?\p{L}/u.test(lower.slice(last.end, sentence.end)) && first.start - sentence.start <= 3;
  const list = isAfter ? { start: last.end, end: sentence.end } : { start: sentence.start, end: first.start };
  const names = namesIn(trim(plain, list, ',.:;–—-(x×'), analysis);
  if (names.length < MIN_NAMES) return [];
  // "Each" alone is each of these, and not each side.
  const isPlain = last.kind === 'each' && /^each$/.test(lower.slice(last.start, last.end));
  const body = { start: first.start, end: isPlain ? (dose.at(-2)?.end ?? last.end) : last.end };
  const also: Node[] = [{ head: { ...head, title: null, label: null, body }, children: [] }];
  return names.map((name) => ({ title: name, nodes: [node], part: name, span: name, also }));
}

/** The names of a list within a sentence; none if it isn't one. */
function namesIn(list: Span, { article: { lower, plain }, language: { words } }: Analysis): Span[] {
  const start = list.start + (BEFORE_NAMES.exec(lower.slice(list.start, list.end))?.[0].length ?? 0);
  const text = lower.slice(start, list.end).replace(/\s+(?:for|x|je|for\s+about)$/u, '');
  const names: Span[] = [];
  let at = 0;
  for (const cut of [...text.matchAll(BETWEEN_NAMES), null]) {
    const end = cut?.index ?? text.length;
    const name = trim(plain, { start: start + at, end: start + end });
    names.push({
      ...name,
      start: name.start + (BEFORE_NAMES.exec(lower.slice(name.start, name.end))?.[0].length ?? 0),
    });
    at = end + (cut?.[0].length ?? 0);
  }
  const texts = names.map((name) => lower.slice(name.start, name.end));
  const areNames = texts.every(
    (each) => /^\p{L}[\p{L}\s'-]+$/u.test(each) && each.split(/\s+/).length <= MAX_NAME_WORDS,
  );
  const known = texts.filter((each) => namesExercise(each, words));
  return areNames && known.length * 2 >= names.length ? names : [];
}

/** Whether an amount is for each of several. */
function isOfEach({ start, end, parts }: Sentence, { article: { lower } }: Analysis): boolean {
  const isAll = parts.some(isPart('everyStep', 'each', 'per'));
  return (
    isAll || /(?<!\p{L})(?:each|ea|every|all|jeweils|je|jede[rsn]?|alle|pro)(?!\p{L})/u.test(lower.slice(start, end))
  );
}

/** A few words without an amount. */
function isName(item: Node, analysis: Analysis): boolean {
  const { head } = item;
  if (!head || doseCountOf(nodesIn(item), analysis) > 0) return false;
  const { start, end } = head.block;
  const text = analysis.article.lower.slice(start, end).trim();
  if (end - start > MAX_NAME || text.split(/\s+/).length > MAX_WORDS || /[.!?]$/.test(text)) return false;
  const amounts = scanAmounts(analysis.article.lower, head.block, analysis.language.amounts);
  return !amounts.some(isPart('amount', 'sets')) && topicOf(text, analysis) === null && !isClause(text, analysis);
}
