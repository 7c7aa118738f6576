/** A minute of routine in a hidden tab whose timers are slowed down: it ends when it should. */
import { afterEach, describe, expect, it } from 'vitest';

import type { Step } from '../../app/routine/contract.ts';
import { type Tab, openTab } from '../support/hidden-tab.ts';
import { sampleRoutine } from '../support/routine.ts';
import { type Storefront, serveStorefront } from '../support/storefront.ts';

const TOLERANCE_MS = 100;

/** Get ready 5 s, hold 20 s, switch sides 5 s, hold 20 s; get ready 5 s, hold 5 s: a minute. */
function minute() {
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

  it('ends within 100 ms of where it belongs, after a minute', { timeout: 120_000 }, async () => {
    storefront = await serveStorefront(minute());
    tab = await openTab(storefront.articleUrl);
    await tab.evaluate(`new Promise((done) => {
      const ready = () => document.querySelector('routine-player [data-action=start]') ? done() : setTimeout(ready, 50);
      ready();
    })`);
    await tab.evaluate(`{
      const note = (name) => (event) => (window[name] ??= performance.timeOrigin + event.timeStamp);
      document.addEventListener('unwind:step', note('began'));
      document.addEventListener('unwind:complete', note('ended'));
      document.querySelector('routine-player [data-action=start]').click();
    }`);
    await tab.evaluate(`new Promise((done) => {
      const begun = () => window.began ? done() : setTimeout(begun, 20);
      begun();
    })`);
    await tab.hide();
    // The slowing down is what the test is about: that it is there is checked, not assumed.
    const slow = `new Promise((done) => {
      const from = performance.now();
      const again = (left) => left ? setTimeout(again, 10, left - 1) : done(performance.now() - from);
      setTimeout(again, 3000, 3);
    })`;
    expect(await tab.evaluate(slow)).toBeGreaterThan(5000);
    expect(await tab.evaluate('document.visibilityState')).toBe('hidden');
    const took = (await tab.evaluate(`new Promise((done) => {
      const over = () => window.ended ? done(window.ended - window.began) : setTimeout(over, 1000);
      over();
    })`)) as number;
    expect(Math.abs(took - 60_000)).toBeLessThan(TOLERANCE_MS);
  });
});
