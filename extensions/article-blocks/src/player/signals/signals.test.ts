/** The signals of a player, in a real browser with real Web Audio. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchBrowser } from '../../../../../tests/support/browser/browser';
import { letPass, openPlayers, playerMarkup } from '../../../../../tests/support/player/signals-page';
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

/** Schedules the first player's signals, each this many milliseconds from now. Returns the current time. */
function schedule(signals: [SignalName, number][]): Promise<number> {
  return page.evaluate((signals) => {
    const now = Date.now();
    window.players[0]?.signals.schedule(signals.map(([name, inMs]) => ({ name, at: now + inMs, interval: 0 })));
    return now;
  }, signals);
}

/** When tones started, in milliseconds since a time. */
async function onsets(from: number): Promise<number[]> {
  const times = await page.evaluate(() => window.recorder.heard.map(({ at }) => at));
  return times.filter((at, index) => at - (times[index - 1] ?? 0) > 300).map((at) => at - from);
}

/** The peak level of a tone scheduled now. */
async function loudness(): Promise<number> {
  await page.evaluate(() => (window.recorder.heard = []));
  await schedule([['one', 100]]);
  await letPass(page, 500);
  return Math.max(0, ...(await page.evaluate(() => window.recorder.heard.map(({ peak }) => peak))));
}

async function setVolume(percent: number): Promise<void> {
  await page.getByLabel('volume').fill(String(percent));
  // The volume changes gradually.
  await letPass(page, 150);
}

const spoken = () => page.evaluate(() => window.recorder.spoken);
const vibrations = () => page.evaluate(() => window.recorder.vibrations);

test('tones play on time', async () => {
  await openPlayers(page, PLAYER);
  const now = await schedule([
    ['one', 200],
    ['three', 1000],
  ]);
  await letPass(page, 1500);
  const [one = 0, three = 0, ...more] = await onsets(now);
  expect(Math.abs(one - 200)).toBeLessThan(100);
  expect(Math.abs(three - 1000)).toBeLessThan(100);
  expect(more).toEqual([]);
});

test('tones still play on time after an interruption', async () => {
  await openPlayers(page, PLAYER);
  const now = await schedule([
    ['three', 400],
    ['one', 1800],
  ]);
  await page.evaluate(() => window.recorder.audio.suspend());
  await letPass(page, 900);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await letPass(page, 1400);
  const [one = 0, ...more] = await onsets(now);
  expect(Math.abs(one - 1800)).toBeLessThan(100);
  expect(more).toEqual([]);
});

test('silence stops sound, vibration and everything scheduled', async () => {
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
  await letPass(page, 800);
  const last = await page.evaluate(() => window.recorder.heard.at(-1)?.at ?? 0);
  expect(last).toBeGreaterThan(now + 200);
  expect(last).toBeLessThan(silenced + 60);
  expect(await vibrations()).toEqual([[380], [0]]);
});

test('the volume is quadratic: half of it is a quarter of the amplitude', async () => {
  await openPlayers(page, PLAYER);
  await setVolume(100);
  const loud = await loudness();
  expect(loud).toBeGreaterThan(0.2);
  await setVolume(50);
  expect((await loudness()) / loud).toBeCloseTo(0.25, 1);
  await setVolume(0);
  expect(await loudness()).toBe(0);
});

test('speech uses the language of the page and lowers the tones', async () => {
  await openPlayers(page, WITH_VOICE);
  await setVolume(100);
  const loud = await loudness();
  await page.evaluate((voices) => {
    window.recorder.addVoices(voices);
    window.players[0]?.signals.speak('Taube. Eine Minute.');
  }, GERMAN);
  expect((await spoken()).slice(-2)).toEqual([
    ['Taube.', 'de-DE'],
    ['Eine Minute.', 'de-DE'],
  ]);
  await letPass(page, 200);
  expect((await loudness()) / loud).toBeCloseTo(0.25, 1);
  await page.evaluate(() => window.recorder.endUtterance());
  await letPass(page, 600);
  expect((await loudness()) / loud).toBeCloseTo(1, 1);
});

test('new speech replaces earlier speech after a short gap; silence cancels all of it', async () => {
  await openPlayers(page, WITH_VOICE);
  const atOnce = await page.evaluate((voices) => {
    window.recorder.addVoices(voices);
    for (const words of ['Eins', 'Zwei', 'Drei']) window.players[0]?.signals.speak(words);
    return [...window.recorder.spoken];
  }, GERMAN);
  expect(atOnce).toEqual([['Eins', 'de-DE'], 'cancel', 'cancel']);
  await letPass(page, 200);
  expect((await spoken()).slice(3)).toEqual([['Drei', 'de-DE']]);
  await page.evaluate(() => {
    window.players[0]?.signals.speak('Vier');
    window.players[0]?.signals.silence();
  });
  await letPass(page, 200);
  expect((await spoken()).slice(4)).toEqual(['cancel', 'cancel']);
});

test('the panel hides unsupported settings, and offers speech once there is a voice', async () => {
  await openPlayers(page, PLAYER);
  const voice = page.getByLabel('voice');
  const addVoice = (lang: string) =>
    page.evaluate((lang) => window.recorder.addVoices([{ lang, default: true }]), lang);
  expect(await voice.isVisible()).toBe(false);
  await addVoice('fr-FR');
  expect(await voice.isVisible()).toBe(false);
  await addVoice('en-GB');
  expect(await voice.isVisible()).toBe(true);
  // iOS speaks only after the first utterance within a tap.
  await voice.check();
  expect(await spoken()).toEqual([['', '']]);
  expect(await page.getByLabel('vibration').isVisible()).toBe(true);
});

test('without a touch screen there is no vibration', async () => {
  const desktop = await browser.newPage();
  await openPlayers(desktop, PLAYER);
  expect(await desktop.getByLabel('sound').isVisible()).toBe(true);
  expect(await desktop.getByLabel('vibration').isVisible()).toBe(false);
  await desktop.getByRole('button', { name: 'test' }).click();
  await letPass(desktop, 300);
  expect(await desktop.evaluate(() => window.recorder.vibrations)).toEqual([]);
  await desktop.close();
});

test('players share preferences, and a later visit remembers them', async () => {
  await openPlayers(page, PLAYER + PLAYER);
  const [first, second] = [page.locator('section').first(), page.locator('section').last()];
  await first.getByLabel('sound').uncheck();
  await second.getByLabel('vibration').uncheck();
  expect(await second.getByLabel('sound').isChecked()).toBe(false);
  expect(await first.getByLabel('vibration').isChecked()).toBe(false);
  await page.evaluate(() => (window.recorder.vibrations = []));
  expect(await loudness()).toBe(0);
  expect(await vibrations()).toEqual([]);

  await openPlayers(page, PLAYER);
  expect(await page.getByLabel('sound').isChecked()).toBe(false);
  expect(await page.getByRole('button', { name: 'test' }).isDisabled()).toBe(true);
  await page.getByLabel('sound').check();
  expect(await loudness()).toBeGreaterThan(0.1);
});

test('the sound can be tested: start and end, sound and vibration', async () => {
  await openPlayers(page, PLAYER);
  const now = Date.now();
  await page.getByRole('button', { name: 'test' }).click();
  await letPass(page, 1700);
  expect(await vibrations()).toEqual([[250], [380]]);
  expect(await onsets(now)).toHaveLength(2);
});

test('tones play despite the mute switch, which applies again afterwards', async () => {
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

test('an iPhone without an audio session loops a second of silence', async () => {
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
