/** How long personal data is kept, within limits. A period is a number and its unit: `30 days`, `12 months`. */

export const PERIOD_UNITS = ['days', 'months'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export interface Period {
  amount: number;
  unit: PeriodUnit;
}

/** 36 months have at least 1,095 days. */
const LIMITS: Record<PeriodUnit, { min: number; max: number }> = {
  days: { min: 7, max: 1095 },
  months: { min: 1, max: 36 },
};

/** Says what's wrong with a period; null if it's valid. */
export function periodProblem(text: string): string | null {
  const [amount = '', unit = '', ...rest] = text.trim().split(' ');
  const limits = LIMITS[unit as PeriodUnit] as { min: number; max: number } | undefined;
  if (!/^\d+$/.test(amount) || !limits || rest.length > 0) return 'Enter a whole number';
  if (Number(amount) < limits.min) return 'Enter 7 days or more';
  if (Number(amount) > limits.max) return 'Enter 36 months or less';
  return null;
}

/** @param text a valid period. */
export function parsePeriod(text: string): Period {
  const [amount, unit] = text.trim().split(' ');
  return { amount: Number(amount), unit: unit as PeriodUnit };
}

/** The time that a valid period before `now` began. Months are calendar months. */
export function periodStart(text: string, now: Date): Date {
  const { amount, unit } = parsePeriod(text);
  const start = new Date(now);
  if (unit === 'days') start.setUTCDate(start.getUTCDate() - amount);
  else {
    const day = start.getUTCDate();
    start.setUTCMonth(start.getUTCMonth() - amount);
    // A month without this day would roll over into the next.
    if (start.getUTCDate() !== day) start.setUTCDate(0);
  }
  return start;
}

/** Whether one valid period is shorter than another, also of the other unit. */
export function isShorter(one: string, other: string): boolean {
  const now = new Date();
  return periodStart(one, now) > periodStart(other, now);
}
