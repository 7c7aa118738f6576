/** The numbers that changed most from one week to the next. */
import { ENOUGH, type Compared, type Stage, growthOf } from '~/insights/funnel/stages';

/** How many an email has. */
const MOST = 3;

export interface Change {
  label: string;
  now: number;
  before: number;
  /** "+24%" or "−8%" */
  growth: string;
}

/** In the order of what readers do. Requests are counted by the app: what pages report of them is left out. */
const LABELS: Partial<Record<Stage, string>> = {
  views: 'Routine views',
  starts: 'Routine starts',
  completions: 'Completed routines',
  follows: 'Followed a link',
  briefViews: 'Brief views',
  people: 'New people',
  visits: 'Opened the email’s link',
  downloads: 'Downloaded the Brief',
};

/** Of those with enough readers in both weeks; none if nothing changed. */
export function biggestChanges(totals: Record<Stage, Compared>): Change[] {
  return (Object.keys(LABELS) as Stage[])
    .flatMap((stage) => {
      const { now, before } = totals[stage];
      const percent = Math.round(growthOf({ now, before }) ?? 0);
      return now < ENOUGH || percent === 0 ? [] : [{ label: LABELS[stage] ?? '', now, before, percent }];
    })
    .sort((one, other) => Math.abs(other.percent) - Math.abs(one.percent))
    .slice(0, MOST)
    .map(({ percent, ...change }) => ({ ...change, growth: signed(percent) }));
}

function signed(percent: number): string {
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent).toLocaleString('en')}%`;
}
