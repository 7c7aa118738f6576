/** What a weekly email says: three numbers, and one thing to do. */
import type { Db } from '~/db.server';
import { periodOf } from '~/insights/funnel/period';
import { readFunnel } from '~/insights/funnel/read-funnel.server';
import { readOverview } from '~/insights/overview/read-overview.server';
import type { AdminApi } from '~/shopify/admin-api.server';

import { readAttention } from '../attention/read-attention.server';
import { type NextStep, nextStep } from '../next-step';
import { readSetup } from '../setup/setup.server';
import { type Change, biggestChanges } from './changes';
import type { Week } from './week';

export interface WeeklyReport {
  week: Week;
  changes: Change[];
  toDo: NextStep;
  hasSampleData: boolean;
}

/** Null if there's nothing to compare. */
export async function readWeeklyReport(input: {
  db: Db;
  shop: string;
  admin: AdminApi;
  week: Week;
}): Promise<WeeklyReport | null> {
  const { db, shop, week } = input;
  const { totals } = await readFunnel({
    db,
    shop,
    period: periodOf({ range: 'custom', ...week }, week.to),
    filter: {},
  });
  const changes = biggestChanges(totals);
  if (changes.length === 0) return null;
  const [attention, setup, overview] = await Promise.all([
    readAttention(input),
    readSetup(input),
    readOverview({ db, shop }),
  ]);
  const [first] = attention.items;
  const toDo = first ? { text: `${first.title}. ${first.text}`, action: first.action } : nextStep(setup, overview);
  return { week, changes, toDo, hasSampleData: setup.hasSampleData };
}
