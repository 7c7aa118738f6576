import { round } from './text.ts';
import { type Color, parseColor, toHsl } from './value.ts';
import { lookupIn, StrictDrop } from '../../liquid/strict-drop.ts';

/** A color setting. Prints as it was saved. */
export function colorDrop(saved: string): StrictDrop {
  return new StrictDrop(
    'color',
    (name) => lookupIn(componentsOf(parseColor(saved)))(name),
    () => saved,
  );
}

/** The theme's palette: a color by its name, and all of them in a loop. Shopify doesn't document how it prints. */
class ColorPaletteDrop extends StrictDrop {
  readonly #colors: StrictDrop[];

  constructor(colors: Record<string, StrictDrop>) {
    // Nil for a color that the merchant removed.
    super('color_palette', (name) => colors[name] ?? null);
    this.#colors = Object.values(colors);
  }

  [Symbol.iterator](): Iterator<StrictDrop> {
    return this.#colors.values();
  }
}

/** @param saved colors by name, as in settings_data.json */
export function colorPaletteDrop(saved: Record<string, string>): StrictDrop {
  return new ColorPaletteDrop(
    Object.fromEntries(Object.entries(saved).map(([name, color]) => [name, colorDrop(color)])),
  );
}

function componentsOf(color: Color): Record<string, unknown> {
  const { red, green, blue } = color;
  const { hue, saturation, lightness } = toHsl(color);
  const alpha = round(color.alpha, 2);
  const rgb = `${round(red)} ${round(green)} ${round(blue)}`;
  return {
    ...{ red, green, blue, alpha, rgb, rgba: `${rgb} / ${alpha}`, color_space: 'srgb' },
    ...{ hue: round(hue), saturation: round(saturation), lightness: round(lightness) },
  };
}
