/** Which version of a routine a page shows. */
import { LRUCache } from 'lru-cache';

import type { Db } from '~/db.server';

import type { Routine } from './contract';
import { editionHash } from './live/metaobject.server';
import { publishedFields } from './published-document';

export interface ShownVersion {
  routineId: string;
  version: number;
  /** IDs. */
  steps: ReadonlySet<string>;
}

/** Versions that pages may still show: browsers and Shopify keep pages for a while. */
const RECENT = 5;

/** Short, because a new version can be live at any time. Misses are remembered too. */
const remembered = new LRUCache<string, { shown: ShownVersion | null }>({ max: 2000, ttl: 30_000 });

/**
 * Finds the version of a routine by the edition on the page: the live one if the edition isn't known, because readers see a
 * version without the files that were deleted since. Null if the shop has no such routine, or never published it.
 */
export async function findShownVersion(params: {
  db: Db;
  shop: string;
  handle: string;
  edition: string;
}): Promise<ShownVersion | null> {
  const { shop, handle, edition } = params;
  const key = `${shop} ${handle} ${edition}`;
  const known = remembered.get(key);
  if (known) return known.shown;
  const shown = await readShownVersion(params);
  remembered.set(key, { shown });
  return shown;
}

async function readShownVersion(params: {
  db: Db;
  shop: string;
  handle: string;
  edition: string;
}): Promise<ShownVersion | null> {
  const { db, shop, handle, edition } = params;
  const routine = await db.routine.findUnique({
    where: { shop_handle: { shop, handle } },
    select: { id: true, liveVersion: true },
  });
  if (!routine) return null;
  const versions = await db.routineVersion.findMany({
    where: { shop, routineId: routine.id },
    orderBy: { number: 'desc' },
    take: RECENT,
    select: { number: true, document: true },
  });
  const documentOf = (version: (typeof versions)[number]) => version.document as unknown as Routine;
  const isLive = ({ number }: { number: number }) => number === routine.liveVersion;
  // The live one first: versions that differ in translations only have the same edition.
  const candidates = [...versions.filter(isLive), ...versions.filter((version) => !isLive(version))];
  const shown =
    candidates.find((version) => editionHash(publishedFields(documentOf(version)).document) === edition) ??
    versions.find(isLive);
  if (!shown) return null;
  const steps = documentOf(shown).phases.flatMap((phase) => phase.steps.map(({ id }) => id));
  return { routineId: routine.id, version: shown.number, steps: new Set(steps) };
}

/** The steps of a version, or of the latest one, in order; null if the routine was never published. */
export async function findStepTitles(params: {
  db: Db;
  shop: string;
  routineId: string;
  version: number | null;
}): Promise<{ id: string; title: string }[] | null> {
  const { db, shop, routineId, version } = params;
  const found = await db.routineVersion.findFirst({
    where: { shop, routineId, ...(version === null ? {} : { number: version }) },
    orderBy: { number: 'desc' },
    select: { document: true },
  });
  if (!found) return null;
  const { phases } = found.document as unknown as Routine;
  return phases.flatMap(({ steps }) => steps.map(({ id, title }) => ({ id, title })));
}
