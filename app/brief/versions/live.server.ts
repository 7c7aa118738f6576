/** Published Briefs: the latest version of each, regardless of the draft. */
import type { Db } from '~/db.server';

import { type Brief, briefSchema } from '../schema';

/** Selects the Briefs that are live. */
export const LIVE = { unpublishedAt: null, versions: { some: {} } } as const;

/** Selects a Brief's latest version. */
const LATEST_VERSION = { versions: { orderBy: { number: 'desc' }, take: 1, select: { document: true } } } as const;

/**
 * Handle of the shop's default Brief or, without one, of the live Brief that was saved last.
 * @param except id of a Brief to leave out
 * @returns null if no other Brief is live.
 */
export async function findLiveHandle(params: { db: Db; shop: string; except?: string }): Promise<string | null> {
  const { db, shop, except } = params;
  const brief = await db.brief.findFirst({
    where: { shop, ...LIVE, ...(except === undefined ? {} : { id: { not: except } }) },
    orderBy: [{ isDefault: 'desc' }, { updatedAt: 'desc' }],
    select: { handle: true },
  });
  return brief?.handle ?? null;
}

/** A live Brief as it was published; null if the shop has no live Brief with that handle. */
export async function findLiveBrief(params: { db: Db; shop: string; handle: string }): Promise<Brief | null> {
  const { db, shop, handle } = params;
  const brief = await db.brief.findFirst({ where: { shop, handle, ...LIVE }, select: LATEST_VERSION });
  return latestDocument(brief);
}

/** All live Briefs as they were published. */
export async function listLiveBriefs({ db, shop }: { db: Db; shop: string }): Promise<{ id: string; brief: Brief }[]> {
  const rows = await db.brief.findMany({ where: { shop, ...LIVE }, select: { id: true, ...LATEST_VERSION } });
  return rows.flatMap(({ id, ...row }) => {
    const brief = latestDocument(row);
    return brief ? [{ id, brief }] : [];
  });
}

/** A Brief as it was published last, live or not; null if it never was, or if it's gone. */
export async function findPublishedBrief(params: { db: Db; shop: string; id: string }): Promise<Brief | null> {
  const { db, shop, id } = params;
  return latestDocument(await db.brief.findFirst({ where: { shop, id }, select: LATEST_VERSION }));
}

/** Ids of a live Brief and of its consent wording in a version (null if it has none); null if there's no such Brief. */
export async function findLiveWording(params: { db: Db; shop: string; handle: string; version: string }) {
  const { db, shop, handle, version } = params;
  const brief = await db.brief.findFirst({
    where: { shop, handle, ...LIVE },
    select: { id: true, consents: { where: { purpose: 'delivery', version }, select: { id: true } } },
  });
  return brief && { briefId: brief.id, wordingId: brief.consents[0]?.id ?? null };
}

function latestDocument(brief: { versions: { document: unknown }[] } | null): Brief | null {
  const [version] = brief?.versions ?? [];
  return version ? briefSchema.parse(version.document) : null;
}
