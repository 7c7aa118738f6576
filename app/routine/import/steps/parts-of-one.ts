/** Lists whose items are the parts of one step: "1. Lie down. 2. Hold for a minute. 3. Repeat." */
import { isCollection, namesSeveral } from './containers';
import type { Analysis } from '../outline/sentence';
import { doseCountOf, sentencesOf } from './step-doses';
import { type Node, nodesIn } from '../outline/tree';

/** Whether a list has no names, and few of its items an amount of their own. */
export function arePartsOfOne(node: Node, analysis: Analysis, hasTwins: boolean): boolean {
  if (analysis.hasGeneralDose() && namesSeveral(node.head?.title ?? null, analysis)) return false;
  const items = nodesIn(node).filter(({ head }) => head?.block.isItem);
  const others = node.children.filter(
    ({ head }) => !head?.block.isItem && head?.label !== 'how' && (head?.title ?? null) !== null,
  );
  if (items.length < 2 || others.length > 0 || isNamedList(items, analysis)) return false;
  const dosed = items.filter((item) => isDosed(item, analysis)).length;
  // Under each of several names, a list says how, and a numbered one under the name of one exercise.
  const isOrdered = items.every(({ head }) => head?.isNumbered || head?.block.number !== null);
  const { title } = node.head ?? {};
  const isOne = isOrdered && title != null && !isCollection(title, analysis) && !namesSeveral(title, analysis);
  const isHow =
    (hasTwins || (isOne && dosed > 0)) &&
    items.filter((item) => isInstructed(item, analysis)).length * 2 >= items.length;
  if (isHow && dosed > 0 && items[0] && !isDosed(items[0], analysis)) return true;
  return (dosed > 0 || isHow) && dosed * 2 < items.length;
}

/** Whether items have names. A few can have one that's a label: "Note: …". */
function isNamedList(items: readonly Node[], analysis: Analysis): boolean {
  const depth = Math.min(...items.map(({ head }) => head?.block.depth ?? 0));
  const outer = items.filter(({ head }) => head?.block.depth === depth);
  const named = outer.filter((item) => isNamed(item, analysis)).length;
  return named > 0 && (outer.length < 6 || named * 3 >= outer.length);
}

/** Whether it has a name, rather than a sentence that says what to do: "Lean your torso forward (15 sec)". */
function isNamed({ head }: Node, { article: { lower }, language }: Analysis): boolean {
  const name = head?.title ? lower.slice(head.title.start, head.title.end) : '';
  return name !== '' && !(language.words.instruction.test(name) && name.split(/\s+/).length > 3);
}

/** Whether it has an amount that isn't only a short hold: "Breathe in for 4 seconds." */
function isDosed(item: Node, analysis: Analysis): boolean {
  return doseCountOf([item], analysis, true) > 0;
}

export function isInstructed(item: Node, analysis: Analysis): boolean {
  return sentencesOf(item, analysis).some((sentence) => sentence.isInstruction);
}
