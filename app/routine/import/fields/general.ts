/** Amounts that the article gives once for all steps: "hold each stretch for 30 seconds", "three rounds in total". */
import { MAX_REPEATS, SINGLE_SET } from '../../contract';
import type { DraftPhase, DraftStep } from '../../schema';
import { composeDose } from '../amounts/compose';
import type { Source } from '../amounts/source';
import { isPart, type Part } from '../amounts/parts';
import type { Span } from '../document/document';
import type { Sentence } from '../outline/sentence';
import { isIntervals } from '../steps/step-doses';
import { type Context, lowerOf } from './context';

export interface PhaseSteps {
  phase: DraftPhase;
  path: string;
  span: Span;
  steps: { step: DraftStep; path: string; hasDose: boolean }[];
}

/** Applies a sentence to the phases it's about: those after it up to the next section, or all. */
export function applyGeneral(sentence: Sentence, phases: readonly PhaseSteps[], context: Context): void {
  const { analysis } = context;
  const source: Source = {
    start: sentence.start,
    end: sentence.end,
    text: lowerOf(analysis, sentence),
    parts: sentence.parts,
    weight: 3,
    unit: null,
  };
  const isRounds = sentence.parts.some(isPart('everything')) && sentence.parts.some(isPart('sets', 'count'));
  // "40 seconds on, 20 off, 3 rounds."
  const rounds = isIntervals(sentence.parts) ? sentence.parts.find((part) => isRoundsPart(part, source)) : undefined;
  if (rounds) {
    applyToSteps({ ...source, parts: sentence.parts.filter((part) => part !== rounds) }, phases, context);
    return applyRounds({ ...source, parts: [rounds] }, withoutOwnDoses(phases, context), context);
  }
  // "Do each for 30 seconds, and go round twice."
  const whole = sentence.parts.findIndex(isPart('everything'));
  const own = sentence.parts.slice(0, whole);
  if (isRounds && own.some(isPart('everyStep')) && own.some(isPart('amount'))) {
    applyToSteps({ ...source, parts: own }, phases, context);
    return applyRounds({ ...source, parts: sentence.parts.slice(whole) }, withoutOwnDoses(phases, context), context);
  }
  if (!isRounds && sentence.parts.some(isPart('everyStep'))) return applyToSteps(source, phases, context);
  applyRounds(source, withoutOwnDoses(phases, context), context);
}

/** Where intervals are given, rounds aren't for the stretches after them. */
function withoutOwnDoses(phases: readonly PhaseSteps[], { analysis }: Context): readonly PhaseSteps[] {
  const some = phases.filter(({ steps }) => steps.some(({ hasDose }) => !hasDose));
  return analysis.hasGeneralDose() && some.length > 0 ? some : phases;
}

function applyToSteps(source: Source, phases: readonly PhaseSteps[], { evidence }: Context): void {
  const everyStep = source.parts.filter((part) => part.kind !== 'everyStep');
  const isInterval = isIntervals(source.parts);
  const { dose, sets, side, restAfter } = composeDose([{ ...source, parts: everyStep }]);
  for (const { step, path, hasDose } of phases.flatMap((each) => each.steps)) {
    if (restAfter && step.restAfter === 0 && !(isInterval && hasDose)) {
      step.restAfter = restAfter.value;
      evidence.add(`${path}.restAfter`, restAfter.spans, 'likely');
    }
    if (hasDose && !(isInterval && step.dose.kind === 'open')) continue;
    if (isInterval && dose && step.dose.kind !== 'hold') {
      // "Keep going until you're on your toes", "change sides" are how a step is done in its time.
      for (const field of ['dose', 'side']) evidence.remove(`${path}.${field}`);
      step.dose = { kind: 'none', text: '' };
      step.side = { kind: 'none' };
    }
    if (dose && step.dose.kind === 'none') {
      step.dose = structuredClone(dose.value);
      evidence.add(`${path}.dose`, dose.spans, 'likely');
    }
    if (sets && step.sets.min === 1 && step.sets.max === null) {
      step.sets = { ...sets.value };
      evidence.add(`${path}.sets`, sets.spans, 'likely');
    }
    if (side?.value === 'each' && step.side.kind === 'none') {
      step.side = { kind: 'each' };
      evidence.add(`${path}.side`, side.spans, 'guess');
    }
  }
}

function isRoundsPart(part: Part, { text, start }: Source): boolean {
  const words = text.slice(part.start - start, part.end - start + 8);
  return part.kind === 'sets' && isNamedRounds(part, text, start) && !/of\s+each/.test(words);
}

function isNamedRounds(part: Span, text: string, start: number): boolean {
  return /round|circuit|runde|durchg/.test(text.slice(part.start - start, part.end - start + 8));
}

/** Rounds, and rests between rounds and steps. */
function applyRounds({ parts, text, start }: Source, phases: readonly PhaseSteps[], { evidence }: Context): void {
  // "EMOM x 15 (5 rounds of 3)"
  const rounds =
    parts.filter(isPart('sets')).find((part) => isNamedRounds(part, text, start)) ??
    parts.find(isPart('sets', 'count'));
  for (const { phase, path, steps } of phases) {
    if (rounds && rounds.min <= MAX_REPEATS && phase.rounds === 1) {
      phase.rounds = rounds.min;
      // Rounds are one number: the lower end of a range.
      evidence.add(
        `${path}.rounds`,
        [{ start: rounds.start, end: rounds.end }],
        rounds.max === null ? 'likely' : 'guess',
      );
    }
    for (const rest of parts.filter(isPart('rest'))) {
      const span = { start: rest.start, end: rest.end };
      const before = text.slice(0, rest.start - start);
      const isRounds =
        rest.between === 'rounds' || (rest.between === null && (rounds !== undefined || /round|runde/.test(before)));
      if (rest.seconds > 900) continue;
      if (isRounds && phase.restBetweenRounds === 0) {
        phase.restBetweenRounds = rest.seconds;
        evidence.add(`${path}.restBetweenRounds`, [span], 'likely');
      } else if (!isRounds) {
        for (const { step, path: stepPath } of steps.slice(0, -1)) {
          if (step.restAfter !== 0) continue;
          step.restAfter = rest.seconds;
          evidence.add(`${stepPath}.restAfter`, [span], 'likely');
        }
      }
    }
  }
}

/** "Same time as before": the previous step's dose. */
export function applySame(
  phases: readonly PhaseSteps[],
  sources: ReadonlyMap<string, readonly Source[]>,
  { evidence }: Context,
): void {
  let previous: DraftStep | null = null;
  for (const { step, path, hasDose } of phases.flatMap(({ steps }) => steps)) {
    const same = (sources.get(path) ?? []).flatMap(({ parts }) => parts).find(isPart('same'));
    if (same && !hasDose && previous && previous.dose.kind !== 'none') {
      const span = [{ start: same.start, end: same.end }];
      step.dose = structuredClone(previous.dose);
      evidence.add(`${path}.dose`, span, 'guess');
      const isMany = previous.sets.min !== SINGLE_SET.min || previous.sets.max !== null;
      if (isMany) {
        step.sets = { ...previous.sets };
        evidence.add(`${path}.sets`, span, 'guess');
      }
    }
    previous = step;
  }
}
