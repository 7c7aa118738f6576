/** The way of a tone to the reader's ear: volume, quiet while words are said, and an audio context that may fall asleep. */
import { play } from './sound.ts';
import type { Note } from './tones.ts';

/** How loud tones stay while words are said. */
const DUCKED = 0.25;

/** A context's clock moves in steps of some milliseconds; one that stood still this long is dead. */
const DEAD_AFTER_MS = 500;

/** A context's clock also stands still while a machine sleeps. Less than this is its coarseness. */
const SLIP_MS = 250;

export class Loudspeaker {
  readonly #audio: AudioContext;
  readonly #ducker: GainNode;
  readonly #master: GainNode;
  #gain = 0;
  #duckedUntil = 0;
  #offset = 0;
  #wasInterrupted = false;
  #seen = { clock: -1, at: 0 };

  /** `onReady` is called, until the end of `lifetime`, whenever a context that slept can take tones again. */
  constructor(audio: AudioContext, onReady: () => void, lifetime: AbortSignal) {
    this.#audio = audio;
    this.#ducker = new GainNode(audio);
    this.#master = new GainNode(audio, { gain: 0 });
    this.#ducker.connect(this.#master).connect(audio.destination);
    const changed = () => {
      if (audio.state === 'running') onReady();
      // After a call iOS leaves the context suspended; before its end no resuming succeeds.
      if (audio.state === 'suspended' && this.#wasInterrupted) this.wake();
      this.#wasInterrupted = audio.state === 'interrupted';
    };
    audio.addEventListener('statechange', changed, { signal: lifetime });
  }

  /** Whether the audio clock has stood still, or the other one leapt, since the last call. */
  hasSlipped(): boolean {
    const offset = Date.now() - this.#audio.currentTime * 1000;
    const slip = Math.abs(offset - this.#offset);
    this.#offset = offset;
    return slip > SLIP_MS;
  }

  /** From 0 to 1, as the ear hears it: half of it sounds half as loud. */
  set volume(volume: number) {
    const now = this.#audio.currentTime;
    this.#master.gain.cancelScheduledValues(now);
    ramp(this.#master.gain, this.#gain, volume ** 2, now, 0.03);
    this.#gain = volume ** 2;
  }

  /** Plays notes so many milliseconds from now. Returns what takes them off; null where the context is asleep. */
  play(notes: readonly Note[], inMs: number): (() => void) | null {
    const { state, currentTime, outputLatency } = this.#audio;
    if (state !== 'running') return null;
    // Wireless headphones are late by a fifth of a second. Not every browser tells.
    const when = currentTime + inMs / 1000 - (outputLatency || 0);
    return play(notes, this.#ducker, Math.max(when, currentTime));
  }

  /** Keeps tones quiet for so many seconds, or ends that (0). */
  duck(seconds: number): void {
    const { gain } = this.#ducker;
    const now = this.#audio.currentTime;
    const isDucked = now < this.#duckedUntil;
    if (!isDucked && seconds === 0) return;
    gain.cancelScheduledValues(now);
    if (seconds > 0) ramp(gain, isDucked ? DUCKED : 1, DUCKED, now, 0.1);
    ramp(gain, DUCKED, 1, now + seconds, 0.3);
    this.#duckedUntil = now + seconds;
  }

  /** Resumes a context that sleeps, or that says it runs while its clock stands still. Best called in a tap. */
  wake(): void {
    const { state, currentTime } = this.#audio;
    const isDead = currentTime === this.#seen.clock && Date.now() - this.#seen.at > DEAD_AFTER_MS;
    if (currentTime !== this.#seen.clock) this.#seen = { clock: currentTime, at: Date.now() };
    if (state === 'closed' || (state === 'running' && !isDead)) return;
    // iOS brings some contexts back from the background with a dead clock, and only a new start moves it.
    if (isDead) void this.#audio.suspend().catch(() => undefined);
    // Refused in the middle of a phone call, and outside of a tap; a later call may succeed.
    void this.#audio.resume().catch(() => undefined);
  }
}

/** Not setTargetAtTime: in Chrome that goes on only while something sounds, so the next tone would be the one to fade. */
function ramp(param: AudioParam, from: number, to: number, at: number, seconds: number): void {
  param.setValueAtTime(from, at);
  param.linearRampToValueAtTime(to, at + seconds);
}
