declare global {
  interface Navigator {
    /** https://w3c.github.io/audio-session/; Safari 16.4 and later. */
    audioSession?: { type: 'auto' | 'playback' };
  }
}

/**
 * On iOS, Web Audio counts as ambient sound, which the mute switch silences. Tones that the reader turned on are
 * playback, like music. That stops other apps' sound, so it's requested only while tones are on.
 */
export class MuteSwitch {
  #silence: HTMLAudioElement | null = null;

  /** Makes tones audible despite the mute switch. Call it in a tap; repeated calls cost nothing. */
  bypass(): void {
    if (navigator.audioSession) navigator.audioSession.type = 'playback';
    else if (isOldIos()) {
      // A playing media element turns the whole page into playback. It needs a restart after an interruption.
      this.#silence ??= silentElement();
      this.#silence.play().catch(() => undefined);
    }
  }

  /** Respects the mute switch again, and lets other apps play. */
  respect(): void {
    if (navigator.audioSession) navigator.audioSession.type = 'auto';
    this.#silence?.pause();
  }
}

/** WebKit with touch, but without an audio session. */
function isOldIos(): boolean {
  return 'GestureEvent' in window && navigator.maxTouchPoints > 0;
}

function silentElement(): HTMLAudioElement {
  const element = new Audio(URL.createObjectURL(silentSecond()));
  element.loop = true;
  // Otherwise the lock screen offers to cast the silence to a TV.
  element.disableRemotePlayback = true;
  return element;
}

/** A WAV file (RIFF, PCM, little-endian): one second of 8-bit mono silence. */
function silentSecond(): Blob {
  const rate = 8000;
  const [RIFF, WAVE, FMT, DATA] = [0x46464952, 0x45564157, 0x20746d66, 0x61746164];
  // Remaining length; format chunk: 16 bytes, PCM, 1 channel, sample rate, byte rate, 1 byte per sample.
  const header = [RIFF, 36 + rate, WAVE, FMT, 16, 0x00010001, rate, rate, 0x00080001, DATA, rate];
  return new Blob([new Uint32Array(header), new Uint8Array(rate).fill(128)], { type: 'audio/wav' });
}
