/** Publishes a draft: an immutable version in the database, and the metaobject that the storefront reads. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db, Tx } from '~/db.server';
import { RefusedReferences, findMetaobject, unpublishMetaobject } from '~/shopify/metaobjects.server';
import { canonicalJson } from '~/publishing/canonical-json';
import { withPublishLock } from '~/publishing/publish-lock.server';

import type { Routine } from './contract';
import { RoutineNotFound, StaleDraft } from './drafts.server';
import { type ShownRoutine, metaobjectName, showRoutine, showRoutineAgain } from './live/metaobject.server';
import { publishedFields } from './published-document';
import { missingProblems, tooManyProblems } from './reference-problems';
import { type CheckedRoutine, type Problem, checkRoutine } from './schema';
import type { Translations } from '~/translations/contract';
import { removeTexts } from './translations/live-texts.server';
import { recordLiveTexts } from './translations/translations.server';
import { readPublishable, tooLongProblems } from './translations/publishable.server';

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
  /** Number of the version that's live now. */
  number: number;
  /** Whether it was live already, with the same content. */
  isUnchanged: boolean;
  /** GID of the metaobject. */
  metaobjectId: string;
}

/**
 * Publishes a draft as it was at `revision`. Without changes since the latest version, that version is live again or stays
 * live, and there's no new one.
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
  const { translations, revisions, withMetaobject } = await readPublishable({ db, shop, id, admin }, routine);
  const problems = [...tooManyProblems(routine, publishedFields(routine)), ...tooLongProblems(routine, translations)];
  if (problems.length > 0) throw new InvalidRoutine(problems);

  // Also without changes: it repairs what was changed in Shopify.
  const shown = await showRoutine(admin, row.handle, routine, translations).catch((error: unknown) => {
    if (error instanceof RefusedReferences) throw new InvalidRoutine(missingProblems(routine, error.gids));
    throw error;
  });
  const obsolete = withMetaobject.filter((locale) => !shown.languages.has(locale));
  await removeTexts(admin, row.handle, obsolete);
  const live = { shop, id, routine, revision, translations, revisions, shown };
  const number = await db.$transaction((tx) => makeLive({ tx, ...live }));
  if (number !== null) {
    return { number, isUnchanged: row.liveVersion === number, metaobjectId: shown.original.metaobjectId };
  }
  // The routine was deleted during the call to Shopify. Don't show what can no longer be edited.
  await unpublishMetaobject(admin, metaobjectName(row.handle));
  await removeTexts(admin, row.handle, [...shown.languages.keys()]);
  throw new RoutineNotFound();
}

interface LiveInput {
  tx: Tx;
  shop: string;
  id: string;
  routine: CheckedRoutine;
  revision: number;
  translations: Translations;
  /** Of the saved translations, by locale. */
  revisions: ReadonlyMap<string, number>;
  shown: ShownRoutine;
}

/** Records what's live, as a new version if it differs from the latest. Returns its number, or null without a routine. */
async function makeLive(input: LiveInput): Promise<number | null> {
  const { tx, shop, id, routine, revision, translations, revisions, shown } = input;
  const [locked] = await tx.$queryRaw<{ liveVersion: number | null; updatedAt: Date }[]>`
    SELECT "liveVersion", "updatedAt" FROM "Routine" WHERE id = ${id} AND shop = ${shop} FOR UPDATE`;
  if (!locked) return null;
  const latest = await tx.routineVersion.findFirst({ where: { shop, routineId: id }, orderBy: { number: 'desc' } });
  const isNew =
    !latest || canonicalJson([latest.document, latest.translations]) !== canonicalJson([routine, translations]);
  const number = (latest?.number ?? 0) + (isNew ? 1 : 0);
  const version = { shop, routineId: id, number, document: routine, translations, revision };
  if (isNew) await tx.routineVersion.create({ data: version });
  const live = { liveVersion: number, liveRevision: revision, archivedAt: null, ...shown.original };
  const publishedAt = locked.liveVersion === number ? {} : { publishedAt: new Date() };
  // Publishing isn't an edit.
  await tx.routine.update({ where: { shop, id }, data: { ...live, ...publishedAt, updatedAt: locked.updatedAt } });
  await recordLiveTexts({ db: tx, shop, id }, shown.languages, revisions);
  return number;
}

/**
 * Shows all live routines again, after Shopify deleted them with an earlier installation of the app. Articles' own
 * routines aren't assigned again: only Shopify knew those.
 * @throws ShopifyError
 */
export async function republishRoutines(input: { db: Db; shop: string; admin: AdminApi }): Promise<void> {
  const { db, shop } = input;
  await withPublishLock(input, async () => {
    const routines = await db.routine.findMany({ where: { shop, liveVersion: { not: null } }, select: { id: true } });
    for (const { id } of routines) await showLiveVersion({ ...input, id });
  });
}

/**
 * Writes a live routine's metaobjects again, without files and products that were deleted since. Requires the shop's publish
 * lock. Does nothing if the routine isn't live.
 * @returns GIDs of the metaobject before and now, or null if the routine isn't live.
 * @throws ShopifyError
 */
export async function showLiveVersion(input: {
  db: Db;
  shop: string;
  id: string;
  admin: AdminApi;
}): Promise<{ previousId: string | null; metaobjectId: string } | null> {
  const { db, shop, id, admin } = input;
  const row = await db.routine.findFirst({ where: { shop, id, liveVersion: { not: null } } });
  if (!row || row.liveVersion === null) return null;
  const version = await db.routineVersion.findFirst({ where: { shop, routineId: id, number: row.liveVersion } });
  if (!version) return null;
  const { document, translations } = version as unknown as { document: Routine; translations: Translations };
  const { original, languages } = await showRoutineAgain(admin, row.handle, document, translations);
  await db.routine.updateMany({ where: { shop, id }, data: { ...original, updatedAt: row.updatedAt } });
  await recordLiveTexts({ db, shop, id }, languages, null);
  return { previousId: row.metaobjectId, metaobjectId: original.metaobjectId };
}

/**
 * The GID of a routine's metaobject, or null if it was never published.
 * @throws ShopifyError
 */
export async function findPublished({ admin, handle }: { admin: AdminApi; handle: string }): Promise<string | null> {
  return findMetaobject(admin, metaobjectName(handle));
}
