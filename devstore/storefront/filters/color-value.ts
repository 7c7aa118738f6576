/** Colours as CSS writes them, read and converted. */

/** Red, green and blue from 0 to 255, alpha from 0 to 1; not rounded. */
export interface Color {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Hue in degrees, saturation and lightness in percent. */
export interface Hsl {
  hue: number;
  saturation: number;
  lightness: number;
}

/**
 * Reads `#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()` and `hsla()`.
 * @throws where the text is none of these.
 */
export function parseColor(text: string): Color {
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text.trim())?.[1];
  if (hex) {
    const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const part = (index: number) => parseInt(digits.slice(index * 2, index * 2 + 2), 16);
    return { red: part(0), green: part(1), blue: part(2), alpha: digits.length === 8 ? part(3) / 255 : 1 };
  }
  const [, kind, inner] = /^(rgb|hsl)a?\(([^)]*)\)$/i.exec(text.trim()) ?? [];
  const parts = inner?.split(/[\s,/]+/).filter((part) => part !== '') ?? [];
  const [first = NaN, second = NaN, third = NaN] = parts.map((part) => parseFloat(part));
  const last = parts[3];
  const alpha = last === undefined ? 1 : parseFloat(last) / (last.endsWith('%') ? 100 : 1);
  if (![first, second, third, alpha].every(Number.isFinite)) throw new Error(`${text} is not a color`);
  if (kind?.toLowerCase() === 'hsl') return fromHsl({ hue: first, saturation: second, lightness: third }, alpha);
  return { red: first, green: second, blue: third, alpha };
}

export function toHsl({ red, green, blue }: Color): Hsl {
  const most = Math.max(red, green, blue) / 255;
  const least = Math.min(red, green, blue) / 255;
  const range = most - least;
  const lightness = (most + least) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  let sextant = 0;
  if (range > 0 && most === red / 255) sextant = ((green - blue) / 255 / range + 6) % 6;
  else if (range > 0 && most === green / 255) sextant = (blue - red) / 255 / range + 2;
  else if (range > 0) sextant = (red - green) / 255 / range + 4;
  return { hue: sextant * 60, saturation: saturation * 100, lightness: lightness * 100 };
}

export function fromHsl({ hue, saturation, lightness }: Hsl, alpha: number): Color {
  const light = lightness / 100;
  const reach = (saturation / 100) * Math.min(light, 1 - light);
  const channel = (offset: number) => {
    const turn = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return 255 * (light - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)));
  };
  return { red: channel(0), green: channel(8), blue: channel(4), alpha };
}

/** OKLCH: lightness from 0 to 1, chroma, hue in degrees; the matrices are those of CSS Color 4. */
export function toOklch({ red, green, blue }: Color): { lightness: number; chroma: number; hue: number } {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bee = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const chroma = Math.hypot(a, bee);
  // Of a grey, only rounding errors would give a hue.
  const hue = chroma < 1e-4 ? 0 : ((Math.atan2(bee, a) * 180) / Math.PI + 360) % 360;
  return { lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, chroma: chroma < 1e-4 ? 0 : chroma, hue };
}

/** WCAG's relative luminance, from 0 to 1. */
export function luminance({ red, green, blue }: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
