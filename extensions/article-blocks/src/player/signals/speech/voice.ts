import { chooseVoice, splitSentences } from './choose-voice.ts';

/** Chrome and Android drop an utterance that is spoken right after a cancellation. */
const AFTER_CANCEL_MS = 60;

interface VoiceListener {
  /** Whether there is a voice for the language. May change after the page loaded. */
  onAvailable(available: boolean): void;
  /** Called when speech begins, with its maximum seconds, and with 0 when it has ended. */
  onSpeaking(seconds: number): void;
}

/** Speaks with the browser's speech synthesis. */
export class Voice {
  readonly #speech = speechSynthesis;
  readonly #lang: string;
  readonly #listener: VoiceListener;
  /** The current utterances. Chrome garbage-collects unreferenced ones, and then never reports their end. */
  #utterances: SpeechSynthesisUtterance[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cancelledAt = 0;
  #unlocked = false;

  constructor(lang: string, listener: VoiceListener, lifetime: AbortSignal) {
    this.#lang = lang;
    this.#listener = listener;
    const check = () => listener.onAvailable(chooseVoice(this.#speech.getVoices(), lang) !== null);
    // Most browsers list their voices only after this event. Old Safari has no such event and lists them right away.
    this.#speech.addEventListener?.('voiceschanged', check, { signal: lifetime });
    check();
  }

  /** Speaks a text, replacing what is being spoken. `volume` is from 0 to 1. */
  speak(text: string, volume: number): void {
    this.stop();
    const { speaking, pending, paused } = this.#speech;
    // Another player is speaking, or speech got stuck while the page was hidden, as on iOS.
    if (speaking || pending || paused) this.#cancel();
    const choice = chooseVoice(this.#speech.getVoices(), this.#lang);
    if (!choice) return;
    this.#utterances = splitSentences(text, this.#lang).map((sentence) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.lang = choice.lang;
      utterance.voice = choice.voice;
      utterance.volume = volume;
      return utterance;
    });
    const last = this.#utterances.at(-1);
    if (!last) return;
    last.onend = last.onerror = () => this.#end();
    const begin = () => {
      for (const utterance of this.#utterances) this.#speech.speak(utterance);
      this.#listener.onSpeaking(maxSeconds(text));
    };
    const wait = this.#cancelledAt + AFTER_CANCEL_MS - Date.now();
    if (wait > 0) this.#timer = setTimeout(begin, wait);
    else begin();
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#utterances.length === 0) return;
    this.#end();
    this.#cancel();
  }

  /** Call it in a tap: iOS stays silent until something has been spoken in one. */
  unlock(): void {
    if (this.#unlocked || navigator.userActivation?.isActive === false) return;
    this.#unlocked = true;
    const silent = new SpeechSynthesisUtterance('');
    silent.volume = 0;
    this.#speech.speak(silent);
  }

  #cancel(): void {
    this.#cancelledAt = Date.now();
    this.#speech.cancel();
    // After the page was hidden, speech may be paused and stay silent.
    this.#speech.resume();
  }

  #end(): void {
    // Canceled utterances report their end later, when others may be playing.
    for (const utterance of this.#utterances) utterance.onend = utterance.onerror = null;
    this.#utterances = [];
    this.#listener.onSpeaking(0);
  }
}

/** Estimate, because network voices never report their end. */
function maxSeconds(text: string): number {
  return 2 + text.length * 0.12;
}
