/**
 * Web Audio on iOS counts as ambience, which the mute switch of the phone silences. Tones that a reader asked for are
 * playback, as music is; that also ends other apps' sound, so it is asked for only while tones are on.
 */

declare global {
  interface Navigator {
    /** https://w3c.github.io/audio-session/; Safari from 16.4. */
    audioSession?: { type: 'auto' | 'playback' };
  }
}

export class MuteSwitch {
  #silence: HTMLAudioElement | null = null;

  /** Makes the switch not count. To be called in a tap; calls after the first one cost nothing. */
  pass(): void {
    if (navigator.audioSession) navigator.audioSession.type = 'playback';
    else if (isOldIos()) {
      // An element that plays makes all of the page playback. An interruption ends it; a further call goes on.
      this.#silence ??= silentElement();
      this.#silence.play().catch(() => undefined);
    }
  }

  /** Makes it count again, and gives other apps their sound back. */
  obey(): void {
    if (navigator.audioSession) navigator.audioSession.type = 'auto';
    this.#silence?.pause();
  }
}

/** WebKit for fingers, without an audio session. */
function isOldIos(): boolean {
  return 'GestureEvent' in window && navigator.maxTouchPoints > 0;
}

function silentElement(): HTMLAudioElement {
  const element = new Audio(URL.createObjectURL(silentSecond()));
  element.loop = true;
  // Otherwise the lock screen offers to play a second of nothing on a television.
  element.disableRemotePlayback = true;
  return element;
}

/** A WAV file (RIFF, PCM, in little-endian words): one second of 8-bit mono silence. */
function silentSecond(): Blob {
  const rate = 8000;
  const [RIFF, WAVE, FMT, DATA] = [0x46464952, 0x45564157, 0x20746d66, 0x61746164];
  // Length of the file after these words; format: 16 bytes, PCM, 1 channel, rates of samples and bytes, 1 byte a sample.
  const header = [RIFF, 36 + rate, WAVE, FMT, 16, 0x00010001, rate, rate, 0x00080001, DATA, rate];
  return new Blob([new Uint32Array(header), new Uint8Array(rate).fill(128)], { type: 'audio/wav' });
}
