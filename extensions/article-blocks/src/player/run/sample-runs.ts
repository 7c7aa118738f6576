/** Steps and runs for tests: fixed ones, and arbitrary ones from fast-check. */
import fc from 'fast-check';

import type { PlayedStep, Run } from './model.ts';
import { adjust, advance, again, back, begin, chooseSide, goTo, next, pause, resume, setLevel, skip } from './run.ts';

/** When all sample runs start. */
export const T0 = Date.UTC(2026, 4, 1, 9);

/** This many seconds after `T0`. */
export const at = (seconds: number) => T0 + seconds * 1000;

const STEP: PlayedStep = {
  ...{ id: 's', phase: 0, side: 'none', condition: '', dose: 'none', min: null, max: null, beginner: null },
  ...{ repeats: false, intensity: 'gentle', breath: null },
};

export const free = (more: Partial<PlayedStep> = {}): PlayedStep => ({ ...STEP, ...more });
export const open = (more: Partial<PlayedStep> = {}) => free({ dose: 'open', ...more });
export const reps = (min: number, more: Partial<PlayedStep> = {}) => free({ dose: 'reps', min, ...more });
export const hold = (min: number, more: Partial<PlayedStep> = {}) => free({ dose: 'hold', min, ...more });

export const start = (steps: PlayedStep[], options: Partial<Pick<Run, 'level' | 'sides'>> = {}) =>
  begin(steps, { level: 'usual', sides: {}, ...options }, T0);

/** A run's intervals as text: `hold 1 second` is the hold of the second step's second side. */
export const outline = ({ intervals }: Pick<Run, 'intervals'>) =>
  intervals.map(({ kind, step, side }) => [kind, step, side].filter((part) => part !== null).join(' '));

/** The current interval as text; `complete` after the last. */
export const place = (run: Run) => outline(run)[run.at] ?? 'complete';

const seconds = fc.integer({ min: 1, max: 90 });

const anyStep: fc.Arbitrary<Omit<PlayedStep, 'id' | 'phase'>> = fc
  .record({
    side: fc.constantFrom('none', 'each', 'one'),
    condition: fc.constantFrom('where it travels', 'toString', '__proto__'),
    dose: fc.constantFrom('none', 'reps', 'hold', 'hold', 'open'),
    min: seconds,
    more: fc.option(fc.nat(60)),
    beginner: fc.option(seconds),
    repeats: fc.boolean(),
    intensity: fc.constantFrom('gentle', 'moderate', 'intense'),
    breath: fc.option(fc.record({ inhale: fc.integer({ min: 1, max: 9 }), exhale: fc.integer({ min: 1, max: 9 }) })),
  })
  .map(({ more, ...step }) => ({ ...step, max: more === null ? null : step.min + more }));

/** Up to eight steps, in phases. */
const anySteps: fc.Arbitrary<PlayedStep[]> = fc
  .array(fc.tuple(anyStep, fc.boolean()), { maxLength: 8 })
  .map((drafts) => {
    let phase = 0;
    return drafts.map(([draft, begins], i) => ({ ...draft, id: `s${i}`, phase: begins ? ++phase : phase }));
  });

/** Steps that need no reader. */
export const anyTimedSteps: fc.Arbitrary<PlayedStep[]> = anySteps.map((steps) =>
  steps.map((step) => ({ ...step, dose: 'hold', repeats: false, side: step.side === 'one' ? 'each' : step.side })),
);

/** Something that a reader does at a moment. */
export type Move = (run: Run, now: number) => Run;

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>(next, next, next, back, again, pause, resume, advance),
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
