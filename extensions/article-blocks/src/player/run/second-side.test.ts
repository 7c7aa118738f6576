import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { adjust, advance, back, goTo, next, pause, resume } from './run.ts';
import { at, free, hold, place, start } from './sample-runs.ts';

const each = { side: 'each' } as const;
const PAIR = [hold(60, each), free()];

describe('the second side', () => {
  const aim = (run: ReturnType<typeof start>) => run.intervals[3]?.seconds;
  const first = () => advance(start(PAIR), at(5));

  test('takes as long as the first one did', () => {
    expect(aim(next(first(), at(25)))).toBe(20);
    expect(aim(advance(adjust(first(), 10, at(10)), at(75)))).toBe(70);
    expect(aim(advance(adjust(first(), -10, at(10)), at(55)))).toBe(50);
  });

  test('uses its own dose if the first one had barely started', () => {
    expect(aim(next(first(), at(7)))).toBe(60);
  });

  test('of a range takes as long as the first one did, without a range', () => {
    const range = advance(start([hold(30, { ...each, max: 45 })]), at(5));
    expect(next(range, at(42)).intervals[3]).toMatchObject({ seconds: 37, end: 37 });
    expect(advance(range, at(50)).intervals[3]).toMatchObject({ seconds: 45, end: 45 });
  });

  test('does not count pauses of the first one', () => {
    const paused = pause(first(), at(15));
    expect(aim(next(resume(paused, at(500)), at(510)))).toBe(20);
    expect(aim(next(paused, at(500)))).toBe(10);
  });

  test('of a repeating hold uses the dose per spot', () => {
    const spot = advance(start([hold(30, { ...each, repeats: true })]), at(5));
    expect(aim(next(spot, at(15)))).toBe(30);
  });

  test('keeps its duration when repeated, until the first side is repeated', () => {
    const second = advance(next(first(), at(25)), at(30));
    const over = advance(second, at(50));
    expect(aim(back(over, at(51)))).toBe(20);
    expect(aim(next(next(goTo(over, 0, at(51)), at(52)), at(92)))).toBe(40);
  });

  test('of any timed step takes as long as the first, whatever the reader does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: 59_999 }), fc.boolean(), (ms, more) => {
        const changed = more ? adjust(first(), 10, at(5)) : first();
        const second = advance(next(changed, at(5) + ms), at(10) + ms);
        expect(place(second)).toBe('hold 0 second');
        expect(advance(second, second.since + ms - 1)).toBe(second);
        expect(advance(second, second.since + ms)).toMatchObject({ at: 4, since: second.since + ms });
      }),
    );
  });
});
