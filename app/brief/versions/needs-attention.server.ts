/** What's wrong with live Briefs: their PDFs and translations. */
import type { Db } from '~/db.server';
import { type OutdatedLanguage, outdatedLanguages } from '~/translations/outdated';

import type { Brief } from '../schema';
import { listTranslations } from '../translations/drafts.server';
import { walkBrief } from '../translations/walk-brief';
import { LIVE } from './live.server';

/** Live Briefs that are looked at: those changed last. */
const MAX_BRIEFS = 50;

export interface BriefAttention {
  id: string;
  title: string;
  /** Readers who request it get an email without a download. */
  hasNoFile: boolean;
  outdated: OutdatedLanguage[];
}

/** @returns the live Briefs that something is wrong with. */
export async function findBriefAttention({ db, shop }: { db: Db; shop: string }): Promise<BriefAttention[]> {
  const live = await db.brief.findMany({
    where: { shop, ...LIVE },
    orderBy: { updatedAt: 'desc' },
    take: MAX_BRIEFS,
    select: { id: true, title: true, document: true, files: { where: { locale: '' }, take: 1, select: { id: true } } },
  });
  const briefs = await Promise.all(
    live.map(async ({ id, title, document, files }): Promise<BriefAttention> => {
      const saved = await listTranslations({ db, shop, briefId: id });
      const translations = Object.fromEntries(saved.map(({ locale, texts }) => [locale, texts]));
      return {
        id,
        title: title.trim() || 'Untitled Brief',
        hasNoFile: files.length === 0,
        // Only this module writes drafts, in this form.
        outdated: outdatedLanguages(walkBrief, document as unknown as Brief, translations),
      };
    }),
  );
  return briefs.filter(({ hasNoFile, outdated }) => hasNoFile || outdated.length > 0);
}
