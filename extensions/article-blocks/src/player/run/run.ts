/**
 * A reader's progress through a routine, as pure functions: each takes the current time (milliseconds, always of the
 * same clock) and returns the run at that time. An interval begins at the previous one's deadline, even if that's noticed
 * late, so a page that slept catches up. Moving to another interval ends a pause.
 */
import type { Interval, OneSide, Outcome, Run } from './model.ts';
import { planRun, setKey } from './plan.ts';
import { exerciseStart, isAfter, isExercise, isSamePart, isSameTurn, isToBePlayed } from './places.ts';
import { deadline, elapsed, lengthOf } from './timing.ts';

/** An exercise shorter than this counts as not begun: `back` goes further back, and no second side copies it. */
const BARELY_MS = 3000;

export function begin(steps: Run['steps'], { level, sides }: Pick<Run, 'level' | 'sides'>, now: number): Run {
  return moveTo({ steps, level, sides, firstSideMs: {}, outcomes: {} }, now, 0);
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

/** Restarts the exercise; if it has barely begun, goes to the previous one, also across rests. */
export function back(run: Run, now: number): Run {
  return update(run, now, (on) => {
    const last = on.over || elapsed(on, now) > BARELY_MS ? on.at : on.at - 1;
    const exercise = on.intervals.findLastIndex(({ kind }, index) => index <= last && isExercise(kind));
    return moveTo(on, now, Math.max(exerciseStart(on.intervals, exercise), 0), true);
  });
}

/** Repeats an exercise that is over, for the next spot. */
export function again(run: Run, now: number): Run {
  return update(run, now, (on) => (on.over ? back(on, now) : on));
}

/** Counts a rep. The last one of the upper end moves on, or waits if the exercise repeats. Does nothing while paused. */
export function countRep(run: Run, now: number): Run {
  return update(run, now, (on, { reps }) => {
    if (!reps || on.over || on.pausedAt !== null) return on;
    const counted = on.counted + 1;
    return counted < reps.max ? { ...on, counted } : endInterval({ ...on, counted }, now);
  });
}

/**
 * Skips the rest of the current step in this round, or the step after a rest. Optional sets can be skipped of a step
 * that's done.
 */
export function skip(run: Run, now: number, outcome: Exclude<Outcome, 'done'>): Run {
  return update(run, now, (on, current) => {
    const reached = outcome === 'skipped' && current.isOptional ? 'done' : outcome;
    const left = { ...on, outcomes: withOutcome(on, current.step, reached) };
    return moveOn(left, now, (each) => isAfter(each, current, on.steps));
  });
}

/** Starts a step without the rest before it, in this round or the first one. A step skipped by `neither` asks again. */
export function goTo(run: Run, step: number, now: number): Run {
  return update(run, now, (on, current) => {
    const target = on.steps[step];
    if (!target) return on;
    const { [target.condition]: answer, ...others } = on.sides;
    const asked = { ...on, sides: answer === 'neither' ? others : on.sides };
    const round = on.steps[current.step]?.phase === target.phase ? current.round : 1;
    const intervals = planRun({ ...asked, readyAt: null });
    const first = intervals.findIndex((each) => each.step === step && each.round === round && each.kind !== 'rest');
    return moveTo(asked, now, exerciseStart(intervals, first), true);
  });
}

/** Answers which side the current step is for, and all other steps with the same condition. */
export function chooseSide(run: Run, side: OneSide, now: number): Run {
  return update(run, now, (on, current) => {
    const step = on.steps[current.step];
    if (step?.side !== 'one') return on;
    const answered = { ...on, sides: { ...on.sides, [step.condition]: side } };
    // From the rest before the step on; if neither side applies, the next step.
    const isFrom = (each: Interval) => isSameTurn(each, current) || isAfter(each, current, on.steps);
    return moveOn(answered, now, isFrom);
  });
}

/**
 * Changes the doses and sets. Restarts the current exercise if its own dose changes; a second side keeps the first one's
 * time. If the current set is no longer part of it, the step is done.
 */
export function setLevel(run: Run, level: Run['level'], now: number): Run {
  return update(run, now, (on, current) => {
    const found = planRun({ ...on, level, readyAt: null }).findIndex((each) => isSamePart(each, current));
    if (found < 0) {
      const done = { ...on, level, outcomes: withOutcome(on, current.step, 'done') };
      return moveOn(done, now, (each) => isAfter(each, current, on.steps));
    }
    const readyAt = on.readyAt === on.at ? found : null;
    const intervals = planRun({ ...on, level, readyAt });
    const { seconds, end } = intervals[found] as Interval;
    const isSame = on.over || (seconds === current.seconds && end === current.end);
    return {
      ...on,
      level,
      intervals,
      readyAt,
      at: found,
      ...(isSame ? null : { since: on.pausedAt ?? now, extra: 0 }),
    };
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
  const firstSideMs = side === 'first' ? { ...run.firstSideMs, [setKey(interval)]: ms } : run.firstSideMs;
  const isLast = !isSameTurn(intervals[at + 1], interval);
  const outcomes = isLast ? withOutcome(run, step, 'done') : run.outcomes;
  return moveOn({ ...run, firstSideMs, outcomes }, now, (_, index) => index > at);
}

/** Begins the first interval that `isNext` and is to be played; without one, the run is complete. */
function moveOn(run: Run, now: number, isNext: (interval: Interval, index: number) => boolean): Run {
  const intervals = planRun({ ...run, readyAt: null });
  const following = intervals.findIndex((each, index) => isNext(each, index) && isToBePlayed(each, run));
  return moveTo(run, now, following);
}

/** Advances the run to `now` and changes it, unless it's complete. */
function update(run: Run, now: number, change: (on: Run, interval: Interval) => Run): Run {
  const on = advance(run, now);
  const interval = on.intervals[on.at];
  return interval ? change(on, interval) : on;
}

/** The outcomes with that of a step. In later rounds, pain outweighs done, which outweighs skipped. */
function withOutcome({ outcomes }: Run, step: number, outcome: Outcome): Run['outcomes'] {
  const isOutweighed = outcomes[step] === 'pain' || (outcomes[step] === 'done' && outcome === 'skipped');
  return isOutweighed ? outcomes : { ...outcomes, [step]: outcome };
}

/**
 * Plays the run again and begins the interval at an index; without such an interval, the run is complete. Clears the
 * outcome of the step that begins in its first round, and marks steps that are passed over as skipped.
 * @param isReady the reader gets ready there, instead of switching sides or resting
 */
function moveTo(
  run: Pick<Run, 'steps' | 'level' | 'sides' | 'firstSideMs' | 'outcomes'>,
  now: number,
  index: number,
  isReady = false,
): Run {
  const readyAt = isReady ? index : null;
  const intervals = planRun({ ...run, readyAt });
  const at = index < 0 ? intervals.length : Math.min(index, intervals.length);
  const interval = intervals[at];
  const planned = new Set(intervals.map(({ step }) => step));
  const outcomes: Record<number, Outcome> = { ...run.outcomes };
  run.steps.forEach((_, step) => {
    if (step === interval?.step && interval.round === 1) delete outcomes[step];
    else if (!planned.has(step)) outcomes[step] ??= 'skipped';
  });
  return { ...run, intervals, at, since: now, pausedAt: null, over: false, counted: 0, extra: 0, outcomes, readyAt };
}
