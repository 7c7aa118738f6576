/** Steps and runs for tests: fixed ones, and arbitrary ones from fast-check. */
import fc from 'fast-check';

import type { PlayedStep, Run } from './model.ts';
import {
  adjust,
  advance,
  again,
  back,
  begin,
  chooseSide,
  countRep,
  goTo,
  next,
  pause,
  resume,
  setLevel,
  skip,
} from './run.ts';

/** When all sample runs start. */
export const T0 = Date.UTC(2026, 4, 1, 9);

/** This many seconds after `T0`. */
export const at = (seconds: number) => T0 + seconds * 1000;

const STEP: PlayedStep = {
  ...{ id: 's', phase: 0, side: 'none', condition: '', dose: 'none', min: null, max: null, beginner: null },
  ...{ repeats: false, sets: { min: 1, max: null, rest: 0 }, restAfter: 0, rounds: 1, restBetweenRounds: 0 },
  ...{ intensity: 'gentle', breath: null },
};

export const free = (more: Partial<PlayedStep> = {}): PlayedStep => ({ ...STEP, ...more });
export const open = (more: Partial<PlayedStep> = {}) => free({ dose: 'open', ...more });
export const reps = (min: number, more: Partial<PlayedStep> = {}) => free({ dose: 'reps', min, ...more });
export const breaths = (min: number, more: Partial<PlayedStep> = {}) => free({ dose: 'breaths', min, ...more });
export const hold = (min: number, more: Partial<PlayedStep> = {}) => free({ dose: 'hold', min, ...more });

export const start = (steps: PlayedStep[], options: Partial<Pick<Run, 'level' | 'sides'>> = {}) =>
  begin(steps, { level: 'usual', sides: {}, ...options }, T0);

/** Sets of a step, and the seconds of rest between them. */
export const sets = (min: number, max: number | null = null, rest = 0) => ({ sets: { min, max, rest } });

/**
 * A run's intervals as text: `hold 1 second` is the hold of the second step's second side; `reps 0 2/3 r2` the second of
 * three sets in the second round.
 */
export const outline = ({ intervals }: Pick<Run, 'intervals'>) =>
  intervals.map(({ kind, step, side, set, setCount, round }) =>
    [kind, step, setCount > 1 && `${set}/${setCount}`, round > 1 && `r${round}`, side]
      .filter((part) => part !== null && part !== false)
      .join(' '),
  );

/** The current interval as text; `complete` after the last. */
export const place = (run: Run) => outline(run)[run.at] ?? 'complete';

const seconds = fc.integer({ min: 1, max: 90 });

/** Seconds of rest; often none. */
const anyRest = fc.oneof(fc.constant(0), seconds);

const anySets = fc
  .record({ min: fc.integer({ min: 1, max: 3 }), more: fc.option(fc.nat(2)), rest: anyRest })
  .map(({ min, more, rest }) => ({ min, max: more === null ? null : min + more, rest }));

const anyStep: fc.Arbitrary<Omit<PlayedStep, 'id' | 'phase' | 'rounds' | 'restBetweenRounds'>> = fc
  .record({
    side: fc.constantFrom('none', 'each', 'one'),
    condition: fc.constantFrom('where it travels', 'toString', '__proto__'),
    dose: fc.constantFrom('none', 'reps', 'breaths', 'hold', 'hold', 'open'),
    min: seconds,
    more: fc.option(fc.nat(60)),
    beginner: fc.option(seconds),
    repeats: fc.boolean(),
    sets: fc.oneof(fc.constant(STEP.sets), anySets),
    restAfter: anyRest,
    intensity: fc.constantFrom('gentle', 'moderate', 'intense'),
    breath: fc.option(fc.record({ inhale: fc.integer({ min: 1, max: 9 }), exhale: fc.integer({ min: 1, max: 9 }) })),
  })
  .map(({ more, ...step }) => ({ ...step, max: more === null ? null : step.min + more }));

const anyPhase = fc.record({
  drafts: fc.array(anyStep, { maxLength: 4 }),
  rounds: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3 })),
  restBetweenRounds: anyRest,
});

/** Up to three phases. */
export const anySteps: fc.Arbitrary<PlayedStep[]> = fc
  .array(anyPhase, { maxLength: 3 })
  .map((phases) =>
    phases
      .flatMap(({ drafts, ...rounds }, phase) => drafts.map((draft) => ({ ...draft, ...rounds, phase })))
      .map((step, i) => ({ ...step, id: `s${i}` })),
  );

/** Steps that need no reader. */
export const anyTimedSteps: fc.Arbitrary<PlayedStep[]> = anySteps.map((steps) =>
  steps.map((step) => ({ ...step, dose: 'hold', repeats: false, side: step.side === 'one' ? 'each' : step.side })),
);

/** Something that a reader does at a moment. */
export type Move = (run: Run, now: number) => Run;

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>(next, next, next, back, again, pause, resume, advance, countRep),
  fc.constantFrom('left', 'right', 'neither').map(
    (side): Move =>
      (run, now) =>
        chooseSide(run, side, now),
  ),
  fc.constantFrom('skipped', 'pain').map(
    (outcome): Move =>
      (run, now) =>
        skip(run, now, outcome),
  ),
  fc.constantFrom('usual', 'beginner').map(
    (level): Move =>
      (run, now) =>
        setLevel(run, level, now),
  ),
  fc.constantFrom(10, -10).map(
    (change): Move =>
      (run, now) =>
        adjust(run, change, now),
  ),
  fc.integer({ min: -1, max: 8 }).map(
    (step): Move =>
      (run, now) =>
        goTo(run, step, now),
  ),
);

/** Moves, and the milliseconds before each; sometimes the clock is set back a little. */
export const anyMoves = fc.array(fc.tuple(fc.integer({ min: -300, max: 90_000 }), anyMove), { maxLength: 30 });

/** A run after some moves, and the moment of the last one. */
export const anyRun: fc.Arbitrary<{ run: Run; now: number }> = fc.tuple(anySteps, anyMoves).map(([steps, moves]) => {
  let now = T0;
  let run = start(steps);
  for (const [gap, move] of moves) {
    now += gap;
    run = move(run, now);
  }
  return { run: advance(run, now), now };
});
