/**
 * Keeps the screen on while a routine plays, because holds last longer than most screens stay lit. Does nothing if the
 * browser can't or won't, for example because the battery is low.
 */
export class WakeLock {
  #isWanted = false;
  #isRequested = false;
  #lock: WakeLockSentinel | null = null;

  constructor(lifetime: AbortSignal) {
    // Browsers release the lock when the page is hidden.
    document.addEventListener('visibilitychange', () => this.#update(), { signal: lifetime });
    lifetime.addEventListener('abort', () => this.keep(false));
  }

  keep(isOn: boolean): void {
    this.#isWanted = isOn;
    this.#update();
  }

  #update(): void {
    if (!this.#isWanted) {
      void this.#lock?.release();
      this.#lock = null;
      return;
    }
    const isHeld = this.#lock?.released === false;
    if (isHeld || this.#isRequested || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    this.#isRequested = true;
    navigator.wakeLock.request('screen').then(
      (lock) => {
        this.#isRequested = false;
        this.#lock = lock;
        this.#update();
      },
      () => (this.#isRequested = false),
    );
  }
}
