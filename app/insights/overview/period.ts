/** Days of the home page's period, and of the one before that it's compared with. */
export const OVERVIEW_DAYS = 28;

/** What the home page counts, in the order that readers do it. */
export const OVERVIEW_EVENTS = ['views', 'starts', 'completions', 'requests', 'downloads'] as const;

export type OverviewEvent = (typeof OVERVIEW_EVENTS)[number];

export interface OverviewCount {
  event: OverviewEvent;
  /** In the past 28 days, today included. */
  current: number;
  /** In the 28 days before. */
  previous: number;
}

/** Fewer in either period say little about a change. */
const FEW = 30;

/** "+12%", "−5%", "No change"; null if there's too little to compare. */
export function changeText({ current, previous }: Pick<OverviewCount, 'current' | 'previous'>): string | null {
  if (current < FEW || previous < FEW) return null;
  const percent = Math.round((current / previous - 1) * 100);
  if (percent === 0) return 'No change';
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent).toLocaleString('en')}%`;
}
