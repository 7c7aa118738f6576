/** Lists of exercises with one amount above them: "Ten of each:". */
import { scanAmounts } from '../amounts/scan-amounts';
import { isPart } from '../amounts/parts';
import { occurrences } from '../languages/word-patterns';
import { topicOf } from './labels';
import { isClause } from './lead-in';
import { type Analysis, givesDose, isGeneralDose, type Sentence } from './sentence';
import { doseCountOf, sentencesOf } from './step-doses';
import type { StepDraft } from './step-draft';
import { type Node, nodesIn, spanOf } from './tree';

const MAX_NAME = 70;
const MAX_WORDS = 9;

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
  const { exercise, body } = analysis.language.words;
  const known = items.filter(({ head: own }) => {
    const text = own ? analysis.article.lower.slice(own.block.start, own.block.end) : '';
    return occurrences(exercise, text, 1) > 0 || occurrences(body, text, 1) > 0;
  });
  if (known.length * 2 < items.length) return [];
  return items.map((item) => ({
    title: item.head?.title ?? item.head?.body ?? null,
    nodes: nodesIn(item),
    part: null,
    span: spanOf(item),
    also: [lead],
  }));
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
