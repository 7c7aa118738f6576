import type { SignalName } from '../run/model.ts';

/** Milliseconds on, off, on, and so on. Each takes less than a second, and no two feel alike. */
export const PATTERNS: Readonly<Record<SignalName, readonly number[]>> = {
  ready: [90, 90, 90],
  start: [250],
  half: [130],
  // The number of pulses is the count.
  three: [40, 70, 40, 70, 40],
  two: [40, 70, 40],
  one: [40],
  enough: [60, 50, 60, 50, 60, 50, 60],
  switch: [180, 90, 180],
  rest: [60, 60, 180],
  end: [380],
  // Growing for an inhale, shrinking for an exhale.
  in: [25, 45, 50, 45, 100],
  out: [100, 45, 50, 45, 25],
  complete: [120, 80, 120, 80, 380],
};

/** A hidden page's timers fire late, all at once when it returns. Vibrations this late are dropped. */
const LATE_MS = 250;

/** Desktop browsers have the function but no motor, so only touch devices count. */
export function canVibrate(): boolean {
  return 'vibrate' in navigator && matchMedia('(any-pointer: coarse)').matches;
}

/** Vibrates after a delay in milliseconds. Returns a function that cancels it. */
export function vibrateIn(ms: number, name: SignalName): () => void {
  const due = Date.now() + ms;
  const timer = setTimeout(() => {
    // Before the first tap, browsers don't vibrate and log a warning.
    if (navigator.userActivation?.hasBeenActive === false || Date.now() > due + LATE_MS) return;
    navigator.vibrate([...PATTERNS[name]]);
  }, ms);
  return () => clearTimeout(timer);
}

export function stopVibration(): void {
  if (canVibrate() && navigator.userActivation?.hasBeenActive !== false) navigator.vibrate(0);
}
