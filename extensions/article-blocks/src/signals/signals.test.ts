/** The signals of a player, in a real browser with real Web Audio. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchBrowser } from '../../../../tests/support/browser';
import { openPlayers, playerMarkup } from '../../../../tests/support/signals-page';
import type { SignalName } from '../run/model';

const PLAYER = playerMarkup('data-sound="true" data-vibration="true"');
const WITH_VOICE = playerMarkup('lang="de" data-sound="true" data-voice="true"');
const GERMAN = [{ lang: 'de-DE', default: false }];

let browser: Browser;
let page: Page;
let errors: Error[];

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

beforeEach(async () => {
  const context = await browser.newContext({ hasTouch: true });
  page = await context.newPage();
  errors = [];
  page.on('pageerror', (error) => errors.push(error));
});

afterEach(async () => {
  await page.context().close();
  expect(errors).toEqual([]);
});

afterAll(() => browser.close());

/** Schedules signals with the first player, each so many milliseconds from now. Returns the moment that is now. */
function schedule(signals: [SignalName, number][]): Promise<number> {
  return page.evaluate((signals) => {
    const now = Date.now();
    window.players[0]?.signals.schedule(signals.map(([name, inMs]) => ({ name, at: now + inMs, interval: 0 })));
    return now;
  }, signals);
}

/** When tones began, in milliseconds from a moment. */
async function onsets(from: number): Promise<number[]> {
  const times = await page.evaluate(() => window.studio.heard.map(({ at }) => at));
  return times.filter((at, index) => at - (times[index - 1] ?? 0) > 300).map((at) => at - from);
}

/** The loudest that is heard of a tone that is scheduled now. */
async function loudness(): Promise<number> {
  await page.evaluate(() => (window.studio.heard = []));
  await schedule([['one', 100]]);
  await page.waitForTimeout(500);
  return Math.max(0, ...(await page.evaluate(() => window.studio.heard.map(({ peak }) => peak))));
}

async function setVolume(percent: number): Promise<void> {
  await page.getByLabel('volume').fill(String(percent));
  // The change is smooth.
  await page.waitForTimeout(150);
}

const said = () => page.evaluate(() => window.studio.said);
const felt = () => page.evaluate(() => window.studio.felt);

test('tones are heard at their moments', async () => {
  await openPlayers(page, PLAYER);
  const now = await schedule([
    ['one', 200],
    ['three', 1000],
  ]);
  await page.waitForTimeout(1500);
  const [one = 0, three = 0, ...more] = await onsets(now);
  expect(Math.abs(one - 200)).toBeLessThan(100);
  expect(Math.abs(three - 1000)).toBeLessThan(100);
  expect(more).toEqual([]);
});

test('after an interruption, tones come at their moments still', async () => {
  await openPlayers(page, PLAYER);
  const now = await schedule([
    ['three', 400],
    ['one', 1800],
  ]);
  await page.evaluate(() => window.studio.audio.suspend());
  await page.waitForTimeout(900);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForTimeout(1400);
  const [one = 0, ...more] = await onsets(now);
  expect(Math.abs(one - 1800)).toBeLessThan(100);
  expect(more).toEqual([]);
});

test('silence ends what sounds, what is felt and what was to come', async () => {
  await openPlayers(page, PLAYER);
  const now = await schedule([
    ['end', 50],
    ['start', 700],
  ]);
  await page.waitForFunction((after) => Date.now() > after, now + 300);
  const silenced = await page.evaluate(() => {
    window.players[0]?.signals.silence();
    return Date.now();
  });
  await page.waitForTimeout(800);
  const last = await page.evaluate(() => window.studio.heard.at(-1)?.at ?? 0);
  expect(last).toBeGreaterThan(now + 200);
  expect(last).toBeLessThan(silenced + 60);
  expect(await felt()).toEqual([[380], [0]]);
});

test('the volume scales what is heard; half of it is a quarter of the amplitude', async () => {
  await openPlayers(page, PLAYER);
  await setVolume(100);
  const loud = await loudness();
  expect(loud).toBeGreaterThan(0.2);
  await setVolume(50);
  expect((await loudness()) / loud).toBeCloseTo(0.25, 1);
  await setVolume(0);
  expect(await loudness()).toBe(0);
});

test('words are said in the language of the page, and tones are quiet meanwhile', async () => {
  await openPlayers(page, WITH_VOICE);
  await setVolume(100);
  const loud = await loudness();
  await page.evaluate((voices) => {
    window.studio.give(voices);
    window.players[0]?.signals.speak('Taube. Eine Minute.');
  }, GERMAN);
  expect((await said()).slice(-2)).toEqual([
    ['Taube.', 'de-DE'],
    ['Eine Minute.', 'de-DE'],
  ]);
  await page.waitForTimeout(200);
  expect((await loudness()) / loud).toBeCloseTo(0.25, 1);
  await page.evaluate(() => window.studio.hush());
  await page.waitForTimeout(600);
  expect((await loudness()) / loud).toBeCloseTo(1, 1);
});

test('words in place of others: those end first, and a moment passes; silence leaves none to come', async () => {
  await openPlayers(page, WITH_VOICE);
  const atOnce = await page.evaluate((voices) => {
    window.studio.give(voices);
    for (const words of ['Eins', 'Zwei', 'Drei']) window.players[0]?.signals.speak(words);
    return [...window.studio.said];
  }, GERMAN);
  expect(atOnce).toEqual([['Eins', 'de-DE'], 'cancel', 'cancel']);
  await page.waitForTimeout(200);
  expect((await said()).slice(3)).toEqual([['Drei', 'de-DE']]);
  await page.evaluate(() => {
    window.players[0]?.signals.speak('Vier');
    window.players[0]?.signals.silence();
  });
  await page.waitForTimeout(200);
  expect((await said()).slice(4)).toEqual(['cancel', 'cancel']);
});

test('the panel leaves out what the browser lacks, and offers a voice once there is one for the language', async () => {
  await openPlayers(page, PLAYER);
  const voice = page.getByLabel('voice');
  const give = (lang: string) => page.evaluate((lang) => window.studio.give([{ lang, default: true }]), lang);
  expect(await voice.isVisible()).toBe(false);
  await give('fr-FR');
  expect(await voice.isVisible()).toBe(false);
  await give('en-GB');
  expect(await voice.isVisible()).toBe(true);
  // iOS says nothing outside of a tap until something was said in one.
  await voice.check();
  expect(await said()).toEqual([['', '']]);
  expect(await page.getByLabel('vibration').isVisible()).toBe(true);
});

test('without a touch screen nothing is offered to be felt, and nothing is', async () => {
  const desktop = await browser.newPage();
  await openPlayers(desktop, PLAYER);
  expect(await desktop.getByLabel('sound').isVisible()).toBe(true);
  expect(await desktop.getByLabel('vibration').isVisible()).toBe(false);
  await desktop.getByRole('button', { name: 'try' }).click();
  await desktop.waitForTimeout(300);
  expect(await desktop.evaluate(() => window.studio.felt)).toEqual([]);
  await desktop.close();
});

test('players on a page share what is chosen, and a later visit knows it', async () => {
  await openPlayers(page, PLAYER + PLAYER);
  const [first, second] = [page.locator('section').first(), page.locator('section').last()];
  await first.getByLabel('sound').uncheck();
  await second.getByLabel('vibration').uncheck();
  expect(await second.getByLabel('sound').isChecked()).toBe(false);
  expect(await first.getByLabel('vibration').isChecked()).toBe(false);
  await page.evaluate(() => (window.studio.felt = []));
  expect(await loudness()).toBe(0);
  expect(await felt()).toEqual([]);

  await openPlayers(page, PLAYER);
  expect(await page.getByLabel('sound').isChecked()).toBe(false);
  expect(await page.getByRole('button', { name: 'try' }).isDisabled()).toBe(true);
  await page.getByLabel('sound').check();
  expect(await loudness()).toBeGreaterThan(0.1);
});

test('the sound can be tried: start and end, heard and felt', async () => {
  await openPlayers(page, PLAYER);
  const now = Date.now();
  await page.getByRole('button', { name: 'try' }).click();
  await page.waitForTimeout(1700);
  expect(await felt()).toEqual([[250], [380]]);
  expect(await onsets(now)).toHaveLength(2);
});

test('the mute switch does not count while there are tones, and counts again after', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'audioSession', { value: { type: 'auto' } });
  });
  const session = () => page.evaluate(() => navigator.audioSession?.type);
  await openPlayers(page, PLAYER);
  expect(await session()).toBe('playback');
  await page.getByLabel('sound').uncheck();
  expect(await session()).toBe('auto');
  await page.getByLabel('sound').check();
  expect(await session()).toBe('playback');
  await page.evaluate(() => window.players[0]?.lifetime.abort());
  expect(await session()).toBe('auto');
});

test('an iPhone without an audio session plays a second of nothing over and over', async () => {
  await page.addInitScript(() => {
    Object.assign(window, { GestureEvent: Event });
    const { Audio } = window;
    window.Audio = class extends Audio {
      constructor(address?: string) {
        super(address);
        document.body.append(this);
      }
    };
  });
  await openPlayers(page, PLAYER);
  await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0);
  const element = () =>
    page.locator('audio').evaluate(({ duration, loop, paused }: HTMLAudioElement) => ({ duration, loop, paused }));
  expect(await element()).toEqual({ duration: 1, loop: true, paused: false });
  await page.getByLabel('sound').uncheck();
  expect(await element()).toMatchObject({ paused: true });
});
