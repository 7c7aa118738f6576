/**
 * A one-minute routine in a hidden tab with throttled timers keeps time. The measure is timers of a worker, which aren’t
 * throttled, because a busy machine runs hidden tabs late. Medians, because it doesn’t run them equally late.
 */
import { afterEach, describe, expect, it } from 'vitest';

import type { Step } from '../../../app/routine/contract.ts';
import { type Tab, openTab } from '../../support/browser/hidden-tab.ts';
import { sampleRoutine } from '../../support/app/sample-routine.ts';
import { type Storefront, serveStorefront } from '../../support/storefront/storefront.ts';

const TOLERANCE_MS = 100;

/** When the player begins the second to sixth step, and ends: milliseconds after the first began. */
const MOMENTS = [10_000, 20_000, 30_000, 40_000, 50_000, 60_000];

/** Six steps: get ready 5 s, hold 5 s. */
function oneMinuteRoutine() {
  const [phase] = sampleRoutine().phases;
  const [step] = phase?.steps ?? [];
  if (!phase || !step) throw new Error('The sample has no step.');
  const hold = (id: string): Step => ({
    ...{ ...step, id, title: id, side: { kind: 'none' }, breath: null, intensity: 'gentle' },
    dose: { kind: 'hold', min: 5, max: null, beginner: null, per: '' },
  });
  const steps = MOMENTS.map((_, index) => hold(`step-${index}`));
  return { ...sampleRoutine(), handle: 'a-minute', phases: [{ ...phase, steps }] };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((lower ?? NaN) + (upper ?? NaN)) / 2;
}

describe('a routine in a hidden tab', () => {
  let tab: Tab | undefined;
  let storefront: Storefront | undefined;
  afterEach(async () => {
    await tab?.close();
    await storefront?.close();
  });

  it('keeps time, within 100 ms of a worker’s timers', { timeout: 120_000 }, async () => {
    storefront = await serveStorefront(oneMinuteRoutine());
    tab = await openTab(storefront.articleUrl);
    // Once the player has loaded, it starts at once.
    await tab.evaluate(`new Promise((done) => {
      const check = () => {
        const button = document.querySelector('unwind-player [data-action=start]');
        if (!button) return setTimeout(check, 50);
        document.addEventListener('unwind:step', () => setTimeout(done), { once: true });
        button.click();
      };
      check();
    })`);
    await tab.evaluate(`document.querySelector('unwind-player [data-action=exit]').click()`);
    await tab.evaluate(`new Promise((done) => {
      const source = 'onmessage = ({ data }) => { for (const ms of data) setTimeout(postMessage, ms, ms); }';
      window.timer = new Worker(URL.createObjectURL(new Blob([source])));
      window.timer.onmessage = done;
      window.timer.postMessage([0]);
    })`);
    await tab.hide();
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
    // Timers that are throttled all fire at the same moment of each second. Start half a second off.
    const [took, moment] = (await tab.evaluate(`new Promise((done) => {
      const from = performance.now();
      const again = (left) => left
        ? setTimeout(again, 10, left - 1)
        : done([performance.now() - from, performance.now() % 1000]);
      setTimeout(again, 3000, 3);
    })`)) as [number, number];
    expect(took).toBeGreaterThan(5000);
    await tab.evaluate(`{
      window.began = [];
      window.delays = [];
      document.addEventListener('unwind:step', ({ timeStamp }) => window.began.push(timeStamp));
      document.addEventListener('unwind:complete', ({ timeStamp }) => window.began.push(timeStamp));
      document.addEventListener('unwind:step', () => {
        window.timer.onmessage = ({ data, timeStamp }) => window.delays.push(timeStamp - window.began[0] - data);
        window.timer.postMessage([${MOMENTS.join()}]);
      }, { once: true });
      window.timer.onmessage = () => document.querySelector('unwind-player [data-action=start]').click();
      const now = performance.now();
      window.timer.postMessage([(${moment} + 1500 - now % 1000) % 1000]);
    }`);
    const [began, delays] = (await tab.evaluate(`new Promise((done) => {
      const check = () => window.delays.length === ${MOMENTS.length} && window.began.length > ${MOMENTS.length}
        ? done([window.began, window.delays])
        : setTimeout(check, 1000);
      check();
    })`)) as [number[], number[]];
    const [first = NaN, ...later] = began;
    const lateness = MOMENTS.map((ms, index) => (later[index] ?? NaN) - first - ms);
    // Not even once by much more than the worker's.
    expect(Math.max(...lateness.map(Math.abs)) - Math.max(...delays)).toBeLessThan(1000);
    expect(Math.abs(median(lateness) - median(delays))).toBeLessThan(TOLERANCE_MS);
  });
});
