import type { Color } from './value.ts';

export function round(value: number, digits = 0): number {
  const scale = 10 ** digits;
  return Math.round((value + Number.EPSILON) * scale) / scale;
}

/** A color in CSS: hexadecimal if it is opaque, otherwise `rgba()`. */
export function toCss({ red, green, blue, alpha }: Color): string {
  const channels = [red, green, blue].map((channel) => Math.min(255, Math.max(0, Math.round(channel))));
  if (alpha !== 1) return `rgba(${channels.join(', ')}, ${round(alpha, 2)})`;
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
