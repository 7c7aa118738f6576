/** Hearing and feeling the routine: what is on, what is remembered, and that pain silences it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

import { launchBrowser, visit } from '../support/browser.ts';
import { ARTICLE } from '../support/pages.ts';

const storeUrl = inject('storeUrl');

/** How loud the page has been since its last call, from 0; it listens to what reaches the speakers. */
interface Listening {
  heard: () => number;
}

declare global {
  interface Window {
    listening: Listening;
  }
}

describe('hearing the routine', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser.close());

  it('sounds at the start of a step, is silent in a pause and after pain, and sounds again', async () => {
    const { page, leave } = await visit(browser);
    await start(page);
    await untilHeard(page);
    // On to pigeon, which has five seconds to get ready, after a rest.
    for (let presses = 0; presses < 3; presses += 1) await act(page, 'next');
    await untilHeard(page);
    await act(page, 'toggle');
    await page.waitForTimeout(300);
    await page.evaluate(() => window.listening.heard());
    await page.waitForTimeout(1500);
    expect(await heard(page)).toBe(0);

    await act(page, 'next');
    await act(page, 'hurt');
    await page.waitForTimeout(300);
    await page.evaluate(() => window.listening.heard());
    await page.waitForTimeout(1500);
    expect(await heard(page)).toBe(0);
    await page.getByRole('button', { name: 'Skip this step and go on' }).click();
    await untilHeard(page);
    await leave();
  });

  it('is turned off, is tried, and is remembered by the next visit', async () => {
    const { page, leave } = await visit(browser);
    await start(page);
    const panel = await openPanel(page);
    expect(await panel.getByLabel('Vibration').isVisible()).toBe(false);
    await panel.getByLabel('Volume').fill('40');
    await panel.getByLabel('Sounds').uncheck();
    expect(await panel.getByRole('button', { name: 'Try the sound' }).isDisabled()).toBe(true);
    await page.waitForTimeout(500);
    await page.evaluate(() => window.listening.heard());
    await act(page, 'next');
    await page.waitForTimeout(700);
    expect(await heard(page)).toBe(0);

    await start(page);
    const again = await openPanel(page);
    expect(await again.getByLabel('Sounds').isChecked()).toBe(false);
    expect(await again.getByLabel('Volume').inputValue()).toBe('40');
    await again.getByLabel('Sounds').check();
    await page.evaluate(() => window.listening.heard());
    await again.getByRole('button', { name: 'Try the sound' }).click();
    await untilHeard(page);
    await leave();
  });

  it('is chosen with the keyboard: space ticks, arrows set the volume, and the step stays where it is', async () => {
    const { page, leave } = await visit(browser);
    await start(page);
    const title = await page.locator('[data-part="title"]').innerText();
    await page.locator('[data-part="signals"] summary').press('Enter');
    const panel = page.locator('[data-part="signals"]');
    await panel.getByLabel('Sounds').press('Space');
    expect(await panel.getByLabel('Sounds').isChecked()).toBe(false);
    await panel.getByLabel('Sounds').press('Space');
    await panel.getByLabel('Volume').press('ArrowRight');
    expect(await panel.getByLabel('Volume').inputValue()).toBe('75');
    expect(await page.locator('[data-part="title"]').innerText()).toBe(title);
    await leave();
  });
});

/** Opens the article afresh and starts its routine, with an ear at the speakers. */
async function start(page: Page): Promise<void> {
  await page.addInitScript(listen);
  await page.goto(storeUrl + ARTICLE);
  // By its action: where a run is kept from before, it says that it starts over.
  await page.locator('routine-player [data-action="start"]').click();
  await page.locator('[data-part="stage"] [data-part="title"]').waitFor();
}

/** Runs in the page, before all else. */
function listen(): void {
  let ear: AnalyserNode | null = null;
  let most = 0;
  const Context = window.AudioContext;
  window.AudioContext = class extends Context {
    constructor() {
      super();
      ear = new AnalyserNode(this, { fftSize: 4096 });
      ear.connect(super.destination);
    }
    override get destination(): AudioDestinationNode {
      // Where tones go; only what is connected to it matters.
      return (ear ?? super.destination) as AudioDestinationNode;
    }
  };
  const samples = new Float32Array(4096);
  setInterval(() => {
    ear?.getFloatTimeDomainData(samples);
    most = Math.max(most, ...samples.map(Math.abs));
  }, 20);
  window.listening = {
    heard: () => {
      const loudest = most;
      most = 0;
      return loudest;
    },
  };
}

const heard = (page: Page) => page.evaluate(() => window.listening.heard());

async function untilHeard(page: Page): Promise<void> {
  await page.waitForFunction(() => window.listening.heard() > 0.05);
}

async function openPanel(page: Page) {
  const panel = page.locator('[data-part="signals"]');
  await panel.locator('summary').click();
  return panel;
}

function act(page: Page, action: string): Promise<void> {
  return page.locator(`routine-player [data-part="stage"] [data-action="${action}"]`).first().click();
}
