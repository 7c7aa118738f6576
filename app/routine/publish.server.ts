/** Publishes a draft: an immutable version in the database, and the metaobject that the storefront reads. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db } from '~/db.server';
import {
  type MetaobjectName,
  findMetaobject,
  publishMetaobject,
  unpublishMetaobject,
} from '~/shopify/metaobjects.server';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { ROUTINE_METAOBJECT_TYPE } from './contract';
import { RoutineNotFound, StaleDraft } from './drafts.server';
import { type Problem, checkRoutine } from './schema';

/** The draft has problems, so nothing was published. */
export class InvalidRoutine extends Error {
  override name = 'InvalidRoutine';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`The routine has ${problems.length} problem(s): ${problems.map(({ path }) => path).join(', ')}`);
    this.problems = problems;
  }
}

export interface PublishResult {
  /** Version number. */
  number: number;
  /** GID of the metaobject. */
  metaobjectId: string;
}

/**
 * Publishes a draft as it was at `revision`.
 *
 * The metaobject is written first, so that a failed attempt leaves no version behind, and no transaction stays open
 * during a network call. If saving the version fails, publishing again fixes it, because the write is an upsert.
 *
 * @throws RoutineNotFound, StaleDraft, InvalidRoutine, ShopifyError
 */
export async function publish(input: PublishInput): Promise<PublishResult> {
  return withPublishLock(input, () => publishLocked(input));
}

interface PublishInput {
  db: Db;
  shop: string;
  id: string;
  revision: number;
  admin: AdminApi;
}

async function publishLocked({ db, shop, id, revision, admin }: PublishInput): Promise<PublishResult> {
  const row = await db.routine.findFirst({ where: { shop, id } });
  if (!row) throw new RoutineNotFound();
  if (row.revision !== revision) throw new StaleDraft('This routine was changed in another tab.');

  const checked = checkRoutine(row.document);
  if ('problems' in checked) throw new InvalidRoutine(checked.problems);
  const { routine } = checked;

  const metaobjectId = await publishMetaobject(admin, metaobjectName(row.handle), {
    title: routine.title,
    document: routine,
  });

  const number = await db.$transaction(async (tx) => {
    const existing = await tx.$queryRaw<unknown[]>`
      SELECT id FROM "Routine" WHERE id = ${id} AND shop = ${shop} FOR UPDATE`;
    if (existing.length === 0) return null;
    const latest = await tx.routineVersion.aggregate({ where: { shop, routineId: id }, _max: { number: true } });
    const next = (latest._max.number ?? 0) + 1;
    await tx.routineVersion.create({ data: { shop, routineId: id, number: next, document: routine, revision } });
    return next;
  });
  if (number !== null) return { number, metaobjectId };
  // The routine was deleted during the call to Shopify. Don't show what can no longer be edited.
  await unpublish({ admin, handle: row.handle });
  throw new RoutineNotFound();
}

/**
 * Shows all published routines again, after Shopify deleted them with an earlier installation of the app. Articles' own
 * routines aren't assigned again: only Shopify knew those.
 * @throws ShopifyError
 */
export async function republishRoutines(input: { db: Db; shop: string; admin: AdminApi }): Promise<void> {
  const { db, shop, admin } = input;
  await withPublishLock(input, async () => {
    const routines = await db.routine.findMany({
      where: { shop, versions: { some: {} } },
      select: { handle: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { document: true } } },
    });
    for (const { handle, versions } of routines) {
      const document = versions[0]?.document as { title: string } | undefined;
      if (document) await publishMetaobject(admin, metaobjectName(handle), { title: document.title, document });
    }
  });
}

/**
 * Unpublishes a routine by deleting its metaobject. Does nothing if it was never published.
 * @throws ShopifyError
 */
export async function unpublish({ admin, handle }: { admin: AdminApi; handle: string }): Promise<void> {
  await unpublishMetaobject(admin, metaobjectName(handle));
}

/**
 * The GID of a published routine's metaobject, or null if it isn't published.
 * @throws ShopifyError
 */
export async function findPublished({ admin, handle }: { admin: AdminApi; handle: string }): Promise<string | null> {
  return findMetaobject(admin, metaobjectName(handle));
}

function metaobjectName(handle: string): MetaobjectName {
  return { type: ROUTINE_METAOBJECT_TYPE, handle };
}
