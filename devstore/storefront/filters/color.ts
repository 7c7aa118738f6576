import type { FilterHandler } from '../liquid-types.ts';
import { text } from './arguments.ts';
import { hexText, hslText, oklchText, rgbText, round, shortText } from './color-text.ts';
import { type Color, fromHsl, type Hsl, luminance, parseColor, toHsl } from './color-value.ts';

export const colorFilters: Record<string, FilterHandler> = {
  brightness_difference: (one: unknown, other: unknown) => round(Math.abs(brightness(one) - brightness(other)), 2),
  color_brightness: (value: unknown) => round(brightness(value), 2),
  color_contrast: (one: unknown, other: unknown) => {
    const [light = 0, dark = 0] = [luminance(read(one)), luminance(read(other))].sort((a, b) => b - a);
    return round((light + 0.05) / (dark + 0.05), 1);
  },
  color_darken: (value: unknown, percent: number) => shift(value, 'lightness', -percent),
  color_desaturate: (value: unknown, percent: number) => shift(value, 'saturation', -percent),
  color_difference: (one: unknown, other: unknown) => {
    const [a, b] = [read(one), read(other)];
    return round(Math.abs(a.red - b.red) + Math.abs(a.green - b.green) + Math.abs(a.blue - b.blue));
  },
  color_extract: (value: unknown, component: string) => {
    const color = read(value);
    const all: Record<string, number> = { ...color, ...toHsl(color) };
    return round(part(all, component), component === 'alpha' ? 2 : 0);
  },
  color_lighten: (value: unknown, percent: number) => shift(value, 'lightness', percent),
  color_mix: (value: unknown, other: unknown, percent: number) => {
    const [color, mixed] = [read(value), read(other)];
    const blend = (name: keyof Color) => (color[name] * percent + mixed[name] * (100 - percent)) / 100;
    return shortText({ red: blend('red'), green: blend('green'), blue: blend('blue'), alpha: blend('alpha') });
  },
  color_modify: (value: unknown, component: string, amount: number) => {
    const color = read(value);
    if (component in color) return shortText({ ...color, [component]: amount });
    const hsl = toHsl(color);
    part({ ...hsl }, component);
    return shortText(fromHsl({ ...hsl, [component]: amount }, color.alpha));
  },
  color_saturate: (value: unknown, percent: number) => shift(value, 'saturation', percent),
  color_to_hex: (value: unknown) => hexText(read(value)),
  color_to_hsl: (value: unknown) => hslText(read(value)),
  color_to_oklch: (value: unknown) => oklchText(read(value)),
  color_to_rgb: (value: unknown) => rgbText(read(value)),
  hex_to_rgba: (value: unknown, alpha: unknown = 1) => {
    const { red, green, blue } = read(value);
    return `rgba(${red},${green},${blue},${text(alpha)})`;
  },
};

function read(value: unknown): Color {
  return parseColor(text(value));
}

/** The brightness that W3C's accessibility evaluation gives, from 0 to 255. */
function brightness(value: unknown): number {
  const { red, green, blue } = read(value);
  return (red * 299 + green * 587 + blue * 114) / 1000;
}

/** Adds percentage points to a component, within 0 and 100. */
function shift(value: unknown, component: 'saturation' | 'lightness', points: number): string {
  const color = read(value);
  const hsl: Hsl = toHsl(color);
  hsl[component] = Math.min(100, Math.max(0, hsl[component] + points));
  return shortText(fromHsl(hsl, color.alpha));
}

function part(parts: Record<string, number>, component: string): number {
  const value = parts[component];
  if (value === undefined) throw new Error(`a color has no ${component}`);
  return value;
}
