/** "Warm-up (5 min)" with a paragraph below it: a phase with one step, whose time is in the heading. */
import { isPart } from '../amounts/parts';
import type { Span } from '../document/document';
import { occurrences } from '../languages/word-patterns';
import { RANK } from '../outline/head';
import type { Analysis } from '../outline/sentence';
import { formOf } from './siblings';
import type { Choice, StepDraft } from './step-draft';
import { doseCountOf, sentencesOf } from './step-doses';
import { type Node, spanOf } from '../outline/tree';

/** Seconds. Less is an exercise's own. */
const MIN_TIME = 60;

/** Makes phases of such sections, beside sections that have several steps. */
export function settleTimed(children: { child: Node; choice: Choice }[], analysis: Analysis): void {
  for (const each of children) {
    const { child, choice } = each;
    if (!choice.isStep || !isTimed(child, analysis)) continue;
    const holdsSeveral = children.some(
      (other) =>
        !other.choice.isStep &&
        isBeside(other.child, child) &&
        other.choice.groups.some(({ steps }) => steps.length > 1),
    );
    if (!holdsSeveral) continue;
    const step = paragraphsOf(child);
    each.choice = { ...choice, steps: [], isStep: false, groups: [{ node: child, steps: [step] }] };
  }
}

function isBeside(one: Node, other: Node): boolean {
  if (one.head?.isPhase || other.head?.isPhase) return one.head?.rank === other.head?.rank;
  return formOf(one) !== null && formOf(one) === formOf(other);
}

/** Whether the heading has a time and isn't an exercise, and what's below it has no amount. */
function isTimed({ head, children }: Node, analysis: Analysis): boolean {
  if (!head?.title || !head.body || head.rank >= RANK.named || children.length === 0) return false;
  const { lower } = analysis.article;
  const hasTime = sentencesOf({ head, children: [] }, analysis).some(({ parts }) =>
    parts.some((part) => isPart('amount')(part) && part.unit === 'hold' && part.min >= MIN_TIME),
  );
  const says = ({ start, end }: Span, words: RegExp) => occurrences(words, lower.slice(start, end), 1) > 0;
  const { body, exercise } = analysis.language.words;
  const isExercise = !head.isPhase && (says(head.title, body) || says(head.title, exercise));
  const isText = (child: Node) => child.head?.block.kind === 'text' && !child.head.title && !child.head.label;
  return hasTime && !isExercise && children.every(isText) && doseCountOf(children, analysis) === 0;
}

function paragraphsOf(section: Node): StepDraft {
  const [first, ...others] = section.children;
  const nodes = [first, ...others].filter((node) => node !== undefined);
  const spans = nodes.map(spanOf);
  const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  return { title: null, nodes, part: null, span, also: [{ head: section.head, children: [] }] };
}
