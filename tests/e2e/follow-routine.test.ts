/** Following the routine on the article: by button, by keyboard, by time, and without script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE } from '../support/pages.ts';
import { goOn, settled, state } from '../support/player.ts';
import { sampleRoutine } from '../support/routine.ts';
import { controlApi } from '../support/store.ts';
import { serveStorefront } from '../support/storefront.ts';

const storeUrl = inject('storeUrl');
const START = 'Start the routine';
const GO_ON = 'Go on where you left off';

describe('following the routine on the article', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('shows all of it without script: phases, steps, doses in words, and the picture', async () => {
    const { page, leave } = await visit(browser, { javaScript: false });
    await page.goto(storeUrl + ARTICLE);
    const routine = page.locator('routine-player');
    expect(await routine.locator('[data-step]').count()).toBe(10);
    expect(await routine.locator('.unwind-phases > li').count()).toBe(4);
    const doses = await routine.locator('[data-part="dose"]').allInnerTexts();
    expect(doses).toContain('2 minutes (1 minute if you are new to this) each side');
    expect(doses).toContain('2–3 reps');
    const picture = routine.locator('img[src="/assets/article-pp02-iliacus-demo.webp"]');
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
    expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
    for (const name of [START, GO_ON, 'Print']) {
      expect(await routine.getByRole('button', { name }).isVisible(), name).toBe(false);
    }
    await leave();
  });

  it('offers nothing to press where its script does not arrive, and keeps the place of what it would offer', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.route(/\/routine\.js/, (route) => route.abort());
    await page.goto(storeUrl + ARTICLE);
    const start = page.locator('[data-action="start"]');
    expect(await start.isVisible()).toBe(false);
    expect((await start.boundingBox())?.height).toBeGreaterThan(40);
    expect(complaints.splice(0).every((complaint) => complaint.includes('routine.js'))).toBe(true);
    await leave();
  });

  it('is followed to its end with the keyboard alone, each side of each step, asked what has to be asked', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: START }).focus();
    await page.keyboard.press('Enter');
    const seen: string[] = [];
    const asked: string[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      const state = await settled(page);
      if (state === 'complete') break;
      const dialog = page.locator('dialog[open]');
      if (await dialog.isVisible()) {
        asked.push(await dialog.getByRole('heading').innerText());
        await goOn(page);
        continue;
      }
      if (state === 'playing') seen.push(`${await title(page)} ${await part(page, 'side').innerText()}`.trim());
      await page.keyboard.press('ArrowRight');
    }
    expect(seen).toEqual([
      ...bothSides('Quad and hip-flexor opener'),
      ...bothSides('Pigeon'),
      'Groin stretch at the wall',
      ...bothSides('Hamstring stretch, quads active'),
      ...bothSides('Psoas'),
      ...bothSides('Iliacus'),
      ...bothSides('QL (quadratus lumborum)'),
      ...bothSides('Glute medius'),
      'Inner-thigh press',
      'Arm-resisted knee pull Left side',
    ]);
    expect(asked).toEqual(['This step is intense', 'Which side?']);
    const end = page.getByRole('heading', { name: 'You have reached the end' });
    await end.waitFor();
    expect(await end.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await leave();
  });

  it('keeps time: get ready, hold, switch, the same hold; a pause that pauses, and ten seconds more or less', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    expect(await state(page)).toBe('ready');
    await page.clock.runFor(5_000);
    expect(await state(page)).toBe('playing');
    await page.clock.runFor(10_000);
    expect(await clock(page)).toBe('0:50');

    await page.keyboard.press('Space');
    expect(await state(page)).toBe('paused');
    await page.clock.runFor(20_000);
    expect(await clock(page)).toBe('0:50');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    expect(await clock(page)).toBe('1:00');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await clock(page)).toBe('0:40');

    await page.clock.runFor(40_000);
    expect(await state(page)).toBe('switch');
    await page.clock.runFor(5_000);
    expect(await part(page, 'side').innerText()).toBe('Second side');
    // As long as the first side, which was made shorter.
    expect(await clock(page)).toBe('0:50');
    await page.keyboard.press('ArrowLeft');
    expect(await part(page, 'side').innerText()).toBe('First side');
    await leave();
  });

  it('stops at once where it hurts, and goes on only when the reader says so', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    await page.clock.runFor(15_000);
    await page.getByRole('button', { name: 'It hurts' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Stop at once if anything feels sharp').waitFor();
    expect(await dialog.getByRole('link', { name: 'Book a visit' }).isVisible()).toBe(true);
    expect(await state(page)).toBe('hurt');
    await page.clock.runFor(300_000);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(true);
    expect(await title(page)).toBe('Pigeon');

    await dialog.getByRole('button', { name: 'Skip this step and go on' }).click();
    expect(await title(page)).toBe('Groin stretch at the wall');
    await page.keyboard.press('h');
    await dialog.getByRole('button', { name: 'End the routine' }).click();
    await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
    expect(await state(page)).toBe('complete');
    await page.getByRole('button', { name: 'Back to the routine' }).click();
    expect(await page.getByRole('button', { name: START }).isVisible()).toBe(true);
    await leave();
  });

  it('is gone on with after a reload, paused where it was, and for a day', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Pigeon');
    await page.clock.runFor(15_000);
    expect(await clock(page)).toBe('0:50');
    await page.reload();
    await page.getByRole('button', { name: GO_ON }).click();
    await part(page, 'title').waitFor();
    expect([await title(page), await state(page), await clock(page)]).toEqual(['Pigeon', 'paused', '0:50']);
    await page.clock.runFor(60_000);
    expect(await clock(page)).toBe('0:50');
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.clock.runFor(10_000);
    expect(await clock(page)).toBe('0:40');

    await page.keyboard.press('Escape');
    await page.locator('routine-player[data-state="idle"]').waitFor();
    const resume = page.getByRole('button', { name: GO_ON });
    expect(await resume.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.clock.runFor(25 * 60 * 60 * 1000);
    await page.reload();
    await page.getByRole('button', { name: START }).waitFor();
    expect(await resume.isVisible()).toBe(false);
    await leave();
  });

  it('takes the shorter times from the middle of a run on, and the longer ones again', async () => {
    const { page, leave } = await visit(browser);
    await startAt(page, 'Psoas');
    await page.getByRole('button', { name: 'Start this step' }).click();
    await page.clock.runFor(5_000);
    expect([await clock(page), await part(page, 'amount').innerText()]).toEqual(['2:00', '2 minutes each side']);
    await part(page, 'level').check();
    expect([await clock(page), await part(page, 'amount').innerText()]).toEqual(['1:00', '1 minute each side']);
    await part(page, 'level').uncheck();
    expect(await clock(page)).toBe('2:00');
    await leave();
  });

  it('tells the page what the reader does, and does not begin where the page says no', async () => {
    const { page, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.evaluate(() => {
      document.documentElement.dataset.told = '';
      const types = ['start', 'step', 'pause', 'resume', 'skip', 'hurt', 'leave', 'complete'];
      for (const type of types) {
        document.addEventListener(`unwind:${type}`, () => (document.documentElement.dataset.told += ` ${type}`));
      }
      document.addEventListener('unwind:start', (event) => event.preventDefault(), { once: true });
    });
    const start = page.getByRole('button', { name: START });
    await start.click();
    expect(await state(page)).toBe('idle');
    await start.click();
    await part(page, 'title').waitFor();
    await page.getByRole('button', { name: 'Skip this step' }).click();
    await part(page, 'title').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    expect(await page.locator('html').getAttribute('data-told')).toBe(' start start step skip step pause resume leave');
    await leave();
  });

  it('tells the analytics of the shop as well, where the reader allows that and nowhere else', async () => {
    const { page, leave } = await visit(browser);
    try {
      for (const allowed of [false, true]) {
        await controlApi(storeUrl).setConsent(allowed);
        await page.goto(storeUrl + ARTICLE);
        // The shop's own analytics refuses as well: this is about what it is asked for.
        await page.evaluate(() => {
          const { analytics } = window.Shopify ?? {};
          const publish = analytics?.publish;
          const { dataset } = document.documentElement;
          dataset.published = '';
          if (analytics) {
            analytics.publish = (name, data) => {
              dataset.published += `${name} `;
              publish?.(name, data);
            };
          }
        });
        await page.getByRole('button', { name: /Start/ }).click();
        await part(page, 'title').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: GO_ON }).waitFor();
        expect(await page.locator('html').getAttribute('data-published')).toBe(
          allowed ? 'unwind_start unwind_step unwind_leave ' : '',
        );
      }
    } finally {
      await controlApi(storeUrl).setConsent(true);
    }
    await leave();
  });

  it('follows the settings of the block', async () => {
    const { page, leave } = await visit(browser);
    const settings = { heading_level: 'h3', layout: 'compact', pictures: false, sound: false, voice: true };
    const storefront = await serveStorefront(sampleRoutine(), { blocks: [settings] });
    await page.goto(storefront.articleUrl);
    const routine = page.locator('routine-player');
    expect(await routine.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Hip sequence']);
    expect(await routine.getByRole('heading', { level: 4 }).allInnerTexts()).toContain('Prep');
    expect(await routine.getByText('Tuck the hips under').isVisible()).toBe(false);
    await routine.getByText('2 steps', { exact: true }).last().click();
    expect(await routine.getByText('Tuck the hips under').isVisible()).toBe(true);
    expect(await routine.getByRole('heading', { level: 5 }).allInnerTexts()).toContain('Hip opener');
    expect(await routine.locator('img').count()).toBe(0);
    const { sound, voice, vibration } = await routine.evaluate((player) => ({ ...(player as HTMLElement).dataset }));
    expect([sound, voice, vibration]).toEqual(['false', 'true', 'true']);
    await leave();
    await storefront.close();
  });

  it('says where it could not be loaded, stays readable, and loads at the next try', async () => {
    const { page, complaints, leave } = await visit(browser);
    await page.goto(storeUrl + ARTICLE);
    await page.route(/\/stage\.js/, (route) => route.abort());
    await page.getByRole('button', { name: START }).click();
    await page.getByText('The player could not be loaded').waitFor();
    expect(await state(page)).toBe('idle');
    expect(complaints.splice(0).every((complaint) => complaint.includes('stage.js'))).toBe(true);
    await page.unroute(/\/stage\.js/);
    await page.getByRole('button', { name: START }).click();
    await part(page, 'title').waitFor();
    await leave();
  });

  it('fits a phone of 320 pixels, with what matters in reach', async () => {
    const viewport = { width: 320, height: 568 };
    const { page, leave } = await visit(browser, { viewport });
    await page.goto(storeUrl + ARTICLE);
    await page.getByRole('button', { name: START }).click();
    for (const step of [0, 1, 5]) {
      if (step > 0) await goTo(page, step);
      const agree = page.getByRole('button', { name: 'Start this step' });
      if (step === 5) await agree.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      for (const name of ['hurt', 'next']) {
        const box = await page.locator(`[data-action="${name}"]`).boundingBox();
        expect(box?.height).toBeGreaterThanOrEqual(44);
        expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(viewport.height);
      }
    }
    await leave();
  });
});

/** Opens the article under a clock of the test's own, starts the routine, and goes to a step from the list. */
async function startAt(page: Page, step: string): Promise<void> {
  await page.clock.install();
  await page.goto(storeUrl + ARTICLE);
  await page.getByRole('button', { name: START }).click();
  await part(page, 'title').waitFor();
  // From here on, time passes only as the test says.
  await page.clock.pauseAt(Date.now() + 60_000);
  const titles = await page.locator('[data-step] [data-part="step-title"]').allTextContents();
  await goTo(page, titles.indexOf(step));
  await part(page, 'title').focus();
}

async function goTo(page: Page, place: number): Promise<void> {
  const list = page.locator('details', { has: page.locator('[data-action="go-to"]') });
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click();
  await page.locator('[data-action="go-to"]').nth(place).click();
}

function title(page: Page): Promise<string> {
  return part(page, 'title').innerText();
}

function clock(page: Page): Promise<string> {
  return part(page, 'clock').innerText();
}

function part(page: Page, name: string) {
  return page.locator(`.unwind-stage [data-part="${name}"]`);
}

function bothSides(step: string): string[] {
  return [`${step} First side`, `${step} Second side`];
}
