/** A routine's saved translations. */
import type { Db, Tx } from '~/db.server';
import { readSettings } from '~/settings/settings.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import type { ShopLanguages, TranslatedTexts, TranslationConflict, TranslationEdit } from '~/translations/contract';
import { applyEdits, savedTextsSchema } from '~/translations/edits';
import { readShopLanguages } from '~/translations/languages.server';
import { extractTexts } from '~/translations/walk';

import { RoutineNotFound } from '../drafts.server';
import { draftSchema } from '../schema';
import type { TextColumns } from './live-texts.server';
import { walkRoutine } from './walk-routine';

interface RoutineInput {
  db: Db | Tx;
  shop: string;
  /** The routine's ID. */
  id: string;
}

export interface SavedTranslation {
  locale: string;
  texts: TranslatedTexts;
  revision: number;
  /** The revision that readers see; null if none was published. */
  liveRevision: number | null;
  /** Whether Shopify has a metaobject for it. */
  hasMetaobject: boolean;
}

/** All languages of a routine, also those that the shop no longer has. */
export async function listTranslations({ db, shop, id }: RoutineInput): Promise<SavedTranslation[]> {
  const rows = await db.routineTranslation.findMany({ where: { shop, routineId: id }, orderBy: { locale: 'asc' } });
  return rows.map(({ locale, texts, revision, liveRevision, metaobjectId }) => ({
    ...{ locale, texts: savedTextsSchema.parse(texts), revision, liveRevision },
    hasMetaobject: metaobjectId !== null,
  }));
}

/**
 * Applies edits to the texts of one language. Those that someone else changed meanwhile, in another way, are returned instead.
 * @throws RoutineNotFound
 */
export async function saveTranslation(
  input: Omit<RoutineInput, 'db'> & { db: Db; locale: string; edits: readonly TranslationEdit[] },
): Promise<{ texts: TranslatedTexts; conflicts: TranslationConflict[]; revision: number }> {
  const { db, shop, id, locale, edits } = input;
  return db.$transaction(async (tx) => {
    const routine = await tx.routine.findFirst({ where: { shop, id }, select: { document: true } });
    if (!routine) throw new RoutineNotFound();
    // Locks the routine's row, so that two saves of a new language don't both create it.
    await tx.$queryRaw`SELECT 1 FROM "Routine" WHERE id = ${id} AND shop = ${shop} FOR UPDATE`;
    const where = { shop, routineId: id, locale };
    const row = await tx.routineTranslation.findFirst({ where });
    const saved = row ? savedTextsSchema.parse(row.texts) : {};
    const originals = extractTexts(walkRoutine, draftSchema.parse(routine.document));
    const { texts, conflicts } = applyEdits(originals, saved, edits);
    if (JSON.stringify(texts) === JSON.stringify(saved)) return { texts, conflicts, revision: row?.revision ?? 0 };
    if (row) {
      await tx.routineTranslation.updateMany({ where, data: { texts, revision: { increment: 1 } } });
    } else {
      await tx.routineTranslation.create({ data: { ...where, texts } });
    }
    return { texts, conflicts, revision: (row?.revision ?? 0) + 1 };
  });
}

/** Copies all translations to another routine with the same texts. */
export async function copyTranslations({ db, shop, id, to }: RoutineInput & { to: string }): Promise<void> {
  const rows = await db.routineTranslation.findMany({
    where: { shop, routineId: id },
    select: { locale: true, texts: true },
  });
  const copies = rows.map(({ locale, texts }) => ({
    shop,
    routineId: to,
    locale,
    texts: savedTextsSchema.parse(texts),
  }));
  if (copies.length > 0) await db.routineTranslation.createMany({ data: copies });
}

/**
 * The shop's languages, from Shopify or the settings.
 * @throws ShopifyError
 */
export async function findShopLanguages(input: { db: Db; shop: string; admin: AdminApi }): Promise<ShopLanguages> {
  return readShopLanguages(input.admin, await readSettings(input));
}

/** Records which translations readers see now, with all others gone. */
export async function recordLiveTexts(
  { db, shop, id }: RoutineInput,
  shown: ReadonlyMap<string, TextColumns>,
  /** The saved revisions that were published, by locale. Null for those that stay as they are. */
  revisions: ReadonlyMap<string, number> | null,
): Promise<void> {
  const rows = await db.routineTranslation.findMany({
    where: { shop, routineId: id },
    select: { locale: true, updatedAt: true },
  });
  const nothing = { metaobjectId: null, metaobjectHash: null, metaobjectUpdatedAt: null };
  for (const { locale, updatedAt } of rows) {
    const liveRevision = revisions?.get(locale) ?? null;
    // Publishing isn't an edit.
    const data = { ...(shown.get(locale) ?? nothing), ...(revisions && { liveRevision }), updatedAt };
    await db.routineTranslation.updateMany({ where: { shop, routineId: id, locale }, data });
  }
}
