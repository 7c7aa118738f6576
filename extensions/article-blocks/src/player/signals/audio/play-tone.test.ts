/** The tones as a real browser renders them, at 16,000 samples per second and full volume. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchBrowser } from '../../../../../../tests/support/browser/browser';
import { openSignalsPage } from '../../../../../../tests/support/player/signals-page';
import type { SignalName } from '../../run/model';
import type { playTone } from './play-tone';
import { TONES } from './tones';

declare const kit: { playTone: typeof playTone; TONES: typeof TONES };

const NAMES = Object.keys(TONES) as SignalName[];
const RATE = 16_000;
const FRAME = RATE / 20;
/** Limit for `click`: smooth tones measure about 0.001, a cut tone about 0.1. */
const CLICK = 0.003;
/** Seconds of silence before each tone. */
const LEAD = 0.1;

let browser: Browser;
let page: Page;
const rendered = new Map<SignalName, number[]>();

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await openSignalsPage(page);
  for (const name of NAMES) rendered.set(name, await render(name, LEAD, 2));
}, 60_000);

afterAll(() => browser.close());

/** Renders a tone that starts after `when` seconds and is canceled after `offAt`. */
function render(name: SignalName, when: number, seconds: number, offAt?: number): Promise<number[]> {
  return page.evaluate(
    async ({ name, when, length, rate, offAt }) => {
      const audio = new OfflineAudioContext(1, length, rate);
      const cancel = kit.playTone(kit.TONES[name], audio.destination, when);
      if (offAt !== undefined) {
        void audio.suspend(offAt).then(() => {
          cancel();
          return audio.resume();
        });
      }
      return [...(await audio.startRendering()).getChannelData(0)];
    },
    { name, when, length: seconds * RATE, rate: RATE, offAt },
  );
}

describe.each(NAMES)('%s', (name) => {
  test('is audible, does not clip, and ends in time', () => {
    const samples = rendered.get(name) ?? [];
    expect(peak(samples)).toBeGreaterThan(0.15);
    expect(peak(samples)).toBeLessThan(0.8);
    expect(frames(samples).filter((frame) => peak(frame) > 0.05).length, 'frames of 50 ms').toBeGreaterThanOrEqual(2);
    expect(peak(samples.slice((LEAD + 1.7) * RATE))).toBe(0);
  });

  test('starts on time, without a click at either end', () => {
    const samples = rendered.get(name) ?? [];
    expect(peak(samples.slice(0, LEAD * RATE))).toBe(0);
    expect(peak(samples.slice(LEAD * RATE, (LEAD + 0.1) * RATE))).toBeGreaterThan(0.04);
    expect(click(samples)).toBeLessThan(CLICK);
  });
});

test('no two tones sound alike', () => {
  const prints = NAMES.map((name) => print(rendered.get(name) ?? []));
  const alike = NAMES.flatMap((one, index) =>
    NAMES.slice(index + 1).map((other, later) => ({
      pair: `${one} and ${other}`,
      likeness: cosine(prints[index] ?? [], prints[index + 1 + later] ?? []),
    })),
  ).filter(({ likeness }) => likeness > 0.85);
  expect(alike).toEqual([]);
});

test('two consecutive tones do not clip', () => {
  const later = 0.4 * RATE;
  for (const one of NAMES) {
    for (const other of NAMES) {
      const second = rendered.get(other) ?? [];
      const both = rendered.get(one)?.map((sample, index) => sample + (second[index - later] ?? 0));
      expect(peak(both ?? [1]), `${one}, then ${other}`).toBeLessThan(1);
    }
  }
});

test('a canceled tone fades within 15 ms, without a click', async () => {
  const whole = await render('end', 0, 1);
  const cut = await render('end', 0, 1, 0.256);
  const gone = (0.256 + 0.015) * RATE;
  expect(peak(whole.slice(gone, gone + FRAME))).toBeGreaterThan(0.1);
  expect(peak(cut.slice(gone))).toBe(0);
  expect(click(cut)).toBeLessThan(CLICK);
});

test('a tone canceled before its start never plays', async () => {
  expect(peak(await render('end', 0.5, 1))).toBeGreaterThan(0.1);
  expect(peak(await render('end', 0.5, 1, 0.256))).toBe(0);
});

function peak(samples: number[]): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}

/** The peak level far above a tone's pitches, where only clicks are. */
function click(samples: number[]): number {
  const starts = Array.from({ length: (2 * samples.length) / FRAME - 1 }, (_, index) => (index * FRAME) / 2);
  // Faded in and out, so that cutting adds no click.
  const faded = (sample: number, index: number) => sample * Math.sin((Math.PI * index) / FRAME) ** 2;
  return Math.max(...starts.map((start) => strength(samples.slice(start, start + FRAME).map(faded), 6500)));
}

function frames(samples: number[]): number[][] {
  return Array.from({ length: samples.length / FRAME }, (_, index) =>
    samples.slice(index * FRAME, (index + 1) * FRAME),
  );
}

/** The strength of each semitone from 311 to 1,109 Hz, every 50 ms. */
function print(samples: number[]): number[] {
  const semitones = Array.from({ length: 23 }, (_, index) => 311.13 * 2 ** (index / 12));
  return frames(samples).flatMap((frame) => semitones.map((hz) => strength(frame, hz)));
}

/** The strength of a pitch in the samples. */
function strength(samples: number[], hz: number): number {
  let [real, imaginary] = [0, 0];
  samples.forEach((sample, index) => {
    real += sample * Math.cos((2 * Math.PI * hz * index) / RATE);
    imaginary += sample * Math.sin((2 * Math.PI * hz * index) / RATE);
  });
  return Math.hypot(real, imaginary);
}

/** Similarity of two spectra: 1 for the same shape, 0 for nothing in common. */
function cosine(one: number[], other: number[]): number {
  const dot = (a: number[], b: number[]) => a.reduce((sum, each, index) => sum + each * (b[index] ?? 0), 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}
