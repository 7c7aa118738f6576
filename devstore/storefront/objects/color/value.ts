/** Parsing and converting CSS colors. */

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
 * @throws an error for anything else.
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
  const max = Math.max(red, green, blue) / 255;
  const min = Math.min(red, green, blue) / 255;
  const range = max - min;
  const lightness = (max + min) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  let sector = 0;
  if (range > 0 && max === red / 255) sector = ((green - blue) / 255 / range + 6) % 6;
  else if (range > 0 && max === green / 255) sector = (blue - red) / 255 / range + 2;
  else if (range > 0) sector = (red - green) / 255 / range + 4;
  return { hue: sector * 60, saturation: saturation * 100, lightness: lightness * 100 };
}

export function fromHsl({ hue, saturation, lightness }: Hsl, alpha: number): Color {
  const light = lightness / 100;
  const amplitude = (saturation / 100) * Math.min(light, 1 - light);
  const channel = (offset: number) => {
    const position = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return 255 * (light - amplitude * Math.max(-1, Math.min(position - 3, 9 - position, 1)));
  };
  return { red: channel(0), green: channel(8), blue: channel(4), alpha };
}

/** WCAG relative luminance, from 0 to 1. */
export function luminance({ red, green, blue }: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
