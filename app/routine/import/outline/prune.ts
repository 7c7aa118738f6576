/** Leaves out what only looks like a step: text in another form than the steps, without a dose or before and after them. */
import type { Group, StepDraft } from './step-draft';
import type { Analysis } from './sentence';
import { doseCountOf } from './step-doses';

interface Form {
  steps: number;
  dosed: number;
}

export function prune(groups: readonly Group[], analysis: Analysis): Group[] {
  const steps = groups.flatMap((group) => group.steps);
  const isDosed = new Map(steps.map((step) => [step, step.part !== null || doseCountOf(step.nodes, analysis) > 0]));
  const forms = new Map<string, Form>();
  for (const step of steps) {
    const form = forms.get(formOf(step)) ?? { steps: 0, dosed: 0 };
    form.steps += 1;
    if (isDosed.get(step)) form.dosed += 1;
    forms.set(formOf(step), form);
  }
  const weight = ({ steps: all, dosed }: Form) => dosed * 10 + all;
  const most = Math.max(0, ...[...forms.values()].map(weight));
  const isMain = (step: StepDraft) => {
    const form = forms.get(formOf(step));
    return form !== undefined && (weight(form) === most || form.dosed >= 2);
  };
  const main = steps.filter((step) => isMain(step) && (isDosed.get(step) || isNamed(step)));
  const first = main[0]?.span.start ?? 0;
  const last = main.at(-1)?.span.start ?? 0;
  const keep = (step: StepDraft, group: Group) => {
    if (isMain(step)) return isDosed.get(step) === true || isNamed(step);
    if (!isDosed.get(step)) return false;
    const isBetween = step.span.start > first && step.span.start < last;
    return isBetween || (isNamed(step) && group.node?.head?.isPhase === true);
  };
  return groups
    .map((group) => ({ ...group, steps: group.steps.filter((step) => keep(step, group)) }))
    .filter((group) => group.steps.length > 0);
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
  if (!head || part !== null || (title === null && !head.block.isItem && head.block.kind !== 'row')) return 'prose';
  return [head.block.kind, Math.round(head.rank), head.isNumbered, title !== null].join(' ');
}
