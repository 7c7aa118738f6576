/** Finds the phases and steps of an earlier import in a later one, which gives them new IDs. */
import type { Draft, DraftPhase, DraftStep } from '../../../schema';
import { type Words, likeness, pairUp, wordsIn } from './likeness';

/** Below it, a step was replaced by another one. */
const SAME_STEP = 0.45;
const SAME_PHASE = 0.3;

/** Places that a step can have moved. Comparing all of hundreds of steps would take seconds. */
const MAX_MOVE = 60;

/**
 * The later document with the IDs that its phases and steps have in the earlier one. Those that are new get an ID that no other
 * document has.
 * @param prefix of new IDs: the same for the same article
 */
export function withKnownIds(before: Draft, after: Draft, prefix: string): Draft {
  const [old, now] = [before, after].map(({ phases }) => phases.flatMap(({ steps }) => steps)) as [
    DraftStep[],
    DraftStep[],
  ];
  const stepIds = new Map(pairSteps(old, now).map(([was, is]) => [now[is]?.id ?? '', old[was]?.id ?? '']));
  const phaseIds = new Map(
    pairPhases(before.phases, after.phases, stepIds).map(([was, is]) => [
      after.phases[is]?.id ?? '',
      before.phases[was]?.id ?? '',
    ]),
  );
  const phases = after.phases.map((phase) => ({
    ...phase,
    id: phaseIds.get(phase.id) ?? `${prefix}-${phase.id}`,
    steps: phase.steps.map((step) => ({ ...step, id: stepIds.get(step.id) ?? `${prefix}-${step.id}` })),
  }));
  return { ...after, phases };
}

function pairSteps(old: readonly DraftStep[], now: readonly DraftStep[]): [number, number][] {
  const [olds, nows] = [old.map(stepWords), now.map(stepWords)];
  return pairUp(
    [old.length, now.length],
    (one, other) => {
      const [a, b] = [olds[one], nows[other]];
      return a && b && Math.abs(one - other) <= MAX_MOVE ? stepLikeness(a, b) : 0;
    },
    SAME_STEP,
  );
}

interface StepWords {
  title: Words;
  texts: Words;
}

function stepWords({ title, cues, why }: DraftStep): StepWords {
  return { title: wordsIn(title), texts: wordsIn([...cues, why].join(' ')) };
}

/** The name says most. Without other texts, it says everything. */
function stepLikeness(one: StepWords, other: StepWords): number {
  const name = likeness(one.title, other.title);
  if (one.texts.size === 0 && other.texts.size === 0) return name;
  return 0.55 * name + 0.45 * likeness(one.texts, other.texts);
}

/** @param stepIds IDs of earlier steps by those of later ones */
function pairPhases(
  old: readonly DraftPhase[],
  now: readonly DraftPhase[],
  stepIds: ReadonlyMap<string, string>,
): [number, number][] {
  // An article without phases has one, and its steps may all be new.
  if (old.length === 1 && now.length === 1) return [[0, 0]];
  const [oldTitles, nowTitles] = [old, now].map((phases) => phases.map(({ title }) => wordsIn(title)));
  return pairUp(
    [old.length, now.length],
    (one, other) => {
      const ids = new Set(old[one]?.steps.map(({ id }) => id));
      const steps = now[other]?.steps ?? [];
      const common = steps.filter(({ id }) => ids.has(stepIds.get(id) ?? '')).length;
      const shared = common / Math.max(1, ids.size, steps.length);
      return 0.5 * likeness(oldTitles?.[one] ?? new Set(), nowTitles?.[other] ?? new Set()) + 0.5 * shared;
    },
    SAME_PHASE,
  );
}
