/** Colours, written as CSS reads them. */
import { type Color, toHsl, toOklch } from './color-value.ts';

export function round(value: number, digits = 0): number {
  const scale = 10 ** digits;
  return Math.round((value + Number.EPSILON) * scale) / scale;
}

export function hexText({ red, green, blue }: Color): string {
  return `#${[red, green, blue].map((part) => byte(part).toString(16).padStart(2, '0')).join('')}`;
}

export function rgbText({ red, green, blue, alpha }: Color): string {
  const parts = [red, green, blue].map(byte).join(', ');
  return alpha === 1 ? `rgb(${parts})` : `rgba(${parts}, ${round(alpha, 2)})`;
}

export function hslText(color: Color): string {
  const { hue, saturation, lightness } = toHsl(color);
  const parts = `${round(hue)}, ${round(saturation)}%, ${round(lightness)}%`;
  return color.alpha === 1 ? `hsl(${parts})` : `hsla(${parts}, ${round(color.alpha, 2)})`;
}

export function oklchText(color: Color): string {
  const { lightness, chroma, hue } = toOklch(color);
  const alpha = color.alpha === 1 ? '' : ` / ${round(color.alpha, 2)}`;
  return `oklch(${round(lightness * 100, 2)}% ${round(chroma, 4)} ${round(hue, 2)}${alpha})`;
}

/** Hexadecimal while it has no alpha, as most themes write colours. */
export function shortText(color: Color): string {
  return color.alpha === 1 ? hexText(color) : rgbText(color);
}

function byte(part: number): number {
  return Math.min(255, Math.max(0, Math.round(part)));
}
