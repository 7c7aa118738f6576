/**
 * What the Briefs have earned.
 *
 * - requests: how often one was asked for; a person who asks twice counts twice.
 * - people: different addresses that asked.
 * - visits: people who opened the page that the e-mail leads to. What a program opened counts as nothing: see
 *   openings.server.ts.
 * - downloads: people who pressed the button there. Each of them counts as a visit as well.
 * - timesDownloaded: how often it was pressed.
 *
 * A person who asked on two articles, or for two Briefs, counts in both rows, and once in the totals. The database keeps the figures itself,
 * in the transaction of what is counted, and takes an erased person out of them (see the migrations).
 */
import type { Db } from '~/db.server';

export interface Figures {
  requests: number;
  people: number;
  visits: number;
  downloads: number;
  timesDownloaded: number;
}

export interface ArticleFigures extends Figures {
  articleId: string;
  /** As it was at the last request. */
  title: string;
  /** On the storefront; empty where it was not sent. */
  path: string;
}

/** Of what nobody has asked for. */
const NOTHING: Figures = { requests: 0, people: 0, visits: 0, downloads: 0, timesDownloaded: 0 };

const FIGURES = { requests: true, people: true, visits: true, downloads: true, timesDownloaded: true } as const;

export async function totals({ db, shop }: { db: Db; shop: string }): Promise<Figures> {
  const figures = await db.shopTotals.findUnique({ where: { shop }, select: FIGURES });
  return figures ?? NOTHING;
}

/** Figures by the Brief's id; a Brief that nobody has asked for is not among them. */
export async function byBrief({ db, shop }: { db: Db; shop: string }): Promise<Record<string, Figures>> {
  const rows = await db.briefTotals.findMany({ where: { shop }, select: { briefId: true, ...FIGURES } });
  return Object.fromEntries(rows.map(({ briefId, ...figures }) => [briefId, figures]));
}

/** The articles that the Brief was asked for on, the most requested first, at most 100. */
export async function byArticle({ db, shop }: { db: Db; shop: string }): Promise<ArticleFigures[]> {
  return db.articleTotals.findMany({
    where: { shop },
    select: { articleId: true, title: true, path: true, ...FIGURES },
    orderBy: [{ requests: 'desc' }, { title: 'asc' }],
    take: 100,
  });
}
