/** Sound: when it plays, when it's silent, and which preferences are remembered. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';

import { visit } from '../../support/browser/browser.ts';
import { browser } from '../../support/browser/worker-browser.ts';
import { storeUrl } from '../../support/demo/own-demo.ts';
import { ARTICLE } from '../../support/browser/pages.ts';

/** Samples that are looked at together: two thirds of a second, so that a busy page misses none between two looks. */
const SAMPLES = 32_768;

interface Listening {
  /** Loudest output since the last call, from 0, measured before the speakers. */
  heard: () => number;
  /** Seconds of output so far, by the audio clock. */
  time: () => number;
  /** Seconds that are looked at together. */
  window: number;
}

declare global {
  interface Window {
    listening: Listening;
  }
}

describe('sound', () => {
  it('plays at the start of a step, not while paused or after pain, and then again', async () => {
    const { page, leave } = await visit(browser);
    await start(page);
    await untilHeard(page);
    // The pigeon step has five seconds to get ready.
    for (let presses = 0; presses < 3; presses += 1) await act(page, 'next');
    await untilHeard(page);
    await act(page, 'toggle');
    await expectSilence(page);

    await act(page, 'next');
    await act(page, 'pain');
    await expectSilence(page);
    await page.getByRole('button', { name: 'Skip step and continue' }).click();
    await untilHeard(page);
    await leave();
  });

  it('can be turned off and tested, and is remembered', async () => {
    const { page, leave } = await visit(browser);
    await start(page);
    const panel = await openPanel(page);
    expect(await panel.getByLabel('Vibration').isVisible()).toBe(false);
    await panel.getByLabel('Volume').fill('40');
    await panel.getByLabel('Sounds').uncheck();
    expect(await panel.getByRole('button', { name: 'Test sound' }).isDisabled()).toBe(true);
    await fadeOut(page);
    await act(page, 'next');
    expect(await listenFor(page, 0.7)).toBe(0);

    await start(page);
    const again = await openPanel(page);
    expect(await again.getByLabel('Sounds').isChecked()).toBe(false);
    expect(await again.getByLabel('Volume').inputValue()).toBe('40');
    await again.getByLabel('Sounds').check();
    await page.evaluate(() => window.listening.heard());
    await again.getByRole('button', { name: 'Test sound' }).click();
    await untilHeard(page);
    await leave();
  });

  it('is set with the keyboard, which leaves the step alone', async () => {
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

/** Opens the article and starts its routine while recording the audio output. */
async function start(page: Page): Promise<void> {
  await page.addInitScript(listen, SAMPLES);
  await page.goto(storeUrl + ARTICLE);
  // By its action, because its label differs if there's a saved run.
  await page.locator('unwind-player [data-action="start"]').click();
  await page.locator('[data-part="stage"] [data-part="title"]').waitFor();
}

/** Runs in the page before any other script. */
function listen(samples: number): void {
  let analyser: AnalyserNode | null = null;
  let loudest = 0;
  const Context = window.AudioContext;
  window.AudioContext = class extends Context {
    constructor() {
      super();
      analyser = new AnalyserNode(this, { fftSize: samples });
      window.listening.window = samples / this.sampleRate;
      analyser.connect(super.destination);
    }
    override get destination(): AudioDestinationNode {
      // Whatever the player connects to its destination goes to the analyser.
      return (analyser ?? super.destination) as AudioDestinationNode;
    }
  };
  const output = new Float32Array(samples);
  setInterval(() => {
    analyser?.getFloatTimeDomainData(output);
    for (const sample of output) loudest = Math.max(loudest, Math.abs(sample));
  }, 50);
  window.listening = {
    heard: () => {
      const heard = loudest;
      loudest = 0;
      return heard;
    },
    time: () => analyser?.context.currentTime ?? 0,
    window: 0,
  };
}

/** Waits until the last tone has faded out, and isn't looked at anymore. */
async function fadeOut(page: Page): Promise<void> {
  await pass(page, 0.5 + (await page.evaluate(() => window.listening.window)));
  await page.evaluate(() => window.listening.heard());
}

/** The loudest output since the last call, and within some more seconds of the audio clock. */
async function listenFor(page: Page, seconds: number): Promise<number> {
  await pass(page, seconds);
  return page.evaluate(() => window.listening.heard());
}

/** Waits until the audio clock has advanced. */
async function pass(page: Page, seconds: number): Promise<void> {
  const end = await page.evaluate((seconds) => window.listening.time() + seconds, seconds);
  await page.waitForFunction((end) => window.listening.time() >= end, end);
}

async function expectSilence(page: Page): Promise<void> {
  await fadeOut(page);
  expect(await listenFor(page, 1.5)).toBe(0);
}

async function untilHeard(page: Page): Promise<void> {
  await page.waitForFunction(() => window.listening.heard() > 0.05);
}

async function openPanel(page: Page) {
  const panel = page.locator('[data-part="signals"]');
  await panel.locator('summary').click();
  return panel;
}

function act(page: Page, action: string): Promise<void> {
  return page.locator(`unwind-player [data-part="stage"] [data-action="${action}"]`).first().click();
}
