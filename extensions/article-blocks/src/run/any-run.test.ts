import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { advance, choose, next } from './run.ts';
import { anyMoves, anyRun, place } from './sample-runs.ts';

describe('whatever a reader does', () => {
  test('the run stays within its bounds and comes to its end', () => {
    fc.assert(
      fc.property(anyRun, ({ run, now }) => {
        expect(run.at).toBeGreaterThanOrEqual(0);
        expect(run.at).toBeLessThanOrEqual(run.intervals.length);
        let on = run;
        for (let i = 0; i <= run.intervals.length; i++)
          on = on.intervals[on.at]?.kind === 'choose' ? choose(on, 'left', now) : next(on, now);
        expect(place(on)).toBe('complete');
        for (const step of on.steps.keys())
          if (!on.intervals.some((interval) => interval.step === step)) expect(on.outcomes[step]).toBeDefined();
      }),
    );
  });

  test('a run that is not brought up to date first comes to the same', () => {
    fc.assert(
      fc.property(anyRun, anyMoves, fc.nat(600_000), ({ run, now }, [first], gap) => {
        const [, move] = first ?? [0, next];
        expect(move(advance(run, now + gap), now + gap)).toEqual(move(run, now + gap));
      }),
    );
  });

  test('no run is changed in place', () => {
    fc.assert(
      fc.property(anyRun, anyMoves, ({ run, now }, moves) => {
        const before = structuredClone(run);
        moves.reduce((on, [gap, move]) => move(on, now + gap), run);
        expect(run).toEqual(before);
      }),
    );
  });
});
