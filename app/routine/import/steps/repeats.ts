/** Leaves out what an article says twice: a table of contents, an overview, or a recap of the steps. */
import type { Analysis } from '../outline/sentence';
import { doseCountOf, sentencesOf } from './step-doses';
import type { Group, StepDraft } from './step-draft';

/** Of a section's steps, how many have to be elsewhere, and how much shorter they have to be there. */
const MOST = 0.5;
const SHORTER = 0.6;

/**
 * The shorter of two runs with the same steps goes; its amounts stay with the steps that they're for. A run is the steps of
 * a section that are written the same way, so that a table of amounts at its end is one.
 */
export function withoutRepeats(groups: readonly Group[], analysis: Analysis): Group[] {
  const names = new Map<StepDraft, Set<string>[]>(
    groups.flatMap(({ steps }) => steps.map((step) => [step, namesOf(step, analysis)] as const)),
  );
  const runs = groups.flatMap(runsOf);
  const dropped = namedAgain(groups, analysis);
  for (const run of runs) {
    const others = runs.filter((other) => other !== run).flatMap((steps) => steps.filter((step) => !dropped.has(step)));
    const pairs = run.flatMap((step) => {
      const twin = others.find((other) => isSame(names.get(step) ?? [], names.get(other) ?? []));
      return twin ? [{ step, twin }] : [];
    });
    if (pairs.length < 2 || pairs.length < MOST * run.length) continue;
    const length = (steps: readonly StepDraft[]) => steps.reduce((sum, { span }) => sum + span.end - span.start, 0);
    if (length(pairs.map(({ step }) => step)) > SHORTER * length(pairs.map(({ twin }) => twin))) continue;
    for (const step of run) dropped.add(step);
    for (const { step, twin } of pairs) twin.also.push(...step.nodes);
  }
  return groups
    .map((group) => ({ ...group, steps: group.steps.filter((step) => !dropped.has(step)) }))
    .filter(({ steps }) => steps.length > 0);
}

/** Names that come again a little later, with what they name: of an image, and then of the exercise. */
function namedAgain(groups: readonly Group[], analysis: Analysis): Set<StepDraft> {
  const steps = groups.flatMap((group) => group.steps);
  const nameOf = ({ title }: StepDraft) => title && analysis.article.lower.slice(title.start, title.end);
  const isEmpty = ({ nodes }: StepDraft) =>
    doseCountOf(nodes, analysis) === 0 &&
    !nodes.some((node) => sentencesOf(node, analysis).some(({ isImperative }) => isImperative));
  return new Set(
    steps.filter((step, i) => {
      const name = nameOf(step);
      return (
        name && isEmpty(step) && steps.slice(i + 1, i + 3).some((other) => nameOf(other) === name && !isEmpty(other))
      );
    }),
  );
}

/** A section's steps, apart by whether they're rows, headings, items or paragraphs. */
function runsOf({ steps }: Group): StepDraft[][] {
  const runs = new Map<string, StepDraft[]>();
  for (const step of steps) {
    const block = step.nodes[0]?.head?.block;
    const form = `${block?.kind} ${block?.isItem}`;
    runs.set(form, [...(runs.get(form) ?? []), step]);
  }
  return [...runs.values()];
}

/** The words of a step's name; of a row, of each cell. */
function namesOf({ title, nodes, part }: StepDraft, { article: { lower } }: Analysis): Set<string>[] {
  const head = nodes[0]?.head;
  if (!head || part !== null) return [];
  const spans = head.block.kind === 'row' ? head.block.cells : [title ?? head.body].filter((span) => span !== null);
  return spans
    .filter(({ start, end }) => end - start <= 90)
    .map(({ start, end }) => new Set((lower.slice(start, end).match(/\p{L}{2,}/gu) ?? []).map(withoutEnding)))
    .filter((words) => words.size > 0);
}

function withoutEnding(word: string): string {
  return word.replace(/(?<=\p{L}{3})(?:es|s|en|n)$/u, '');
}

function isSame(names: readonly Set<string>[], others: readonly Set<string>[]): boolean {
  return names.some((one) =>
    others.some((other) => {
      const shared = [...one].filter((word) => other.has(word)).length;
      return (
        shared > 0 && (shared * 3 >= (one.size + other.size - shared) * 2 || shared === Math.min(one.size, other.size))
      );
    }),
  );
}
