/** Leaves out what only looks like a step: text in another form than the steps, without a dose or before and after them. */
import type { Span } from '../document/document';
import type { Group, StepDraft } from './step-draft';
import { namesSeveral } from './containers';
import { namesExercise, occurrences } from '../languages/word-patterns';
import { type Analysis, givesDose, isGeneralDose, type Sentence } from '../outline/sentence';
import { doseCountOf, sentencesOf } from './step-doses';
import { nodesIn } from '../outline/tree';

interface Form {
  steps: number;
  dosed: number;
}

export function prune(all: readonly Group[], analysis: Analysis): Group[] {
  const groups = afterGeneralDose(all, analysis);
  const steps = groups.flatMap((group) => group.steps);
  const isDosed = new Map(
    groups.flatMap((group) => {
      const isGeneral =
        !isOtherList(group, groups, analysis) && (isDosedTogether(group, analysis) || isDosedByAll(group, analysis));
      return group.steps.map((step) => {
        const isOwn = step.part !== null || step.also.length > 0 || doseCountOf(step.nodes, analysis) > 0;
        return [step, isOwn || (isGeneral && isNamed(step)) || isListed(step, group, analysis)] as const;
      });
    }),
  );
  const forms = new Map<string, Form>();
  for (const step of steps) {
    const form = forms.get(formOf(step)) ?? { steps: 0, dosed: 0 };
    form.steps += 1;
    if (isDosed.get(step)) form.dosed += 1;
    forms.set(formOf(step), form);
  }
  const weight = ({ steps: all, dosed }: Form) => dosed * 10 + all;
  const most = Math.max(0, ...[...forms.values()].map(weight));
  const mostDosed = Math.max(0, ...[...forms.values()].map(({ dosed }) => dosed));
  const isMain = (step: StepDraft) => {
    const form = forms.get(formOf(step));
    if (!form || weight(form) === most) return form !== undefined;
    // Sentences around lists and sections tell about them.
    return form.dosed >= (formOf(step) === 'prose' ? Math.max(2, mostDosed / 2) : 2);
  };
  const main = steps.filter((step) => isMain(step) && (isDosed.get(step) || isNamed(step)));
  const first = main[0]?.span.start ?? 0;
  const last = main.at(-1)?.span.start ?? 0;
  // A numbered paragraph or other section without an amount, before the first that has one or after the last.
  const isEdge = (step: StepDraft, { steps: own }: Group) => {
    const head = step.nodes[0]?.head;
    if (!head || head.block.isItem || head.block.kind === 'row') return false;
    const isText = head.block.kind === 'text' && head.isNumbered && head.body !== null;
    if (!isText && (head.isNumbered || isNamedExercise(step, analysis) || movesBody(step, analysis))) return false;
    const dosed = own.map((each, i) => (isDosed.get(each) ? i : -1)).filter((i) => i >= 0);
    const at = own.indexOf(step);
    return dosed.length >= 3 && (at < (dosed[0] ?? 0) || at > (dosed.at(-1) ?? 0));
  };
  // "Quick version: 5 minutes" in a table beside exercises.
  const isRow = ({ nodes }: StepDraft) => nodes[0]?.head?.block.kind === 'row';
  const isOtherRow = (step: StepDraft, { steps: own }: Group) =>
    isRow(step) &&
    !own.some(({ nodes }) => nodes.some(({ head }) => head && saysExercise(head.block, analysis))) &&
    main.filter((each) => !isRow(each) && isDosed.get(each)).length >= 3;
  const named = main.filter((step) => isNamed(step) && !isQuestion(step, analysis));
  const keep = (step: StepDraft, group: Group) => {
    if (isOtherRow(step, group)) return false;
    // "What can I do?" among exercises.
    if (named.length >= 2 && isQuestion(step, analysis)) return false;
    if (group.node?.head?.isPhase === true && isInList(step) && main.length > 0) return true;
    if (isMain(step)) return isDosed.get(step) === true || (isNamed(step) && !isEdge(step, group));
    if (!isDosed.get(step)) return false;
    // "Warm-up (5 min)" has a paragraph.
    if (step.also.length > 0 && main.length > 0) return true;
    const isAdded = isStrong(step, analysis) || step.nodes[0]?.head?.isSequence === true;
    if ((isAdded || named.some((other) => isPartBeside(step, other))) && main.length > 0) return true;
    const isBetween = step.span.start > first && step.span.start < last;
    const isBeside = isInList(step) && group.steps.some((each) => isInList(each) && isMain(each));
    // "To finish", beside sections that hold steps.
    const { node } = group;
    const beside = groups.filter(
      (other) =>
        other !== group &&
        other.node?.head?.title &&
        other.node.head.rank === node?.head?.rank &&
        other.steps.some(isMain),
    );
    return (
      isBetween ||
      isBeside ||
      (node?.head?.title != null && beside.length >= 2 && step.span.start > first) ||
      group.node?.head?.isPhase === true
    );
  };
  return groups
    .map((group) => ({ ...group, steps: group.steps.filter((step) => keep(step, group)) }))
    .filter((group) => group.steps.length > 0);
}

/** A heading whose text says what to do with a part of the body, and for how long. */
function isStrong({ title, nodes }: StepDraft, analysis: Analysis): boolean {
  const head = nodes[0]?.head;
  if (!title || head?.block.kind !== 'heading' || head.isNumbered) return false;
  const { lower } = analysis.article;
  if (/[?!]\s*$/.test(lower.slice(title.start, title.end))) return false;
  const sentences = nodes.flatMap((node) => sentencesOf(node, analysis));
  return movesBody({ nodes }, analysis) && sentences.some((each) => each.isImperative && givesDose(each));
}

/** Whether it says what to do with a part of the body. */
function movesBody({ nodes }: Pick<StepDraft, 'nodes'>, analysis: Analysis): boolean {
  const isAbout = ({ start, end }: Sentence) =>
    occurrences(analysis.language.words.body, analysis.article.lower.slice(start, end), 1) > 0;
  return nodes.some((node) => sentencesOf(node, analysis).some((each) => each.isImperative && isAbout(each)));
}

/** "Warm-up (2 min)" with a paragraph, beside the headings of exercises. */
function isPartBeside({ title, nodes: [node] }: StepDraft, other: StepDraft): boolean {
  const [head, otherHead] = [node?.head, other.nodes[0]?.head];
  const isPart = title !== null && head?.isPhase === true && node !== undefined && node.children.length > 0;
  return isPart && head.block.kind === 'heading' && otherHead?.rank === head.rank && !otherHead.isPhase;
}

function isInList({ nodes }: StepDraft): boolean {
  return nodes[0]?.head?.block.isItem === true || nodes[0]?.head?.isNumbered === true;
}

function isQuestion({ title, nodes }: StepDraft, { article: { lower } }: Analysis): boolean {
  return (
    title !== null &&
    nodes[0]?.head?.isNumbered === false &&
    lower.slice(title.start, title.end).trimEnd().endsWith('?')
  );
}

/** Lists before the amount for all steps, such as one of complaints, are none if there are others after it. */
function afterGeneralDose(groups: readonly Group[], analysis: Analysis): readonly Group[] {
  const at = analysis.generalDoseAt();
  if (at === null) return groups;
  const isOther = (step: StepDraft) =>
    step.nodes[0]?.head?.block.isItem === true && step.span.end <= at && doseCountOf(step.nodes, analysis) === 0;
  const after = groups.flatMap(({ steps }) => steps).filter(({ span }) => span.start > at);
  if (after.length < 2) return groups;
  return groups
    .map((group) => ({ ...group, steps: group.steps.filter((step) => !isOther(step) || step.also.length > 0) }))
    .filter(({ steps }) => steps.length > 0);
}

/** A list that names neither exercises nor the body, beside steps that do: "Long walks", "Enough sleep". */
function isOtherList({ node, steps }: Group, groups: readonly Group[], analysis: Analysis): boolean {
  const says = ({ nodes }: StepDraft) => nodes.some(({ head }) => head && saysExercise(head.block, analysis));
  const isList = steps.every(({ nodes }) => nodes[0]?.head?.block.isItem);
  if (!isList || steps.filter(says).length * 2 > steps.length) return false;
  return groups.flatMap((group) => (group.node === node ? [] : group.steps.filter(says))).length >= 3;
}

/** "20 seconds of work, 10 seconds of rest" above a list of names. */
function isDosedTogether({ node }: Group, analysis: Analysis): boolean {
  return node?.head != null && nodesIn(node).some((each) => sentencesOf(each, analysis).some(isGeneralDose));
}

/** "40 seconds per station" in the introduction, and then a list of names without amounts. */
function isDosedByAll({ steps }: Group, analysis: Analysis): boolean {
  return (
    analysis.hasGeneralDose() &&
    steps.length >= 3 &&
    steps.every((step) => isNamed(step) && doseCountOf(step.nodes, analysis) === 0)
  );
}

/** Whether its name is about the body or an exercise. */
function isNamedExercise({ title }: StepDraft, analysis: Analysis): boolean {
  return title !== null && saysExercise(title, analysis);
}

function saysExercise({ start, end }: Span, { article: { lower }, language: { words } }: Analysis): boolean {
  return namesExercise(lower.slice(start, end), words);
}

/** A sentence of the list below "Neck stretches". */
function isListed({ nodes }: StepDraft, { node }: Group, analysis: Analysis): boolean {
  if (!analysis.hasGeneralDose()) return false;
  return nodes[0]?.head?.block.isItem === true && namesSeveral(node?.head?.title ?? null, analysis);
}

/** A name, a number, or a place in a sequence. */
function isNamed({ title, nodes, part }: StepDraft): boolean {
  const head = nodes[0]?.head;
  return (
    part === null &&
    (title !== null ||
      head?.isNumbered === true ||
      (head?.block.isItem === true && head.block.end - head.block.start < 70) ||
      head?.isSequence === true ||
      head?.block.kind === 'row')
  );
}

function formOf({ title, nodes, part }: StepDraft): string {
  const head = nodes[0]?.head;
  const isProse = head?.isSequence && head.block.kind === 'text' && !head.block.isItem && !head.isNumbered;
  if (!head || isProse || part !== null || (title === null && !head.block.isItem && head.block.kind !== 'row'))
    return 'prose';
  return [head.block.kind, Math.round(head.rank), head.isNumbered, title !== null].join(' ');
}
