/** A page in a real browser with the player's signals and nothing else. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import type { Page } from 'playwright-core';

import type { Signals } from '../../../extensions/article-blocks/src/player/signals/signals.ts';

/** Spoken texts with their language, and cancellations, in order. */
type Spoken = 'cancel' | [words: string, lang: string];

interface Voice {
  lang: string;
  default: boolean;
}

interface Recorder {
  audio: AudioContext;
  /** The output's peaks, one per 128 samples, without silence. `at` is in milliseconds, like Date.now(). */
  heard: { at: number; peak: number }[];
  spoken: Spoken[];
  /** Vibration patterns. */
  vibrations: number[][];
  /** Adds voices, like browsers do some time after loading. */
  addVoices: (voices: Voice[]) => void;
  /** Ends the current utterance. */
  endUtterance: () => void;
}

declare global {
  interface Window {
    recorder: Recorder;
    players: { signals: Signals; lifetime: AbortController }[];
    kit: { Signals: typeof Signals };
  }
}

const EXTENSION = fileURLToPath(new URL('../../../extensions/article-blocks', import.meta.url));

// Audio worklets and storage need a secure origin.
const ADDRESS = 'http://localhost/signals';

const MODULES = `
  export { Signals } from './player/signals/signals.ts';
  export { playTone } from './player/signals/audio/play-tone.ts';
  export { TONES } from './player/signals/audio/tones.ts';
`;

/** Opens a page with `body` and the modules in the global `kit`. */
export async function openSignalsPage(page: Page, body = ''): Promise<void> {
  const bundle = await build({
    stdin: { contents: MODULES, resolveDir: `${EXTENSION}/src`, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'kit',
    target: 'es2022',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Signals</title>${body}` }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
}

/** Waits until the page's clock has advanced, so that sound and silence are recorded. */
export async function letPass(page: Page, ms: number): Promise<void> {
  const end = await page.evaluate((ms) => Date.now() + ms, ms);
  await page.waitForFunction((end) => Date.now() >= end, end);
}

/** Markup of a player with an open panel. Each text is its name. */
export function playerMarkup(attributes: string): string {
  const panel = readFileSync(`${EXTENSION}/snippets/player-signals.liquid`, 'utf8')
    .replace(/{% doc %}[^]*{% enddoc %}/, '')
    .replace(/ data-message="(\w+)">/g, '>$1');
  return `<section ${attributes}>${panel.replace('<details', '<details open')}</section>`;
}

/**
 * Opens a page with players and taps it, which creates the audio context and the signals. Web Audio's output is recorded.
 * Speech and vibration, which headless browsers don't have, are replaced.
 */
export async function openPlayers(page: Page, body: string): Promise<void> {
  await page.addInitScript(replaceSpeechAndVibration);
  await openSignalsPage(page, `${body}<button id="tap">Tap</button>`);
  await page.click('#tap');
  await page.evaluate(makePlayers);
}

/** Runs in the page before any other script. */
function replaceSpeechAndVibration(): void {
  const recorder = { heard: [], spoken: [], vibrations: [] } as unknown as Recorder;
  window.recorder = recorder;
  navigator.vibrate = (pattern) => Boolean(recorder.vibrations.push([pattern].flat() as number[]));

  let voices: Voice[] = [];
  let queue: SpeechSynthesisUtterance[] = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => {
      if (utterance.text) queue.push(utterance);
      recorder.spoken.push([utterance.text, utterance.lang]);
    },
    cancel: () => {
      queue = [];
      recorder.spoken.push('cancel');
    },
    resume: () => undefined,
  });
  Object.defineProperty(speech, 'speaking', { get: () => queue.length > 0 });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  // The browser's own class accepts only its own voices.
  const Utterance = function (this: { text: string; lang: string }, text: string) {
    Object.assign(this, { text, lang: '' });
  };
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  recorder.addVoices = (added) => {
    voices = added;
    speech.dispatchEvent(new Event('voiceschanged'));
  };
  recorder.endUtterance = () => {
    for (const utterance of queue.splice(0)) utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
  };
}

/** Runs in the page after the tap. */
async function makePlayers(): Promise<void> {
  const { recorder } = window;
  const audio = new AudioContext();
  recorder.audio = audio;
  const meter = `registerProcessor('meter', class extends AudioWorkletProcessor {
    process([[samples = []]]) {
      const peak = Math.max(0, ...samples.map(Math.abs));
      if (peak > 0.001) this.port.postMessage({ seconds: currentTime, peak });
      return true;
    }
  })`;
  await audio.audioWorklet.addModule(URL.createObjectURL(new Blob([meter], { type: 'text/javascript' })));
  await audio.resume();
  const node = new AudioWorkletNode(audio, 'meter');
  node.port.onmessage = ({ data }: MessageEvent<{ seconds: number; peak: number }>) =>
    recorder.heard.push({ at: Date.now() + (data.seconds - audio.currentTime) * 1000, peak: data.peak });

  // Records everything that goes to the speakers.
  const speakers = audio.destination;
  const junction = new GainNode(audio);
  junction.connect(speakers);
  junction.connect(node);
  Object.defineProperty(audio, 'destination', { value: junction });

  window.players = [...document.querySelectorAll('section')].map((root) => {
    const lifetime = new AbortController();
    return { lifetime, signals: new window.kit.Signals(root, audio, lifetime.signal) };
  });
}
