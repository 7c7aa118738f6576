/** The duration that readers see before the start is the time that the player takes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Dose, type Phase, REP_SECONDS, type Step } from '../../../../../app/routine/contract.ts';
import { routineDuration } from '../../../../../app/routine/dose/duration.ts';
import type { Level, PlayedStep, Run } from './model.ts';
import { advance, begin, countRep, next, skip } from './run.ts';
import { anySteps, T0 } from './sample-runs.ts';
import { deadline } from './timing.ts';

/** The routine that a run's steps come from, as far as its duration depends on it. */
function phasesOf(steps: readonly PlayedStep[]): Phase[] {
  const phases = new Map<number, Phase>();
  for (const { phase, rounds, restBetweenRounds, ...played } of steps) {
    const { sets, restAfter, breath, side, condition, repeats, min, max, beginner, dose: kind } = played;
    const amount = { min: min ?? 0, max, beginner, per: repeats ? 'spot' : '' };
    const dose: Dose =
      kind === 'none' ? { kind, text: '' } : kind === 'open' ? { kind, until: 'it softens' } : { kind, ...amount };
    const step: Step = {
      ...{ id: played.id, title: 'Step', cues: [], why: '', dose, sets, restAfter, intensity: 'gentle' },
      ...{ side: side === 'one' ? { kind: side, condition } : { kind: side }, media: null, tools: [] },
      breath: breath && { cue: '', ...breath },
    };
    const own = phases.get(phase) ?? { id: `p${phase}`, title: '', purpose: '', rounds, restBetweenRounds, steps: [] };
    phases.set(phase, { ...own, steps: [...own.steps, step] });
  }
  return [...phases.values()];
}

/** Seconds until a reader has completed the steps. They take three seconds per rep, and no time for what isn't timed. */
function secondsPlayed(steps: readonly PlayedStep[], level: Level, bound: 'min' | 'max'): number {
  const sides = Object.fromEntries(steps.map(({ condition }) => [condition, 'left' as const]));
  let run: Run = begin(steps, { level, sides }, T0);
  let now = T0;
  for (let interval = run.intervals[run.at]; interval; interval = run.intervals[run.at]) {
    const { reps, isOptional, seconds, end } = interval;
    if (isOptional && bound === 'min') run = skip(run, now, 'skipped');
    else if (reps && bound === 'max' && !interval.repeats) {
      run = countRep(run, (now += REP_SECONDS * 1000));
    } else if (reps) {
      run = next(run, (now += reps[bound] * REP_SECONDS * 1000));
    } else if (seconds < end && bound === 'min') {
      run = next(run, (now += seconds * 1000));
    } else if (deadline(run) < Infinity) {
      now = deadline(run);
      run = advance(run, now);
      if (run.over) run = next(run, now);
    } else run = next(run, now);
  }
  expect(run.since).toBe(now);
  return (now - T0) / 1000;
}

test('is the time played, with the lower and with the upper ends, also for beginners', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const { usual, beginner } = routineDuration({ phases: phasesOf(steps) });
      const played = (level: Level) => ({
        min: secondsPlayed(steps, level, 'min'),
        max: secondsPlayed(steps, level, 'max'),
      });
      expect(played('usual')).toEqual(usual);
      if (beginner) expect(played('beginner')).toEqual(beginner);
    }),
    { numRuns: 500 },
  );
});
