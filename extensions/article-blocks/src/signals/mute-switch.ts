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

const SAMPLES_A_SECOND = 8000;

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

/** A WAV file (RIFF, PCM): one second of 8-bit mono silence. */
function silentSecond(): Blob {
  const header = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string) =>
    [...letters].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  text(0, 'RIFF');
  header.setUint32(4, 36 + SAMPLES_A_SECOND, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true); // bytes of what follows, up to "data"
  header.setUint16(20, 1, true); // PCM
  header.setUint16(22, 1, true); // channels
  header.setUint32(24, SAMPLES_A_SECOND, true);
  header.setUint32(28, SAMPLES_A_SECOND, true); // bytes a second
  header.setUint16(32, 1, true); // bytes a sample
  header.setUint16(34, 8, true); // bits a sample
  text(36, 'data');
  header.setUint32(40, SAMPLES_A_SECOND, true);
  return new Blob([header, new Uint8Array(SAMPLES_A_SECOND).fill(128)], { type: 'audio/wav' });
}
