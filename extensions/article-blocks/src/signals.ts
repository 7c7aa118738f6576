/** What a reader hears and feels of a run: tones, the browser's own voice, and vibration. Loaded with the player. */
import type { Signal, SignalName } from './run/model.ts';
import { Loudspeaker } from './signals/loudspeaker.ts';
import { MuteSwitch } from './signals/mute-switch.ts';
import { Panel } from './signals/panel.ts';
import { keepPreferences, loadPreferences, onPreferences, type Preferences } from './signals/preferences.ts';
import { Timetable } from './signals/timetable.ts';
import { TONES } from './signals/tones.ts';
import { canVibrate, stopVibration, vibrateIn } from './signals/vibration.ts';
import { Voice } from './signals/voice.ts';

/** How often tones are put onto the audio clock, which then needs no timer. */
const FILL_MS = 30_000;

const FIRST_VOLUME = 0.7;

export class Signals {
  readonly #loudspeaker: Loudspeaker | null = null;
  readonly #muteSwitch = new MuteSwitch();
  readonly #voice: Voice | null = null;
  readonly #panel: Panel;
  readonly #run = new Timetable((name, inMs) => this.#putOn(name, inMs));
  readonly #trial = new Timetable((name, inMs) => this.#putOn(name, inMs));
  #preferences: Preferences;
  #canSpeak = false;

  /**
   * @param root the player; it holds the panel (snippets/signals.liquid), says in `data-sound`, `data-voice` and
   *   `data-vibration` what is on before the reader chose, and in `lang` in which language words are said
   * @param audio made in a tap; null where the browser has none. It is left open at the end of `lifetime`.
   */
  constructor(root: HTMLElement, audio: AudioContext | null, lifetime: AbortSignal) {
    this.#panel = new Panel(root, { changed: (chosen) => this.#choose(chosen), tried: () => this.#try() }, lifetime);
    if (audio) this.#loudspeaker = new Loudspeaker(audio, () => this.#renew(), lifetime);
    this.#preferences = loadPreferences({
      sound: root.dataset.sound === 'true',
      volume: FIRST_VOLUME,
      voice: root.dataset.voice === 'true',
      vibration: root.dataset.vibration === 'true',
    });
    this.#offer(false);
    this.#follow(this.#preferences);
    onPreferences((preferences) => this.#follow(preferences), lifetime);

    const lang = root.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    if ('speechSynthesis' in window) {
      this.#voice = new Voice(
        lang,
        {
          available: (is) => this.#offer(is),
          speaking: (seconds) => this.#loudspeaker?.duck(seconds),
        },
        lifetime,
      );
    }
    const filling = setInterval(() => this.#renew(), FILL_MS);
    const cameBack = () => {
      if (document.visibilityState !== 'visible') return;
      this.#loudspeaker?.wake();
      this.#renew();
    };
    document.addEventListener('visibilitychange', cameBack, { signal: lifetime });
    // Chrome would go on speaking on the next page.
    window.addEventListener('pagehide', () => this.silence(), { signal: lifetime });
    lifetime.addEventListener('abort', () => {
      clearInterval(filling);
      this.silence();
      this.#muteSwitch.obey();
    });
    // The tap that loaded this script is a moment ago, and often still counts.
    this.wake();
  }

  /** Replaces all that was scheduled and has not begun. A signal's `at` is on Date.now()'s clock. */
  schedule(signals: readonly Signal[]): void {
    this.#mend();
    this.#run.replace(signals, Date.now());
  }

  /** Ends tones, voice and vibration at once. Nothing scheduled stays. */
  silence(): void {
    this.#run.clear();
    this.#trial.clear();
    this.#voice?.stop();
    stopVibration();
  }

  /** Says words in the page's language, in place of what is being said, where the reader wants a voice. */
  speak(words: string): void {
    if (this.#preferences.voice) this.#voice?.speak(words, this.#preferences.volume);
  }

  /** To be called in any tap: browsers give sound and speech only then, and iOS takes them back in an interruption. */
  wake(): void {
    if (this.#preferences.sound && this.#loudspeaker) {
      this.#muteSwitch.pass();
      this.#loudspeaker.wake();
    }
    if (this.#preferences.voice && this.#canSpeak) this.#voice?.unlock();
  }

  #putOn(name: SignalName, inMs: number): () => void {
    const tone = this.#preferences.sound ? this.#loudspeaker?.play(TONES[name], inMs) : null;
    const vibration = this.#preferences.vibration && canVibrate() ? vibrateIn(inMs, name) : null;
    return () => {
      tone?.();
      vibration?.();
    };
  }

  #renew(): void {
    this.#mend();
    const now = Date.now();
    this.#run.renew(now);
    this.#trial.renew(now);
  }

  /** Takes off what would come late, because the audio clock stood still while the page or the machine slept. */
  #mend(): void {
    if (!this.#loudspeaker?.hasSlipped()) return;
    this.#run.takeOff();
    this.#trial.takeOff();
  }

  /** The reader chose, in this player's panel: a tap. */
  #choose(preferences: Preferences): void {
    keepPreferences(preferences);
    this.wake();
  }

  #follow(preferences: Preferences): void {
    this.#preferences = preferences;
    this.#panel.show(preferences);
    if (this.#loudspeaker) this.#loudspeaker.volume = preferences.sound ? preferences.volume : 0;
    if (!preferences.sound) this.#muteSwitch.obey();
    if (!preferences.voice) this.#voice?.stop();
    if (!preferences.vibration) stopVibration();
    this.#renew();
  }

  #offer(voice: boolean): void {
    this.#canSpeak = voice;
    this.#panel.offer({ sound: this.#loudspeaker !== null, voice, vibration: canVibrate() });
  }

  #try(): void {
    this.wake();
    const now = Date.now();
    // A context that sleeps takes a moment to wake.
    const at = now + 100;
    this.#trial.clear();
    this.#trial.replace(
      [
        { name: 'start', at, interval: 0 },
        { name: 'end', at: at + 1200, interval: 0 },
      ],
      now,
    );
  }
}
