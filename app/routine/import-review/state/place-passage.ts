/** Puts a passage of the article into a field. */
import { LIMITS } from '../../field-rules';

/** Where a passage can go within the self-check: its causes or signs. Empty for other fields. */
export function placeOf(path: string): string {
  return path.startsWith('selfCheck.') ? path.slice('selfCheck.'.length) : path.replace(/^.*\./, '');
}

/** Fields that hold one line of at most `LIMITS.line` characters. */
const LINES = new Set(['title']);

/**
 * The field's value with the passage added to it: as another entry of a list, or behind the text that's there.
 * @param place the field's name; within the self-check, the list's
 * @returns null if it doesn't fit, or the field isn't a text
 */
export function withPassage(place: string, value: unknown, quote: string): unknown {
  const text = quote.replace(/\s+/g, ' ').trim();
  if (place === 'causes' || place === 'signs') {
    const { causes, signs } = (value ?? { causes: [], signs: [] }) as { causes: string[]; signs: object[] };
    if (place === 'causes') return fits(causes, text) ? { causes: [...causes, text], signs } : null;
    return fits(signs, text) ? { causes, signs: [...signs, { text, seeProfessional: false }] } : null;
  }
  if (place === 'breath') {
    const breath = (value ?? { cue: '', inhale: null, exhale: null }) as { cue: string };
    const cue = joined(breath.cue, text);
    return cue.length <= LIMITS.text ? { ...breath, cue } : null;
  }
  if (Array.isArray(value)) return fits(value, text) ? [...(value as string[]), text] : null;
  if (typeof value !== 'string') return null;
  const whole = joined(value, text);
  return whole.length <= (LINES.has(place) ? LIMITS.line : LIMITS.text) ? whole : null;
}

function fits(list: readonly unknown[], text: string): boolean {
  return list.length < LIMITS.lines && text.length <= LIMITS.text;
}

function joined(value: string, text: string): string {
  return value.trim() === '' ? text : `${value.trim()} ${text}`;
}
