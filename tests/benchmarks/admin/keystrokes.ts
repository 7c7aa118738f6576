/** How long the routine editor takes from a keystroke to its paint. */
import type { FrameLocator, Page } from 'playwright-core';

import { readVitals, SHORTEST_EVENT } from './vitals.ts';

const TEXT = 'Breathe out slowly and let the hips sink';
const FIELDS = ['Title', 'Dose', 'Cues'];

/** Milliseconds between two keys: a fast typist's. */
const KEY_DELAY = 100;

/** Types into fields of the third step, and returns milliseconds a key for each field. */
export async function keystrokes(page: Page, app: FrameLocator, withPreview: boolean): Promise<[string, number[]][]> {
  await app.getByRole('button', { name: /^3\. / }).click();
  if (withPreview) {
    await app.getByRole('button', { name: 'Preview', exact: true }).click();
    await app.frameLocator('iframe').locator('unwind-player').waitFor();
  }
  const results: [string, number[]][] = [];
  for (const field of FIELDS) {
    await app.getByLabel(field, { exact: true }).focus();
    await page.keyboard.press('End');
    const before = (await readVitals(page)).events.length;
    await page.keyboard.type(TEXT, { delay: KEY_DELAY });
    const events = (await readVitals(page)).events.slice(before);
    const slow = new Map<number, number>();
    for (const { interaction, duration } of events) {
      if (interaction > 0) slow.set(interaction, Math.max(duration, slow.get(interaction) ?? 0));
    }
    const fast = Array.from({ length: Math.max(0, TEXT.length - slow.size) }, () => SHORTEST_EVENT);
    results.push([field.toLowerCase(), [...slow.values(), ...fast]]);
  }
  return results;
}
