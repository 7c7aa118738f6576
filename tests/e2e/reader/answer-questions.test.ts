/** The player's questions: about intense steps, sides and pain. Nothing continues without an answer. */
import { afterEach, describe, expect, it } from 'vitest';

import type { Step } from '../../../app/routine/contract.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { eventsOf, recordEvents } from '../../support/player/events.ts';
import { hold, serveSteps } from '../../support/player/holds.ts';
import { dialogGone, playerIs, startRoutine, visitArticle } from '../../support/player/player.ts';
import type { Storefront } from '../../support/storefront/storefront.ts';

const RESUME_RUN = 'Resume routine';
const MINUTE = 60_000;

describe('the player’s questions', () => {
  let shop: Storefront;
  afterEach(() => shop.close());

  async function open(steps: Step[]) {
    shop = await serveSteps(steps);
    const visitor = await visitArticle(browser, shop.articleUrl);
    await recordEvents(visitor.page);
    return visitor;
  }

  it('doesn’t continue after it was ended because of pain', async () => {
    const { page, leave } = await open([hold('first'), hold('second', { intensity: 'intense' })]);
    await page.clock.install();
    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByRole('button', { name: 'End routine' }).click();
    await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
    await page.clock.runFor(MINUTE);
    await page.getByRole('button', { name: 'Back to the routine' }).click();
    await playerIs(page, 'idle');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await eventsOf(page)).toEqual(['start', 'step first', 'pain first', 'exit first']);
    await leave();
  });

  it.each(['reload', 'Escape'])('repeats an unanswered warning: %s', async (way) => {
    const { page, leave } = await open([hold('first', { intensity: 'intense' })]);
    await startRoutine(page);
    const warning = page.getByRole('alertdialog', { name: 'This step is intense' });
    await warning.waitFor();
    if (way === 'reload') await page.reload();
    else await page.keyboard.press(way);
    await page.getByRole('button', { name: RESUME_RUN }).click();
    await warning.waitFor();
    await leave();
  });

  it('accepts keys after a question before the first step', async () => {
    const { page, leave } = await open([hold('first', { intensity: 'intense' })]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Start this step' }).click();
    await page.locator('[data-part="title"]:focus').waitFor();
    await page.keyboard.press('Space');
    await playerIs(page, 'paused');
    await leave();
  });

  it('reports a step once, with the chosen side', async () => {
    const condition = 'the side where tension travels down the leg';
    const { page, leave } = await open([hold('first', { side: { kind: 'one', condition } }), hold('second')]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Left' }).click();
    await playerIs(page, 'get-ready');
    expect(await eventsOf(page)).toEqual(['start', 'step first left']);
    await leave();
  });

  it('closes its question when the player is moved on the page', async () => {
    const { page, leave } = await open([hold('first', { intensity: 'intense' })]);
    await startRoutine(page);
    await page.locator('dialog[open]').waitFor();
    await page.locator('unwind-player').evaluate((player) => player.parentElement?.append(player));
    await playerIs(page, 'idle');
    expect(await page.locator('dialog').count()).toBe(0);
    await leave();
  });

  it('asks about pain again after a reload, and continues only with an answer', async () => {
    const { page, leave } = await open([hold('first'), hold('second')]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'It hurts' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Stop. Ease out of the position.' });
    for (let reloads = 0; reloads < 2; reloads += 1) {
      await dialog.waitFor();
      await page.reload();
      await page.getByRole('button', { name: RESUME_RUN }).click();
    }
    await dialog.waitFor();
    await playerIs(page, 'pain');
    await dialog.getByRole('button', { name: 'Skip step and continue' }).click();
    await dialogGone(page);
    expect(await page.locator('.unwind-stage [data-part="title"]').innerText()).toBe('second');

    await page.reload();
    await page.getByRole('button', { name: RESUME_RUN }).click();
    await playerIs(page, 'get-ready');
    expect(await dialog.count()).toBe(0);
    await leave();
  });

  it('reports a step that was skipped by an answer', async () => {
    const side = { kind: 'one' as const, condition: 'the tight side' };
    const { page, leave } = await open([
      hold('first', { side }),
      hold('second', { intensity: 'intense' }),
      hold('third'),
    ]);
    await startRoutine(page);
    await page.getByRole('button', { name: 'Neither. Skip step' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Skip step' }).click();
    await page.getByRole('button', { name: 'It hurts' }).click();
    await page.getByRole('button', { name: 'Skip step and continue' }).click();
    await playerIs(page, 'finished');
    const hurt = ['step third', 'pain third', 'skip third'];
    expect(await eventsOf(page)).toEqual(['start', 'skip first', 'step second', 'skip second', ...hurt, 'complete']);
    await leave();
  });
});
