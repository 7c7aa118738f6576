/**
 * Where a reader is in a routine. Every function takes the moment (milliseconds, of one clock throughout) and returns
 * the run as it is then; nothing here ticks. Each interval begins at the deadline of the one before it, however late
 * that is noticed, so a page that slept is where it would be had it been awake. To move to another interval ends a pause.
 */
import type { Interval, OneSide, Outcome, Run } from './model.ts';
import { planRun } from './plan.ts';
import { deadline, elapsed, isExercise, lengthOf } from './timing.ts';

/** Milliseconds of an exercise that count as not having begun it: `back` goes further back, and no second side copies it. */
const BARELY = 3000;

export function begin(steps: Run['steps'], { level, sides }: Pick<Run, 'level' | 'sides'>, now: number): Run {
  return move({ steps, level, sides, held: {}, outcomes: {} }, now, () => true);
}

/** Goes through all deadlines up to `now`, to where the run waits. Returns the same object where there were none. */
export function advance(run: Run, now: number): Run {
  const end = deadline(run);
  return now < end ? run : advance(finish(run, end), now);
}

/** Ends the interval that is on. A choice has to be answered, or its step skipped. */
export function next(run: Run, now: number): Run {
  return act(run, now, (on, { kind }) => (kind === 'choose' ? on : leave(on, now)));
}

/** Starts the exercise over; barely begun, or before it, the exercise before, where there is one. */
export function back(run: Run, now: number): Run {
  return act(run, now, (on) => {
    const last = on.over || elapsed(on, now) > BARELY ? on.at : on.at - 1;
    const exercise = on.intervals.findLastIndex(({ kind }, place) => place <= last && isExercise(kind));
    const lead = on.intervals[exercise]?.kind === 'hold' ? exercise - 1 : exercise;
    return move(on, now, (_, place) => place >= lead, lead);
  });
}

/** Starts a hold that is over anew, for the next tender spot. */
export function again(run: Run, now: number): Run {
  return act(run, now, (on) => (on.over ? back(on, now) : on));
}

/** Leaves what remains of the step that is on, or that a rest leads to. */
export function skip(run: Run, now: number, outcome: Exclude<Outcome, 'done'>): Run {
  return act(run, now, (on, { step }) =>
    move({ ...on, outcomes: { ...on.outcomes, [step]: outcome } }, now, (interval) => interval.step > step),
  );
}

/** Starts a step, without the rest before it. One that was left out asks again for its side. */
export function goTo(run: Run, step: number, now: number): Run {
  return act(run, now, (on) => {
    const wanted = on.steps[step];
    if (!wanted) return on;
    const { [wanted.condition]: answer, ...others } = on.sides;
    return enterStep({ ...on, sides: answer === 'neither' ? others : on.sides }, step, now);
  });
}

/** Answers the condition of the step that is on, for all steps that have it. */
export function choose(run: Run, side: OneSide, now: number): Run {
  return act(run, now, (on, { step }) => {
    const asked = on.steps[step];
    return asked?.side === 'one'
      ? enterStep({ ...on, sides: { ...on.sides, [asked.condition]: side } }, step, now)
      : on;
  });
}

/** Changes the doses. A hold whose own dose changes begins anew; a second side stays as long as the first one was. */
export function setLevel(run: Run, level: Run['level'], now: number): Run {
  return act(run, now, (on, { seconds, end }) => {
    const intervals = planRun({ ...on, level });
    const dose = intervals[on.at];
    const isSame = on.over || (dose?.seconds === seconds && dose.end === end);
    return { ...on, level, intervals, ...(isSame ? null : { since: on.pausedAt ?? now, extra: 0 }) };
  });
}

/**
 * Makes the countdown that is on longer by so many seconds, or shorter where negative; of a range, both ends. At the
 * shortest it ends now. Changes nothing where the reader ends the interval.
 */
export function adjust(run: Run, seconds: number, now: number): Run {
  return act(run, now, (on) => {
    const { end } = lengthOf(on);
    if (on.over || end === Infinity) return on;
    return advance({ ...on, extra: on.extra + Math.max(seconds * 1000, elapsed(on, now) - end) }, now);
  });
}

/** Does nothing in a run that is complete. */
export function pause(run: Run, now: number): Run {
  return act(run, now, (on) => ({ ...on, pausedAt: on.pausedAt ?? Math.max(now, on.since) }));
}

export function resume(run: Run, now: number): Run {
  return act(run, now, (on) =>
    on.pausedAt === null ? on : { ...on, since: on.since + now - on.pausedAt, pausedAt: null },
  );
}

/** The run once the interval that is on has ended by itself, at `now`. */
export function finish(run: Run, now: number): Run {
  return run.intervals[run.at]?.repeats ? { ...run, over: true } : leave(run, now);
}

function leave(run: Run, now: number): Run {
  const { intervals, at } = run;
  const interval = intervals[at];
  if (!interval) return run;
  const { kind, step, side, repeats } = interval;
  const passed = elapsed(run, now);
  const ms = kind === 'ready' || repeats || passed < BARELY ? 0 : passed;
  const held = side === 'first' ? { ...run.held, [step]: ms } : run.held;
  const isLast = intervals[at + 1]?.step !== step;
  const outcomes: Run['outcomes'] = isLast ? { ...run.outcomes, [step]: 'done' } : run.outcomes;
  return move({ ...run, held, outcomes }, now, (_, place) => place > at);
}

/** Changes a run that is not complete, as it is at `now`. */
function act(run: Run, now: number, change: (on: Run, interval: Interval) => Run): Run {
  const on = advance(run, now);
  const interval = on.intervals[on.at];
  return interval ? change(on, interval) : on;
}

function enterStep(run: Run, step: number, now: number): Run {
  return move(run, now, (interval) => interval.step >= step && interval.kind !== 'rest');
}

/**
 * Plans the run anew and begins the first interval of which `to` holds; where there is none, the run is complete. The
 * step that is begun has no outcome any more, and one that is left out is skipped.
 */
function move(
  run: Pick<Run, 'steps' | 'level' | 'sides' | 'held' | 'outcomes'>,
  now: number,
  to: (interval: Interval, place: number) => boolean,
  anew: Run['anew'] = null,
): Run {
  const intervals = planRun({ ...run, anew });
  const found = intervals.findIndex(to);
  const at = found < 0 ? intervals.length : found;
  const planned = new Set(intervals.map(({ step }) => step));
  const outcomes: Record<number, Outcome> = { ...run.outcomes };
  run.steps.forEach((_, step) => {
    if (step === intervals[at]?.step) delete outcomes[step];
    else if (!planned.has(step)) outcomes[step] ??= 'skipped';
  });
  return { ...run, intervals, at, since: now, pausedAt: null, over: false, extra: 0, outcomes, anew };
}
