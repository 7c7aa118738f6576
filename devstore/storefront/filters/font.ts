/** Fonts. All are the browser's own here: there is no file to load, and every weight and style is taken to exist. */
import type { FilterHandler } from '../liquid-types.ts';
import { HonestDrop, honestDrop } from '../objects/honest-drop.ts';
import { property, text } from './arguments.ts';

const KEPT = ['family', 'fallback_families', 'style', 'weight', 'system?'];
const WEIGHTS: Record<string, number> = { normal: 400, bold: 700 };
const STEPS: Record<string, number> = { lighter: -100, bolder: 100 };

export const fontFilters: Record<string, FilterHandler> = {
  /** Nothing: a font of the system has no face to declare. */
  font_face: (font: unknown) => {
    if (property(font, 'system?') !== true) throw new Error('font_face wants a font');
    return '';
  },
  font_modify: (font: unknown, name: unknown, change: unknown) => {
    if (!(font instanceof HonestDrop)) throw new Error('font_modify wants a font');
    const value = text(change);
    const kept = Object.fromEntries(KEPT.map((each) => [each, property(font, each)]));
    if (name === 'style') return honestDrop('font', { ...kept, style: value });
    if (name !== 'weight') throw new Error(`a font has no ${text(name)}`);
    const step = STEPS[value] ?? (/^[+-]/.test(value) ? Number(value) : null);
    const weight = step === null ? (WEIGHTS[value] ?? Number(value)) : Number(kept.weight) + step;
    // A variant that no font has is nil.
    return weight >= 100 && weight <= 900 ? honestDrop('font', { ...kept, weight: String(weight) }) : null;
  },
};
