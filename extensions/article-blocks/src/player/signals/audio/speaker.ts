import { playTone } from './play-tone.ts';
import type { Note } from './tones.ts';

/** Volume of tones while the voice speaks. */
const DUCKED = 0.25;

/** An audio clock advances in steps of some milliseconds. One that stood still this long is dead. */
const DEAD_AFTER_MS = 500;

/** The audio clock also stops while the device sleeps. Smaller differences are its coarseness. */
const SLIP_MS = 250;

/** Plays tones at the reader's volume, quieter while the voice speaks, on an audio context that may get suspended. */
export class Speaker {
  readonly #audio: AudioContext;
  readonly #ducker: GainNode;
  readonly #master: GainNode;
  #gain = 0;
  #duckedUntil = 0;
  #offset = 0;
  #wasInterrupted = false;
  #lastSeen = { clock: -1, at: 0 };

  /** @param onReady called whenever a suspended context runs again, until the end of `lifetime` */
  constructor(audio: AudioContext, onReady: () => void, lifetime: AbortSignal) {
    this.#audio = audio;
    this.#ducker = new GainNode(audio);
    this.#master = new GainNode(audio, { gain: 0 });
    this.#ducker.connect(this.#master).connect(audio.destination);
    const onStateChange = () => {
      if (audio.state === 'running') onReady();
      // After a call, iOS leaves the context suspended. It can't be resumed before the call ends.
      if (audio.state === 'suspended' && this.#wasInterrupted) this.wake();
      this.#wasInterrupted = audio.state === 'interrupted';
    };
    audio.addEventListener('statechange', onStateChange, { signal: lifetime });
  }

  /** Whether the audio clock stopped, or the system clock jumped, since the last call. */
  hasSlipped(): boolean {
    const offset = Date.now() - this.#audio.currentTime * 1000;
    const slip = Math.abs(offset - this.#offset);
    this.#offset = offset;
    return slip > SLIP_MS;
  }

  /** From 0 to 1, as perceived: 0.5 sounds half as loud. */
  set volume(volume: number) {
    const now = this.#audio.currentTime;
    this.#master.gain.cancelScheduledValues(now);
    ramp(this.#master.gain, this.#gain, volume ** 2, now, 0.03);
    this.#gain = volume ** 2;
  }

  /** Plays notes after a delay in milliseconds. Returns a function that cancels them; null if the context isn't running. */
  play(notes: readonly Note[], inMs: number): (() => void) | null {
    const { state, currentTime, outputLatency } = this.#audio;
    if (state !== 'running') return null;
    // Wireless headphones are about 0.2 seconds late. Not every browser reports that.
    const when = currentTime + inMs / 1000 - (outputLatency || 0);
    return playTone(notes, this.#ducker, Math.max(when, currentTime));
  }

  /** Keeps tones quiet for some seconds; 0 ends that. */
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

  /** Resumes a context that is suspended, or that claims to run while its clock stands still. Call it in a tap. */
  wake(): void {
    const { state, currentTime } = this.#audio;
    const isDead = currentTime === this.#lastSeen.clock && Date.now() - this.#lastSeen.at > DEAD_AFTER_MS;
    if (currentTime !== this.#lastSeen.clock) this.#lastSeen = { clock: currentTime, at: Date.now() };
    if (state === 'closed' || (state === 'running' && !isDead)) return;
    // iOS brings some contexts back from the background with a dead clock; only a restart moves it.
    if (isDead) void this.#audio.suspend().catch(() => undefined);
    // Fails during a phone call and outside a tap; a later call may succeed.
    void this.#audio.resume().catch(() => undefined);
  }
}

/** Not setTargetAtTime: Chrome runs that only while something is audible, so the next tone would fade instead. */
function ramp(param: AudioParam, from: number, to: number, at: number, seconds: number): void {
  param.setValueAtTime(from, at);
  param.linearRampToValueAtTime(to, at + seconds);
}
