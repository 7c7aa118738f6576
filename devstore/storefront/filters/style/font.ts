/** Font filters. No font files are served: every font is a system font in which all weights and styles exist. */
import { StrictDrop, strictDrop } from '../../liquid/strict-drop.ts';
import type { FilterHandler } from '../../liquid/types.ts';
import { property, text } from '../arguments.ts';

const PROPERTIES = ['family', 'fallback_families', 'style', 'weight', 'system?'];
const WEIGHTS: Record<string, number> = { normal: 400, bold: 700 };
const STEPS: Record<string, number> = { lighter: -100, bolder: 100 };

export const fontFilters: Record<string, FilterHandler> = {
  /** Prints nothing: system fonts need no `@font-face`. */
  font_face: (font: unknown) => {
    if (property(font, 'system?') !== true) throw new Error('font_face needs a font');
    return '';
  },
  font_modify: (font: unknown, name: unknown, change: unknown) => {
    if (!(font instanceof StrictDrop)) throw new Error('font_modify needs a font');
    const value = text(change);
    const properties = Object.fromEntries(PROPERTIES.map((each) => [each, property(font, each)]));
    if (name === 'style') return strictDrop('font', { ...properties, style: value });
    if (name !== 'weight') throw new Error(`a font has no ${text(name)}`);
    const step = STEPS[value] ?? (/^[+-]/.test(value) ? Number(value) : null);
    const weight = step === null ? (WEIGHTS[value] ?? Number(value)) : Number(properties.weight) + step;
    // Nil for a weight that no font has.
    return weight >= 100 && weight <= 900 ? strictDrop('font', { ...properties, weight: String(weight) }) : null;
  },
};
