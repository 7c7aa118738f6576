/**
 * The tone of each signal. They share a warm timbre and one scale (C major, without clashing notes), so that tones that
 * follow each other harmonize. Nothing below 330 Hz, which phone speakers can't play, and nothing above 1,050 Hz, where
 * hearing declines first with age.
 */
import type { SignalName } from '../../run/model.ts';

export interface Note {
  /** Seconds from the beginning of the tone. */
  at: number;
  hz: number;
  /** Pitch to glide to. Gliding notes swell and fade like a breath; the others are struck. */
  to?: number;
  seconds: number;
  /** Peak amplitude, from 0 to 1. */
  level: number;
}

const [E4, A4, C5, D5, E5, G5, A5, C6] = [329.63, 440, 523.25, 587.33, 659.26, 783.99, 880, 1046.5];

const struck = (at: number, hz: number, seconds: number, level: number): Note => ({ at, hz, seconds, level });

export const TONES: Readonly<Record<SignalName, readonly Note[]>> = {
  // Two even taps.
  ready: [struck(0, C5, 0.16, 0.3), struck(0.18, C5, 0.22, 0.3)],
  // Rising: begin.
  start: [struck(0, C5, 0.2, 0.4), struck(0.14, G5, 0.7, 0.45)],
  // The only chord.
  half: [struck(0, E5, 0.6, 0.2), struck(0, C6, 0.6, 0.2)],
  // Ticks rising toward the end.
  three: [struck(0, A4, 0.2, 0.4)],
  two: [struck(0, D5, 0.2, 0.4)],
  one: [struck(0, E5, 0.2, 0.4)],
  // A light double bell.
  enough: [struck(0, A5, 0.3, 0.3), struck(0.2, A5, 0.6, 0.3)],
  // Down and back up.
  switch: [struck(0, G5, 0.22, 0.4), struck(0.16, D5, 0.22, 0.4), struck(0.32, G5, 0.5, 0.4)],
  // Falling, slowly.
  rest: [struck(0, D5, 0.5, 0.3), struck(0.25, A4, 0.8, 0.35)],
  // Falling: the start reversed.
  end: [struck(0, G5, 0.25, 0.45), struck(0.16, C5, 1, 0.45)],
  in: [{ at: 0, hz: E4, to: A4, seconds: 0.7, level: 0.25 }],
  out: [{ at: 0, hz: A4, to: E4, seconds: 0.7, level: 0.25 }],
  complete: [
    struck(0, C5, 0.4, 0.3),
    struck(0.16, E5, 0.4, 0.3),
    struck(0.32, G5, 0.5, 0.3),
    struck(0.48, C6, 1.2, 0.3),
  ],
};
