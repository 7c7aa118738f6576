/** What a reader feels of each signal, where the device can. */
import type { SignalName } from '../run/model.ts';

/** Milliseconds on, off, on … Each is shorter than a second, and no two begin alike for long. */
export const PATTERNS: Readonly<Record<SignalName, readonly number[]>> = {
  ready: [90, 90, 90],
  start: [250],
  half: [130],
  // Counted down by pulses.
  three: [40, 70, 40, 70, 40],
  two: [40, 70, 40],
  one: [40],
  enough: [60, 50, 60, 50, 60, 50, 60],
  switch: [180, 90, 180],
  rest: [60, 60, 180],
  end: [380],
  // In grows, out shrinks.
  in: [25, 45, 50, 45, 100],
  out: [100, 45, 50, 45, 25],
  complete: [120, 80, 120, 80, 380],
};

/** A timer of a page that was hidden fires late, and all of them at once on return: such a one says nothing. */
const LATE_MS = 250;

/** Desktop browsers have the function and no motor: only a device made for fingers is asked. */
export function canVibrate(): boolean {
  return 'vibrate' in navigator && matchMedia('(any-pointer: coarse)').matches;
}

/** Vibrates so many milliseconds from now. Returns what takes that off. */
export function vibrateIn(ms: number, name: SignalName): () => void {
  const due = Date.now() + ms;
  const timer = setTimeout(() => {
    // Before the first tap a browser refuses, and complains of it in the console.
    if (navigator.userActivation?.hasBeenActive === false || Date.now() > due + LATE_MS) return;
    navigator.vibrate([...PATTERNS[name]]);
  }, ms);
  return () => clearTimeout(timer);
}

/** Ends a vibration that is felt now. */
export function stopVibration(): void {
  if (canVibrate() && navigator.userActivation?.hasBeenActive !== false) navigator.vibrate(0);
}
