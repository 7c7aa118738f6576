/** Says words with the browser's own speech. */
import { chooseVoice, sentencesOf } from './tongue.ts';

/** Chrome and Android drop what is said in the same moment as an utterance before it is cancelled. */
const AFTER_CANCEL_MS = 60;

interface VoiceListener {
  /** Whether a voice for the language is there; it may come late. */
  available(is: boolean): void;
  /** Words begin, and take no longer than so many seconds; 0 where they have ended. */
  speaking(seconds: number): void;
}

export class Voice {
  readonly #speech = speechSynthesis;
  readonly #lang: string;
  readonly #listener: VoiceListener;
  /** What is being said. Chrome forgets an utterance that nothing holds, and then never says that it ended. */
  #saying: SpeechSynthesisUtterance[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #cancelled = 0;
  #unlocked = false;

  constructor(lang: string, listener: VoiceListener, lifetime: AbortSignal) {
    this.#lang = lang;
    this.#listener = listener;
    const look = () => listener.available(chooseVoice(this.#speech.getVoices(), lang) !== null);
    // Most browsers know no voice until this event; old Safari has no such event, and knows them at once.
    this.#speech.addEventListener?.('voiceschanged', look, { signal: lifetime });
    look();
  }

  /** Says words in place of what is being said. `volume` is from 0 to 1. */
  speak(words: string, volume: number): void {
    this.stop();
    const { speaking, pending, paused } = this.#speech;
    // Another player's words, or what got stuck when the page was hidden, as on iOS.
    if (speaking || pending || paused) this.#cancel();
    const tongue = chooseVoice(this.#speech.getVoices(), this.#lang);
    if (!tongue) return;
    this.#saying = sentencesOf(words, this.#lang).map((sentence) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = tongue.lang;
      utterance.voice = tongue.voice;
      utterance.volume = volume;
      return utterance;
    });
    const last = this.#saying.at(-1);
    if (!last) return;
    last.onend = last.onerror = () => this.#end();
    const begin = () => {
      for (const utterance of this.#saying) this.#speech.speak(utterance);
      this.#listener.speaking(longest(words));
    };
    const wait = this.#cancelled + AFTER_CANCEL_MS - Date.now();
    if (wait > 0) this.#waiting = setTimeout(begin, wait);
    else begin();
  }

  stop(): void {
    clearTimeout(this.#waiting);
    if (this.#saying.length === 0) return;
    this.#end();
    this.#cancel();
  }

  /** To be called in a tap: iOS stays silent until words were first said in one. */
  unlock(): void {
    if (this.#unlocked || navigator.userActivation?.isActive === false) return;
    this.#unlocked = true;
    const nothing = new SpeechSynthesisUtterance('');
    nothing.volume = 0;
    this.#speech.speak(nothing);
  }

  #cancel(): void {
    this.#cancelled = Date.now();
    this.#speech.cancel();
    // A page that was hidden may come back paused, and would say nothing more.
    this.#speech.resume();
  }

  #end(): void {
    // What is cancelled says so later, when other words may be on.
    for (const utterance of this.#saying) utterance.onend = utterance.onerror = null;
    this.#saying = [];
    this.#listener.speaking(0);
  }
}

/** Seconds that words may take: voices from the network never say that they have ended. */
function longest(words: string): number {
  return 2 + words.length * 0.12;
}
