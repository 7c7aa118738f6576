import { expect, test } from 'vitest';

import type { OverviewCount } from '~/insights/overview/period';

import { nextStep } from './next-step';
import type { Setup } from './setup/setup.server';

const SETUP: Setup = {
  ...{ routine: { id: 'r', title: 'Reset' }, isPublished: true, articles: { count: 2, hasMore: false } },
  ...{ briefId: 'b', isBriefPublished: true, hasSentTestEmail: true, isDismissed: false, hasSampleData: false },
};
const counts = (current: Partial<Record<OverviewCount['event'], number>>): OverviewCount[] =>
  Object.entries(current).map(([event, n]) => ({ event: event as OverviewCount['event'], current: n, previous: 0 }));

test.each([
  [counts({ starts: 100, completions: 49 }), SETUP, 'View analytics'],
  [counts({ starts: 100, completions: 50, requests: 40, downloads: 10 }), SETUP, 'Open Briefs'],
  // Too few to tell.
  [counts({ starts: 29, completions: 1, requests: 29, downloads: 1 }), SETUP, 'Start from an article'],
  [counts({}), { ...SETUP, articles: { count: 3, hasMore: false } }, 'Open routines'],
])('%#: suggests one thing', (overview, setup, action) => {
  expect(nextStep(setup, overview).action.content).toBe(action);
});
