import type { RoutineDuration } from '../contract';

/** How long a routine takes, for most readers: "12–15 min", "45 s", "5+ min" if there's no end. */
export function durationText({ usual: { min, max }, isOpen }: RoutineDuration): string {
  const isShort = max < 60;
  const [from, to] = isShort ? [min, max] : [toMinutes(min), toMinutes(max)];
  const range = from === to ? `${to}` : `${from}–${to}`;
  if (to === 0) return 'Open-ended';
  return `${range}${isOpen ? '+' : ''} ${isShort ? 's' : 'min'}`;
}

/** At least one, as nothing takes no time. */
function toMinutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}
