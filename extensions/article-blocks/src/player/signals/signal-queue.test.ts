import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Signal, SignalName } from '../run/model';
import { SignalQueue } from './signal-queue';

const signal = (name: SignalName, at: number): Signal => ({ name, at, interval: 0 });

/** A queue that records its signals: name, time, and whether it was canceled. */
function listen() {
  const heard: { name: SignalName; at: number; off: boolean }[] = [];
  let now = 0;
  const queue = new SignalQueue((name, inMs) => {
    const entry = { name, at: now + inMs, off: false };
    heard.push(entry);
    return () => (entry.off = true);
  });
  return {
    heard: () => heard.filter(({ off }) => !off).map(({ name, at }) => [name, at]),
    replace: (signals: Signal[], at: number) => queue.replace(signals, (now = at)),
    renew: (at: number) => queue.renew((now = at)),
    cancel: () => queue.cancel(),
    clear: () => queue.clear(),
  };
}

test('signals are scheduled ahead of time', () => {
  const { heard, replace } = listen();
  replace([signal('start', 5000), signal('end', 65_000)], 0);
  expect(heard()).toEqual([
    ['start', 5000],
    ['end', 65_000],
  ]);
});

test('at most 90 seconds are scheduled; a call per minute leaves no gap', () => {
  const breaths = Array.from({ length: 300 }, (_, index) => signal(index % 2 ? 'out' : 'in', index * 5000));
  const { heard, replace, renew } = listen();
  replace(breaths, 0);
  expect(heard()).toHaveLength(19);
  for (let now = 60_000; now <= 1_500_000; now += 60_000) renew(now);
  expect(heard()).toEqual(breaths.map(({ name, at }) => [name, at]));
});

test('scheduled signals are replaced; a playing one continues and is not repeated', () => {
  const { heard, replace } = listen();
  replace([signal('end', 1000), signal('rest', 9000)], 0);
  replace([signal('end', 1000), signal('start', 6000)], 1005);
  expect(heard()).toEqual([
    ['end', 1000],
    ['start', 6000],
  ]);
});

test('a signal that is due plays at once; one long past does not', () => {
  const { heard, replace } = listen();
  replace([signal('end', 700), signal('ready', 998)], 1000);
  expect(heard()).toEqual([['ready', 1000]]);
});

test('simultaneous signals follow each other, breath last', () => {
  const { heard, replace } = listen();
  replace([signal('in', 1000), signal('end', 1000), signal('switch', 1000)], 0);
  replace([signal('start', 6000)], 1005);
  expect(heard()).toEqual([
    ['end', 1000],
    ['switch', 1400],
    ['in', 1800],
    ['start', 6000],
  ]);
});

test('rescheduling first cancels all signals that have not started', () => {
  const { heard, replace, renew } = listen();
  replace([signal('three', 1000), signal('two', 2000), signal('one', 3000)], 0);
  renew(1500);
  expect(heard()).toEqual([
    ['three', 1000],
    ['two', 2000],
    ['one', 3000],
  ]);
});

test('after the clock slips, past signals stay canceled and later ones return', () => {
  const { heard, replace, renew, cancel } = listen();
  replace([signal('three', 1000), signal('two', 2000), signal('one', 3000)], 0);
  cancel();
  expect(heard()).toEqual([]);
  renew(2600);
  expect(heard()).toEqual([['one', 3000]]);
});

test('clearing also stops the playing signal, for good', () => {
  const { heard, replace, renew, clear } = listen();
  replace([signal('end', 1000), signal('start', 100_000)], 1000);
  clear();
  renew(60_000);
  expect(heard()).toEqual([]);
});

test('however often it is rescheduled, each signal plays once, never early, never over another', () => {
  const names = fc.constantFrom<SignalName>('start', 'half', 'three', 'end', 'switch', 'in', 'out');
  const signals = fc.uniqueArray(fc.record({ name: names, at: fc.integer({ min: 0, max: 120 }) }), {
    maxLength: 30,
    selector: ({ name, at }) => `${name} ${at}`,
  });
  const moments = fc.array(fc.integer({ min: 0, max: 120_000 }), { maxLength: 20 });
  fc.assert(
    fc.property(signals, moments, (seconds, calls) => {
      const given = seconds.map(({ name, at }) => signal(name, at * 1000)).sort((a, b) => a.at - b.at);
      const { heard, replace, renew } = listen();
      replace(given, 0);
      for (const now of [...calls, 60_000].sort((a, b) => a - b)) renew(now);
      expect(
        heard()
          .map(([name]) => name)
          .sort(),
      ).toEqual(given.map(({ name }) => name).sort());
      heard().forEach(([, at], index) => {
        expect(at).toBeGreaterThanOrEqual(given[index]?.at ?? Infinity);
        if (index > 0) expect(Number(at) - Number(heard()[index - 1]?.[1])).toBeGreaterThanOrEqual(400);
      });
    }),
  );
});
