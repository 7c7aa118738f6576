/** Passages that no field came from, and what the merchant decided about them. */
import type { Decisions, Quote } from '../../import/contract';

const KEY = /^unplaced\.(\d+)_(\d+)(?:\.(.+))?$/;

/** A passage's name in `Decisions`. */
export function passageKey({ start, end }: Pick<Quote, 'start' | 'end'>): string {
  return `unplaced.${start}_${end}`;
}

/** A decision for a passage: the path of the field that it's used in; an empty one if it's dismissed. */
export interface PassageUse {
  start: number;
  end: number;
  path: string;
}

/** The name of a decision: `accepted` if the passage is used, `rejected` if it's dismissed. */
export function usageKey({ path, ...passage }: PassageUse): string {
  return path === '' ? passageKey(passage) : `${passageKey(passage)}.${path}`;
}

/** The passages that are decided. */
export function passageUses(decisions: Decisions): PassageUse[] {
  return Object.entries(decisions).flatMap(([key, decision]) => {
    const match = decision === undefined ? null : KEY.exec(key);
    return match ? [{ start: Number(match[1]), end: Number(match[2]), path: match[3] ?? '' }] : [];
  });
}
