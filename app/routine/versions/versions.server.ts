/** Reads a routine's published versions. */
import type { Db } from '~/db.server';
import type { Translations } from '~/translations/contract';
import { currentTexts } from '~/translations/status';
import type { Change } from '~/versions/changes';
import type { VersionName } from '~/versions/version-name';

import { findRoutine } from '../drafts.server';
import { type Draft, draftSchema } from '../schema';
import { translationsSchema } from '../translations/editions';
import { walkRoutine } from '../translations/walk-routine';
import { listTranslations } from '../translations/translations.server';
import { compareRoutines } from './compare';
import { compareTranslations } from './compare-translations';

interface RoutineInput {
  db: Db;
  shop: string;
  /** The routine's ID. */
  id: string;
}

export interface FoundVersion {
  number: number;
  publishedAt: Date;
  document: Draft;
  /** As they were then. */
  translations: Translations;
}

/** A version as it was published; null if there's none with this number. */
export async function findVersion(input: RoutineInput & { number: number }): Promise<FoundVersion | null> {
  const { db, shop, id, number } = input;
  const row = await db.routineVersion.findFirst({ where: { shop, routineId: id, number } });
  if (!row) return null;
  const translations = translationsSchema.parse(row.translations);
  return { number, publishedAt: row.publishedAt, document: draftSchema.parse(row.document), translations };
}

/** How two versions differ, or a version and the saved draft; null if one of them doesn't exist. */
export async function compareVersions(
  input: RoutineInput & { from: VersionName; to: VersionName },
): Promise<Change[] | null> {
  const [before, after] = await Promise.all([input.from, input.to].map((name) => contentOf(input, name)));
  if (!before || !after) return null;
  const texts = compareTranslations(before.translations, after.translations);
  return [...compareRoutines(before.document, after.document), ...texts];
}

type Content = Pick<FoundVersion, 'document' | 'translations'>;

async function contentOf(input: RoutineInput, name: VersionName): Promise<Content | null> {
  if (name !== 'draft') return findVersion({ ...input, number: name });
  const [routine, saved] = await Promise.all([findRoutine(input), listTranslations(input)]);
  if (!routine) return null;
  const { document } = routine;
  // As a version has them: only what would be published.
  const texts = saved.map(
    ({ locale, texts: translated }) => [locale, currentTexts(walkRoutine, document, translated)] as const,
  );
  return { document, translations: Object.fromEntries(texts) };
}
