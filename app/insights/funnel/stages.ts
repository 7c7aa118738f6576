/** The funnel's stages, in three parts. Within a part, numbers are of the same readers, so that rates mean something. */

/** A number in the period, and in the one before. */
export interface Compared {
  now: number;
  before: number;
}

export const STAGES = {
  views: { label: 'Viewed', part: 'routine' },
  starts: { label: 'Started', part: 'routine' },
  completions: { label: 'Completed', part: 'routine' },
  follows: { label: 'Followed a link', part: 'routine' },
  briefViews: { label: 'Brief seen', part: 'brief' },
  briefRequests: { label: 'Brief requested', part: 'brief' },
  people: { label: 'Requested', part: 'delivery' },
  visits: { label: 'Opened the email’s link', part: 'delivery' },
  downloads: { label: 'Downloaded', part: 'delivery' },
} as const;

export type Stage = keyof typeof STAGES;
export type Part = (typeof STAGES)[Stage]['part'];

export const STAGE_NAMES = Object.keys(STAGES) as Stage[];

/** What readers do besides, by event. */
export const OTHER_EVENTS = {
  productLinks: 'Followed a product link',
  shopLinks: 'Followed a store link',
  bookingLinks: 'Followed a booking link',
  cartAdds: 'Added a product to the cart',
  reminders: 'Saved a reminder',
  prints: 'Printed the routine',
} as const;

export type OtherEvent = keyof typeof OTHER_EVENTS;

/** Fewer than this many readers say nothing about the next ones. */
export const ENOUGH = 30;

/** A share in percent, or why there's none. */
export type Rate = { percent: number } | { tooFew: number };

/** @param whole below `ENOUGH`, a share would be chance */
export function rateOf(share: number, whole: number): Rate {
  return whole < ENOUGH ? { tooFew: whole } : { percent: (share / whole) * 100 };
}

/** The rate's change in percentage points; null if one of the two periods has too few readers. */
export function changeOf(share: Compared, whole: Compared): number | null {
  const [now, before] = [rateOf(share.now, whole.now), rateOf(share.before, whole.before)];
  return 'percent' in now && 'percent' in before ? now.percent - before.percent : null;
}

/** A count's change in percent; null if there were too few before. */
export function growthOf({ now, before }: Compared): number | null {
  return before < ENOUGH ? null : ((now - before) / before) * 100;
}
