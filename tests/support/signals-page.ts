/** A page of a real browser with the player's signals on it, and nothing else of the player. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import type { Page } from 'playwright-core';

import type { Signals } from '../../extensions/article-blocks/src/signals.ts';

/** What was said, in order: words and their language, or that all was cancelled. */
type Said = 'cancel' | [words: string, lang: string];

interface Voice {
  lang: string;
  default: boolean;
}

interface Studio {
  audio: AudioContext;
  /** Loudness of what came out, each 128 samples, where there was any. `at` is on Date.now()'s clock. */
  heard: { at: number; peak: number }[];
  said: Said[];
  /** Patterns that the motor was given. */
  felt: number[][];
  /** Makes voices known, as a browser does some time after the page loaded. */
  give: (voices: Voice[]) => void;
  /** Comes to the end of what is being said. */
  hush: () => void;
}

declare global {
  interface Window {
    studio: Studio;
    players: { signals: Signals; lifetime: AbortController }[];
    kit: { Signals: typeof Signals };
  }
}

const EXTENSION = fileURLToPath(new URL('../../extensions/article-blocks', import.meta.url));

// Web Audio's worklets and the store of preferences need an origin, and a safe one.
const ADDRESS = 'http://localhost/signals';

const MODULES = `
  export { Signals } from './signals.ts';
  export { play } from './signals/sound.ts';
  export { TONES } from './signals/tones.ts';
`;

/** Opens a page with `body`, on which the global `kit` holds the modules. */
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

/** Markup of a player with an open panel; its words are the ends of their keys. */
export function playerMarkup(attributes: string): string {
  const panel = readFileSync(`${EXTENSION}/snippets/signals.liquid`, 'utf8')
    .replace(/{% doc %}[^]*{% enddoc %}/, '')
    .replace(/{{ 'routine\.signals\.(\w+)' \| t }}/g, '$1');
  return `<section ${attributes}>${panel.replace('<details', '<details open')}</section>`;
}

/**
 * Opens a page with players and taps on it, which makes the context and the signals. Web Audio is the browser's own, and
 * listened to; speech and the motor, which a browser without a window lacks, are stood in for.
 */
export async function openPlayers(page: Page, body: string): Promise<void> {
  await page.addInitScript(standIn);
  await openSignalsPage(page, `${body}<button id="tap">Tap</button>`);
  await page.click('#tap');
  await page.evaluate(makePlayers);
}

/** Runs in the page, before all else. */
function standIn(): void {
  const studio = { heard: [], said: [], felt: [] } as unknown as Studio;
  window.studio = studio;
  navigator.vibrate = (pattern) => Boolean(studio.felt.push([pattern].flat() as number[]));

  let voices: Voice[] = [];
  let queue: SpeechSynthesisUtterance[] = [];
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => {
      if (utterance.text) queue.push(utterance);
      studio.said.push([utterance.text, utterance.lang]);
    },
    cancel: () => {
      queue = [];
      studio.said.push('cancel');
    },
    resume: () => undefined,
  });
  Object.defineProperty(speech, 'speaking', { get: () => queue.length > 0 });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  // The browser's own takes no voice but its own.
  const Utterance = function (this: { text: string; lang: string }, text: string) {
    Object.assign(this, { text, lang: '' });
  };
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  studio.give = (given) => {
    voices = given;
    speech.dispatchEvent(new Event('voiceschanged'));
  };
  studio.hush = () => {
    for (const utterance of queue.splice(0)) utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
  };
}

/** Runs in the page, once it was tapped. */
async function makePlayers(): Promise<void> {
  const { studio } = window;
  const audio = new AudioContext();
  studio.audio = audio;
  const ear = `registerProcessor('ear', class extends AudioWorkletProcessor {
    process([[samples = []]]) {
      const peak = Math.max(0, ...samples.map(Math.abs));
      if (peak > 0.001) this.port.postMessage({ seconds: currentTime, peak });
      return true;
    }
  })`;
  await audio.audioWorklet.addModule(URL.createObjectURL(new Blob([ear], { type: 'text/javascript' })));
  await audio.resume();
  const node = new AudioWorkletNode(audio, 'ear');
  node.port.onmessage = ({ data }: MessageEvent<{ seconds: number; peak: number }>) =>
    studio.heard.push({ at: Date.now() + (data.seconds - audio.currentTime) * 1000, peak: data.peak });

  // What goes to the speakers goes to the ear as well.
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
