/** Colors for emails, based on the shop's color, with enough contrast (WCAG 2). */

import { textColorOn } from './text-color.ts';

/** Red, green and blue, from 0 to 255. */
type Rgb = [number, number, number];

/**
 * The color itself if it has enough contrast with its background, otherwise a lighter or darker one.
 * @param ratio contrast ratio from 1 to 21: 4.5 for text, 3 for a button
 */
export function legible({ color, on, ratio }: { color: string; on: string; ratio: number }): string {
  const towards = rgb(textColorOn(on));
  const from = rgb(color);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = hex(from.map((part, index) => part + ((towards[index] ?? 0) - part) * share) as Rgb);
    if (contrast(mixed, on) >= ratio) return mixed;
  }
  return hex(towards);
}

/** Contrast ratio from 1 (equal) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = rgb(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param color `#rrggbb` */
function rgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
