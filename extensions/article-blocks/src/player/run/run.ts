/**
 * A reader's progress through a routine, as pure functions: each takes the current time (milliseconds, always of the
 * same clock) and returns the run at that time. An interval begins at the previous one's deadline, even if that's noticed
 * late, so a page that slept catches up. Moving to another interval ends a pause.
 */
import type { Interval, OneSide, Outcome, Run } from './model.ts';
import { planRun } from './plan.ts';
import { deadline, elapsed, isExercise, lengthOf } from './timing.ts';

/** An exercise shorter than this counts as not begun: `back` goes further back, and no second side copies it. */
const BARELY_MS = 3000;

export function begin(steps: Run['steps'], { level, sides }: Pick<Run, 'level' | 'sides'>, now: number): Run {
  return moveTo({ steps, level, sides, firstSideMs: {}, outcomes: {} }, now, () => true);
}

/** Passes all deadlines up to `now`. Returns the same object if there were none. */
export function advance(run: Run, now: number): Run {
  const end = deadline(run);
  return now < end ? run : advance(endInterval(run, end), now);
}

/** Ends the current interval. Does nothing while a side has to be chosen. */
export function next(run: Run, now: number): Run {
  return update(run, now, (on, { kind }) => (kind === 'choose' ? on : leave(on, now)));
}

/** Restarts the exercise; if it has barely begun, goes to the previous one. */
export function back(run: Run, now: number): Run {
  return update(run, now, (on) => {
    const last = on.over || elapsed(on, now) > BARELY_MS ? on.at : on.at - 1;
    const exercise = on.intervals.findLastIndex(({ kind }, index) => index <= last && isExercise(kind));
    const start = on.intervals[exercise]?.kind === 'hold' ? exercise - 1 : exercise;
    return moveTo(on, now, (_, index) => index >= start, start);
  });
}

/** Repeats a hold that is over, for the next spot. */
export function again(run: Run, now: number): Run {
  return update(run, now, (on) => (on.over ? back(on, now) : on));
}

/** Skips the rest of the current step, or the step after a rest. */
export function skip(run: Run, now: number, outcome: Exclude<Outcome, 'done'>): Run {
  return update(run, now, (on, { step }) =>
    moveTo({ ...on, outcomes: { ...on.outcomes, [step]: outcome } }, now, (interval) => interval.step > step),
  );
}

/** Starts a step without the rest before it. A step skipped by `neither` asks for its side again. */
export function goTo(run: Run, step: number, now: number): Run {
  return update(run, now, (on) => {
    const target = on.steps[step];
    if (!target) return on;
    const { [target.condition]: answer, ...others } = on.sides;
    return startStep({ ...on, sides: answer === 'neither' ? others : on.sides }, step, now);
  });
}

/** Answers which side the current step is for, and all other steps with the same condition. */
export function chooseSide(run: Run, side: OneSide, now: number): Run {
  return update(run, now, (on, { step }) => {
    const current = on.steps[step];
    return current?.side === 'one'
      ? startStep({ ...on, sides: { ...on.sides, [current.condition]: side } }, step, now)
      : on;
  });
}

/** Changes the doses. Restarts the current hold if its own dose changes; a second side keeps the first one's time. */
export function setLevel(run: Run, level: Run['level'], now: number): Run {
  return update(run, now, (on, { seconds, end }) => {
    const intervals = planRun({ ...on, level });
    const dose = intervals[on.at];
    const isSame = on.over || (dose?.seconds === seconds && dose.end === end);
    return { ...on, level, intervals, ...(isSame ? null : { since: on.pausedAt ?? now, extra: 0 }) };
  });
}

/** Adds seconds to the countdown, or takes them off; it may end now. Does nothing if the reader ends the interval. */
export function adjust(run: Run, seconds: number, now: number): Run {
  return update(run, now, (on) => {
    const { end } = lengthOf(on);
    if (on.over || end === Infinity) return on;
    return advance({ ...on, extra: on.extra + Math.max(seconds * 1000, elapsed(on, now) - end) }, now);
  });
}

/** Does nothing if the run is complete. */
export function pause(run: Run, now: number): Run {
  return update(run, now, (on) => ({ ...on, pausedAt: on.pausedAt ?? Math.max(now, on.since) }));
}

export function resume(run: Run, now: number): Run {
  return update(run, now, (on) =>
    on.pausedAt === null ? on : { ...on, since: on.since + now - on.pausedAt, pausedAt: null },
  );
}

/** Ends the current interval at its deadline, `now`. A hold that repeats waits for the reader. */
export function endInterval(run: Run, now: number): Run {
  return run.intervals[run.at]?.repeats ? { ...run, over: true } : leave(run, now);
}

function leave(run: Run, now: number): Run {
  const { intervals, at } = run;
  const interval = intervals[at];
  if (!interval) return run;
  const { kind, step, side, repeats } = interval;
  const passed = elapsed(run, now);
  const ms = kind === 'ready' || repeats || passed < BARELY_MS ? 0 : passed;
  const firstSideMs = side === 'first' ? { ...run.firstSideMs, [step]: ms } : run.firstSideMs;
  const isLast = intervals[at + 1]?.step !== step;
  const outcomes: Run['outcomes'] = isLast ? { ...run.outcomes, [step]: 'done' } : run.outcomes;
  return moveTo({ ...run, firstSideMs, outcomes }, now, (_, index) => index > at);
}

/** Advances the run to `now` and changes it, unless it's complete. */
function update(run: Run, now: number, change: (on: Run, interval: Interval) => Run): Run {
  const on = advance(run, now);
  const interval = on.intervals[on.at];
  return interval ? change(on, interval) : on;
}

function startStep(run: Run, step: number, now: number): Run {
  return moveTo(run, now, (interval) => interval.step >= step && interval.kind !== 'rest');
}

/**
 * Plans the run again and begins the first interval that matches; if none does, the run is complete. Clears the outcome
 * of the step that begins, and marks steps that are passed over as skipped.
 */
function moveTo(
  run: Pick<Run, 'steps' | 'level' | 'sides' | 'firstSideMs' | 'outcomes'>,
  now: number,
  matches: (interval: Interval, index: number) => boolean,
  noSwitchAt: Run['noSwitchAt'] = null,
): Run {
  const intervals = planRun({ ...run, noSwitchAt });
  const found = intervals.findIndex(matches);
  const at = found < 0 ? intervals.length : found;
  const planned = new Set(intervals.map(({ step }) => step));
  const outcomes: Record<number, Outcome> = { ...run.outcomes };
  run.steps.forEach((_, step) => {
    if (step === intervals[at]?.step) delete outcomes[step];
    else if (!planned.has(step)) outcomes[step] ??= 'skipped';
  });
  return { ...run, intervals, at, since: now, pausedAt: null, over: false, extra: 0, outcomes, noSwitchAt };
}
