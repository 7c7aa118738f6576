/**
 * Where a reader is in a routine. Every function takes the moment (milliseconds, of one clock throughout) and returns
 * the run as it is then; nothing here ticks. Each interval begins at the deadline of the one before it, however late
 * that is noticed, so a page that slept is where it would be had it been awake. To move to another interval ends a pause.
 */
import type { Interval, Level, OneSide, Outcome, PlayedStep, Run } from './model.ts';
import { isLeftOut, planRun } from './plan.ts';
import { deadline, elapsed, isExercise, isHeld, lengthOf } from './timing.ts';

/** Milliseconds of an exercise that count as not having begun it: `back` leaves it, and no second side copies it. */
const BARELY = 3000;

export function begin(steps: readonly PlayedStep[], { level, sides }: Pick<Run, 'level' | 'sides'>, now: number): Run {
  const outcomes = leftOut(steps, sides, {});
  const intervals = planRun(steps, { level, sides });
  return {
    ...{ steps, level, sides, intervals, outcomes, at: 0, since: now },
    ...{ pausedAt: null, over: false, extra: 0, held: {}, spent: 0 },
  };
}

/** Goes through all deadlines up to `now`, to where the run waits. Returns the same object where there were none. */
export function advance(run: Run, now: number): Run {
  const end = deadline(run);
  return end === null || now < end ? run : advance(finish(run, end), now);
}

/** Ends the interval that is on. A choice has to be answered, or its step skipped. */
export function next(run: Run, now: number): Run {
  const on = advance(run, now);
  const interval = on.intervals[on.at];
  return !interval || interval.kind === 'choose' ? on : leave(on, now);
}

/** Starts the exercise over; barely begun, or before it, the exercise before, where there is one. */
export function back(run: Run, now: number): Run {
  const on = advance(run, now);
  const exercises = on.intervals.flatMap(({ kind }, i) => (isExercise(kind) ? [i] : []));
  const begun = on.over || elapsed(on, now) > BARELY;
  const exercise = exercises.findLast((each) => each < on.at || (each === on.at && begun)) ?? exercises[0];
  return exercise === undefined ? on : start(on, exercise, now);
}

/** Starts the exercise over, for the next tender spot. */
export function again(run: Run, now: number): Run {
  const on = advance(run, now);
  const interval = on.intervals[on.at];
  return interval && isExercise(interval.kind) ? start(on, on.at, now) : on;
}

/** Leaves what remains of the step that is on, or that a rest leads to. */
export function skip(run: Run, now: number, outcome: Exclude<Outcome, 'done'>): Run {
  const on = advance(run, now);
  const step = on.intervals[on.at]?.step;
  if (step === undefined) return on;
  const after = place(on, (interval) => interval.step > step);
  return enter({ ...on, outcomes: { ...on.outcomes, [step]: outcome } }, after, now);
}

/** Starts a step, without the rest before it. One that was left out asks again for its side. */
export function goTo(run: Run, step: number, now: number): Run {
  const on = advance(run, now);
  const wanted = on.steps[step];
  if (!wanted) return on;
  const sides = isLeftOut(wanted, on.sides) ? without(on.sides, wanted.condition) : on.sides;
  return enterStep({ ...on, sides }, step, now);
}

/** Answers the condition of the step that is on, for all steps that have it. */
export function choose(run: Run, side: OneSide, now: number): Run {
  const on = advance(run, now);
  const step = on.intervals[on.at]?.step ?? -1;
  const asked = on.steps[step];
  if (asked?.side !== 'one') return on;
  const sides = { ...on.sides, [asked.condition]: side };
  return enterStep({ ...on, sides, outcomes: leftOut(on.steps, sides, on.outcomes) }, step, now);
}

/** Changes the doses. A hold whose own dose changes begins anew; a second side stays as long as the first one was. */
export function setLevel(run: Run, level: Level, now: number): Run {
  const on = advance(run, now);
  const changed = plan({ ...on, level }, on.intervals[on.at]?.kind === 'ready' ? on.at : null);
  const [was, is] = [lengthOf(on, on.at), lengthOf(changed, on.at)];
  if (on.over || (was.aim === is.aim && was.end === is.end)) return changed;
  const { pausedAt } = on;
  return { ...enter(changed, on.at, pausedAt ?? now), pausedAt };
}

/**
 * Makes the countdown that is on longer by so many seconds, or shorter where negative; of a range, both ends. At the
 * shortest it ends now. Changes nothing where the reader ends the interval.
 */
export function adjust(run: Run, seconds: number, now: number): Run {
  const on = advance(run, now);
  const { end } = lengthOf(on, on.at);
  if (end === null || on.over) return on;
  const change = Math.max(seconds * 1000, elapsed(on, now) - end);
  return advance({ ...on, extra: on.extra + change }, now);
}

/** Does nothing in a run that is complete. */
export function pause(run: Run, now: number): Run {
  const on = advance(run, now);
  return on.pausedAt === null && on.at < on.intervals.length ? { ...on, pausedAt: Math.max(now, on.since) } : on;
}

export function resume(run: Run, now: number): Run {
  return run.pausedAt === null ? run : { ...run, since: run.since + now - run.pausedAt, pausedAt: null };
}

/** The run once the interval that is on has ended by itself, at `now`. */
export function finish(run: Run, now: number): Run {
  return run.intervals[run.at]?.repeats ? { ...run, over: true } : leave(run, now);
}

function leave(run: Run, now: number): Run {
  const interval = run.intervals[run.at];
  if (!interval) return run;
  const { step, side, kind, repeats } = interval;
  const passed = elapsed(run, now);
  const counts = side === 'first' && isHeld(kind) && !repeats && passed > BARELY;
  const held = counts ? { ...run.held, [step]: passed } : run.held;
  const isLast = run.intervals[run.at + 1]?.step !== step;
  const outcomes: Run['outcomes'] = isLast ? { ...run.outcomes, [step]: 'done' } : run.outcomes;
  return enter({ ...run, held, outcomes }, run.at + 1, now);
}

/** Begins an interval. Its step is not done, then; nor has its first side been held, where this is not the second. */
function enter(run: Run, at: number, now: number): Run {
  const interval = run.intervals[at];
  const outcomes = interval ? without(run.outcomes, interval.step) : run.outcomes;
  const held = interval && interval.side !== 'second' ? without(run.held, interval.step) : run.held;
  const spent = run.spent + (run.at < run.intervals.length ? elapsed(run, now) : 0);
  return { ...run, at, since: now, pausedAt: null, over: false, extra: 0, held, outcomes, spent };
}

/** Begins a step after its rest, or the one after it where it is left out. */
function enterStep(run: Run, step: number, now: number): Run {
  const planned = plan(run, null);
  return enter(
    planned,
    place(planned, (interval) => interval.step >= step && interval.kind !== 'rest'),
    now,
  );
}

/** Begins an exercise with the time to get into position. */
function start(run: Run, exercise: number, now: number): Run {
  const lead = exercise - 1;
  const kind = run.intervals[lead]?.kind;
  if (kind !== 'ready' && kind !== 'switch') return enter(plan(run, null), exercise, now);
  return enter(plan(run, lead), lead, now);
}

/** Plans the run anew. At `ready` the reader is on the side already, and does not switch. */
function plan(run: Run, ready: number | null): Run {
  const intervals = planRun(run.steps, run);
  return { ...run, intervals: intervals.map((each, i) => (i === ready ? { ...each, kind: 'ready' } : each)) };
}

/** The first interval of which `is` holds; where there is none, the end of the run. */
function place(run: Run, is: (interval: Interval) => boolean): number {
  const found = run.intervals.findIndex(is);
  return found < 0 ? run.intervals.length : found;
}

/** Steps that the reader's answers leave out have their outcome without ever being entered. */
function leftOut(steps: Run['steps'], sides: Run['sides'], outcomes: Run['outcomes']): Run['outcomes'] {
  const all: Record<number, Outcome> = { ...outcomes };
  steps.forEach((step, i) => {
    if (isLeftOut(step, sides)) all[i] ??= 'skipped';
  });
  return all;
}

function without<Value>(record: Readonly<Record<string | number, Value>>, key: string | number): Record<string, Value> {
  const { [key]: _, ...rest } = record;
  return rest;
}
