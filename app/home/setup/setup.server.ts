/** Which setup tasks are done, as far as the server can tell. */
import { type AdminApi, ShopifyError } from '~/shopify/admin-api.server';
import { listBriefs } from '~/brief/drafts.server';
import type { Db } from '~/db.server';
import { logError } from '~/log.server';
import { readUsage } from '~/routine/articles/usage.server';
import { type RoutineSummary, listRoutines } from '~/routine/drafts.server';
import { readSettings } from '~/settings/settings.server';

/** How many routines are asked about. */
const MAX_COUNTED = 50;

export interface Setup {
  /** The latest published routine, or else the latest draft. */
  routine: Pick<RoutineSummary, 'id' | 'title'> | null;
  isPublished: boolean;
  /** How many articles show a routine, of those edited last; null if Shopify didn't respond. */
  articles: { count: number; hasMore: boolean } | null;
  /** The default Brief, or else the latest; null without one. */
  briefId: string | null;
  isBriefPublished: boolean;
  hasSentTestEmail: boolean;
  isDismissed: boolean;
  /** Whether the shop has the demo's made-up readers. */
  hasSampleData: boolean;
}

export async function readSetup({ db, shop, admin }: { db: Db; shop: string; admin: AdminApi }): Promise<Setup> {
  const [routines, briefs, settings] = await Promise.all([
    listRoutines({ db, shop }),
    listBriefs({ db, shop }),
    readSettings({ db, shop }),
  ]);
  const articles = await countArticles({ db, shop, admin, ids: routines.slice(0, MAX_COUNTED).map(({ id }) => id) });
  const published = routines.find(({ status }) => status !== 'draft');
  const routine = published ?? routines[0] ?? null;
  const brief = briefs.find(({ isDefault }) => isDefault) ?? briefs[0] ?? null;
  return {
    routine: routine && { id: routine.id, title: routine.title },
    isPublished: published !== undefined,
    articles,
    briefId: brief?.id ?? null,
    isBriefPublished: briefs.some(({ status }) => status === 'published' || status === 'changed'),
    hasSentTestEmail: settings.hasSentTestEmail,
    isDismissed: settings.isSetupDismissed,
    hasSampleData: settings.sampleUntil !== null,
  };
}

async function countArticles(input: Parameters<typeof readUsage>[0]): Promise<Setup['articles']> {
  try {
    // An article shows at most one.
    const usage = Object.values(await readUsage(input)).flatMap((each) => each ?? []);
    return {
      count: usage.reduce((sum, { titles }) => sum + titles.length, 0),
      hasMore: usage.some(({ hasMore }) => hasMore),
    };
  } catch (error) {
    if (!(error instanceof ShopifyError)) throw error;
    logError('Counting articles failed', error);
    return null;
  }
}
