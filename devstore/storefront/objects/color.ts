import { round } from '../filters/color-text.ts';
import { type Color, parseColor, toHsl, toOklch } from '../filters/color-value.ts';
import { HonestDrop, lookupIn } from './honest-drop.ts';

/** A colour of the settings: it prints as it was saved, and knows its parts. */
export function colorDrop(saved: string): HonestDrop {
  return new HonestDrop(
    'color',
    (name) => lookupIn(partsOf(parseColor(saved)))(name),
    () => saved,
  );
}

/** The theme's palette: a colour by its name, and all of them in a loop. Printed, it is nothing that Shopify documents. */
class ColorPaletteDrop extends HonestDrop {
  readonly #colors: HonestDrop[];

  constructor(colors: Record<string, HonestDrop>) {
    // A colour that the merchant took out of the palette is nil.
    super('color_palette', (name) => colors[name] ?? null);
    this.#colors = Object.values(colors);
  }

  [Symbol.iterator](): Iterator<HonestDrop> {
    return this.#colors.values();
  }
}

/** @param saved the colours by their names, as settings_data.json has them */
export function colorPaletteDrop(saved: Record<string, string>): HonestDrop {
  return new ColorPaletteDrop(
    Object.fromEntries(Object.entries(saved).map(([name, color]) => [name, colorDrop(color)])),
  );
}

function partsOf(color: Color): Record<string, unknown> {
  const { red, green, blue } = color;
  const { hue, saturation, lightness } = toHsl(color);
  const lch = toOklch(color);
  const oklch = `${round(lch.lightness * 100, 2)}% ${round(lch.chroma, 4)} ${round(lch.hue, 2)}`;
  const alpha = round(color.alpha, 2);
  const rgb = `${round(red)} ${round(green)} ${round(blue)}`;
  return {
    ...{ red, green, blue, alpha, rgb, rgba: `${rgb} / ${alpha}`, oklch, oklcha: `${oklch} / ${alpha}` },
    hue: round(hue),
    saturation: round(saturation),
    lightness: round(lightness),
    chroma: round(lch.chroma, 4),
    color_space: 'srgb',
  };
}
