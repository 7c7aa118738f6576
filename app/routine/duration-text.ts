/** A routine's duration in words for merchants. */
import type { RoutineDuration } from './contract';

/** "12 min", "10–14 min", "8 min or more"; empty if no step has an amount. */
export function durationText({ usual: { min, max }, isOpen }: RoutineDuration): string {
  if (max === 0) return '';
  const [from, to] = [Math.max(1, Math.round(min / 60)), Math.max(1, Math.round(max / 60))];
  const range = from === to ? `${from} min` : `${from}–${to} min`;
  return isOpen ? `${range} or more` : range;
}
