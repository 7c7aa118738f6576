/**
 * A one-minute routine in a hidden tab with throttled timers ends on time. The measure is timers that aren’t
 * throttled, as a busy machine runs hidden tabs late.
 */
import { afterEach, describe, expect, it } from 'vitest';

import type { Step } from '../../app/routine/contract.ts';
import { type Tab, openTab } from '../support/browser/hidden-tab.ts';
import { sampleRoutine } from '../support/app/sample-routine.ts';
import { type Storefront, serveStorefront } from '../support/storefront/storefront.ts';

const ROUTINE_MS = 60_000;
const TOLERANCE_MS = 100;

/** Milliseconds of a worker's timers around the routine's end. */
const TIMERS = Array.from({ length: 17 }, (_, index) => ROUTINE_MS - 200 + 25 * index);

/** Get ready 5 s, hold 20 s, switch sides 5 s, hold 20 s; get ready 5 s, hold 5 s: a minute. */
function oneMinuteRoutine() {
  const [phase] = sampleRoutine().phases;
  const [step] = phase?.steps ?? [];
  if (!phase || !step) throw new Error('The sample has no step.');
  const hold = (id: string, side: Step['side'], min: number): Step => ({
    ...{ ...step, id, title: id, side, breath: null, intensity: 'gentle' },
    dose: { kind: 'hold', min, max: null, beginner: null, per: '' },
  });
  const steps = [hold('long', { kind: 'each' }, 20), hold('short', { kind: 'none' }, 5)];
  return { ...sampleRoutine(), handle: 'a-minute', phases: [{ ...phase, steps }] };
}

describe('a routine in a hidden tab', () => {
  let tab: Tab | undefined;
  let storefront: Storefront | undefined;
  afterEach(async () => {
    await tab?.close();
    await storefront?.close();
  });

  it('ends after a minute, within 100 ms of a worker’s timers', { timeout: 120_000 }, async () => {
    storefront = await serveStorefront(oneMinuteRoutine());
    tab = await openTab(storefront.articleUrl);
    await tab.evaluate(`new Promise((done) => {
      const check = () => document.querySelector('unwind-player [data-action=start]') ? done() : setTimeout(check, 50);
      check();
    })`);
    await tab.evaluate(`new Promise((done) => {
      const source = 'onmessage = ({ data }) => { for (const ms of data) setTimeout(postMessage, ms, ms); }';
      window.timer = new Worker(URL.createObjectURL(new Blob([source])));
      window.timer.onmessage = done;
      window.timer.postMessage([0]);
    })`);
    await tab.evaluate(`{
      const note = (name) => (event) => (window[name] ??= event.timeStamp);
      document.addEventListener('unwind:step', note('began'));
      document.addEventListener('unwind:step', () => window.timer.postMessage([${TIMERS.join()}]), { once: true });
      window.delays = [];
      window.timer.onmessage = ({ data, timeStamp }) => window.delays.push(timeStamp - window.began - data);
      document.addEventListener('unwind:complete', note('ended'));
      document.querySelector('unwind-player [data-action=start]').click();
    }`);
    await tab.evaluate(`new Promise((done) => {
      const check = () => window.began ? done() : setTimeout(check, 20);
      check();
    })`);
    await tab.hide();
    // Make sure that timers really are throttled.
    const threeTimeouts = `new Promise((done) => {
      const from = performance.now();
      const again = (left) => left ? setTimeout(again, 10, left - 1) : done(performance.now() - from);
      setTimeout(again, 3000, 3);
    })`;
    expect(await tab.evaluate(threeTimeouts)).toBeGreaterThan(5000);
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
    const [took, delays] = (await tab.evaluate(`new Promise((done) => {
      const check = () => window.ended && window.delays.length === ${TIMERS.length}
        ? done([window.ended - window.began, window.delays])
        : setTimeout(check, 1000);
      check();
    })`)) as [number, number[]];
    expect(Math.abs(took - ROUTINE_MS)).toBeLessThan(1000);
    expect(took - ROUTINE_MS).toBeGreaterThan(-TOLERANCE_MS);
    expect(took - ROUTINE_MS - Math.max(...delays)).toBeLessThan(TOLERANCE_MS);
  });
});
