import type { Signal, SignalName } from '../run/model.ts';
import { MuteSwitch } from './audio/mute-switch.ts';
import { Speaker } from './audio/speaker.ts';
import { TONES } from './audio/tones.ts';
import { Panel } from './panel.ts';
import { loadPreferences, onPreferencesChange, type Preferences, savePreferences } from './preferences.ts';
import { SignalQueue } from './signal-queue.ts';
import { Voice } from './speech/voice.ts';
import { canVibrate, stopVibration, vibrateIn } from './vibration.ts';

/** How often tones are scheduled on the audio clock, which needs no timers after that. */
const SCHEDULE_MS = 30_000;

const DEFAULT_VOLUME = 0.7;

/** What a reader hears and feels during a run: tones, the browser's voice, and vibration. */
export class Signals {
  readonly #speaker: Speaker | null = null;
  readonly #muteSwitch = new MuteSwitch();
  readonly #voice: Voice | null = null;
  readonly #panel: Panel;
  readonly #queue = new SignalQueue((name, inMs) => this.#give(name, inMs));
  readonly #testQueue = new SignalQueue((name, inMs) => this.#give(name, inMs));
  #preferences: Preferences;
  #canSpeak = false;

  /**
   * @param root the player, with the panel (snippets/player-signals.liquid), the merchant's defaults in `data-sound`,
   *   `data-voice` and `data-vibration`, and the language in `lang`
   * @param audio created in a tap; null without Web Audio. It isn't closed at the end of `lifetime`.
   */
  constructor(root: HTMLElement, audio: AudioContext | null, lifetime: AbortSignal) {
    this.#panel = new Panel(root, { onChange: (chosen) => this.#choose(chosen), onTest: () => this.#test() }, lifetime);
    if (audio) this.#speaker = new Speaker(audio, () => this.#reschedule(), lifetime);
    this.#preferences = loadPreferences({
      sound: root.dataset.sound === 'true',
      volume: DEFAULT_VOLUME,
      voice: root.dataset.voice === 'true',
      vibration: root.dataset.vibration === 'true',
    });
    this.#showAvailable(false);
    this.#apply(this.#preferences);
    onPreferencesChange((preferences) => this.#apply(preferences), lifetime);

    const lang = root.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    if ('speechSynthesis' in window) {
      this.#voice = new Voice(
        lang,
        {
          onAvailable: (available) => this.#showAvailable(available),
          onSpeaking: (seconds) => this.#speaker?.duck(seconds),
        },
        lifetime,
      );
    }
    const timer = setInterval(() => this.#reschedule(), SCHEDULE_MS);
    const onVisible = () => {
      if (document.visibilityState !== 'visible') return;
      this.#speaker?.wake();
      this.#reschedule();
    };
    document.addEventListener('visibilitychange', onVisible, { signal: lifetime });
    // Chrome would continue speaking on the next page.
    window.addEventListener('pagehide', () => this.silence(), { signal: lifetime });
    lifetime.addEventListener('abort', () => {
      clearInterval(timer);
      this.silence();
      this.#muteSwitch.respect();
    });
    // The tap that loaded the player was a moment ago and often still counts.
    this.wake();
  }

  /** Replaces all scheduled signals that haven't begun. Their `at` is on Date.now()'s clock. */
  schedule(signals: readonly Signal[]): void {
    this.#cancelIfClockSlipped();
    this.#queue.replace(signals, Date.now());
  }

  /** Ends tones, voice and vibration immediately, and cancels all scheduled signals. */
  silence(): void {
    this.#queue.clear();
    this.#testQueue.clear();
    this.#voice?.stop();
    stopVibration();
  }

  /** Speaks a text in the page's language, replacing what is being spoken, if the reader turned the voice on. */
  speak(text: string): void {
    if (this.#preferences.voice) this.#voice?.speak(text, this.#preferences.volume);
  }

  /** Call in every tap: browsers allow sound and speech only then, and iOS revokes that after an interruption. */
  wake(): void {
    if (this.#preferences.sound && this.#speaker) {
      this.#muteSwitch.bypass();
      this.#speaker.wake();
    }
    if (this.#preferences.voice && this.#canSpeak) this.#voice?.unlock();
  }

  #give(name: SignalName, inMs: number): () => void {
    const cancelTone = this.#preferences.sound ? this.#speaker?.play(TONES[name], inMs) : null;
    const cancelVibration = this.#preferences.vibration && canVibrate() ? vibrateIn(inMs, name) : null;
    return () => {
      cancelTone?.();
      cancelVibration?.();
    };
  }

  #reschedule(): void {
    this.#cancelIfClockSlipped();
    const now = Date.now();
    this.#queue.renew(now);
    this.#testQueue.renew(now);
  }

  /** The audio clock stops while the page or the device sleeps; tones scheduled before that would come late. */
  #cancelIfClockSlipped(): void {
    if (!this.#speaker?.hasSlipped()) return;
    this.#queue.cancel();
    this.#testQueue.cancel();
  }

  /** Handles a change in this player's panel, which is also a tap. */
  #choose(preferences: Preferences): void {
    savePreferences(preferences);
    this.wake();
  }

  #apply(preferences: Preferences): void {
    this.#preferences = preferences;
    this.#panel.show(preferences);
    if (this.#speaker) this.#speaker.volume = preferences.sound ? preferences.volume : 0;
    if (!preferences.sound) this.#muteSwitch.respect();
    if (!preferences.voice) this.#voice?.stop();
    if (!preferences.vibration) stopVibration();
    this.#reschedule();
  }

  #showAvailable(voice: boolean): void {
    this.#canSpeak = voice;
    this.#panel.showAvailable({ sound: this.#speaker !== null, voice, vibration: canVibrate() });
  }

  #test(): void {
    this.wake();
    const now = Date.now();
    // A suspended audio context takes a moment to resume.
    const at = now + 100;
    this.#testQueue.clear();
    this.#testQueue.replace(
      [
        { name: 'start', at, interval: 0 },
        { name: 'end', at: at + 1200, interval: 0 },
      ],
      now,
    );
  }
}
