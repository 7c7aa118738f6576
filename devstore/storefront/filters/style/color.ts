import { round, toCss } from '../../objects/color/text.ts';
import { type Color, fromHsl, luminance, parseColor, toHsl } from '../../objects/color/value.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { text } from '../arguments.ts';

export const colorFilters: Record<string, FilterHandler> = {
  /** Perceived brightness from 0 to 255, by the W3C's formula. */
  color_brightness: (value: unknown) => {
    const { red, green, blue } = read(value);
    return round((red * 299 + green * 587 + blue * 114) / 1000, 2);
  },
  /** WCAG contrast ratio. */
  color_contrast: (one: unknown, other: unknown) => {
    const [light = 0, dark = 0] = [luminance(read(one)), luminance(read(other))].sort((a, b) => b - a);
    return round((light + 0.05) / (dark + 0.05), 1);
  },
  color_darken: (value: unknown, percent: number) => lighten(value, -percent),
  color_lighten: lighten,
  color_modify: (value: unknown, component: string, amount: number) => {
    const color = read(value);
    if (component in color) return toCss({ ...color, [component]: amount });
    const hsl = toHsl(color);
    if (!(component in hsl)) throw new Error(`a color has no ${component}`);
    return toCss(fromHsl({ ...hsl, [component]: amount }, color.alpha));
  },
};

function read(value: unknown): Color {
  return parseColor(text(value));
}

/** Adds percentage points to the lightness. */
function lighten(value: unknown, points: number): string {
  const color = read(value);
  const hsl = toHsl(color);
  const lightness = Math.min(100, Math.max(0, hsl.lightness + points));
  return toCss(fromHsl({ ...hsl, lightness }, color.alpha));
}
