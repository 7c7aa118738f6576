import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { advance, chooseSide, next } from './run.ts';
import { anyMoves, anyRun, place } from './sample-runs.ts';

describe('any sequence of actions', () => {
  test('keeps the run valid and reaches its end', () => {
    fc.assert(
      fc.property(anyRun, ({ run, now }) => {
        expect(run.at).toBeGreaterThanOrEqual(0);
        expect(run.at).toBeLessThanOrEqual(run.intervals.length);
        let on = run;
        for (let i = 0; i <= run.intervals.length; i++)
          on = on.intervals[on.at]?.kind === 'choose' ? chooseSide(on, 'left', now) : next(on, now);
        expect(place(on)).toBe('complete');
        for (const step of on.steps.keys())
          if (!on.intervals.some((interval) => interval.step === step)) expect(on.outcomes[step]).toBeDefined();
      }),
    );
  });

  test('gives the same run without an update in between', () => {
    fc.assert(
      fc.property(anyRun, anyMoves, fc.nat(600_000), ({ run, now }, [first], gap) => {
        const [, move] = first ?? [0, next];
        expect(move(advance(run, now + gap), now + gap)).toEqual(move(run, now + gap));
      }),
    );
  });

  test('never mutates a run', () => {
    fc.assert(
      fc.property(anyRun, anyMoves, ({ run, now }, moves) => {
        const before = structuredClone(run);
        moves.reduce((on, [gap, move]) => move(on, now + gap), run);
        expect(run).toEqual(before);
      }),
    );
  });
});
