/** Reads a Brief's published versions. */
import type { Db } from '~/db.server';
import type { Translations } from '~/translations/contract';
import { currentTexts } from '~/translations/status';
import type { Change } from '~/versions/changes';
import type { VersionName } from '~/versions/version-name';

import { compareBriefs } from '../compare/compare';
import { type TranslatedContent, compareTranslations } from '../compare/compare-translations';
import { findBrief } from '../drafts.server';
import { type Brief, briefSchema } from '../schema';
import { listTranslations } from '../translations/drafts.server';
import { walkBrief } from '../translations/walk-brief';

interface BriefInput {
  db: Db;
  shop: string;
  /** The Brief's ID. */
  id: string;
}

export interface ListedVersion {
  number: number;
  publishedAt: Date;
}

export interface FoundVersion extends ListedVersion {
  document: Brief;
  /** As they were then. */
  translations: Translations;
  /** ID of the PDF that readers got; null if it isn't known. */
  fileId: string | null;
}

/** Newest first. */
export async function listVersions({ db, shop, id }: BriefInput): Promise<ListedVersion[]> {
  const select = { number: true, publishedAt: true };
  return db.briefVersion.findMany({ where: { shop, briefId: id }, orderBy: { number: 'desc' }, select });
}

/** A version as it was published; null if there's none with this number. */
export async function findVersion(input: BriefInput & { number: number }): Promise<FoundVersion | null> {
  const { db, shop, id, number } = input;
  const row = await db.briefVersion.findFirst({ where: { shop, briefId: id, number } });
  if (!row) return null;
  const document = briefSchema.parse(row.document);
  const version = { number, publishedAt: row.publishedAt, document, translations: row.translations as Translations };
  if (row.fileId !== null) return { ...version, fileId: row.fileId };
  const generated = await db.briefFile.findFirst({
    where: { shop, briefId: id, source: 'generated', locale: '', revision: { lte: row.revision } },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  return { ...version, fileId: generated?.id ?? null };
}

/** How two versions differ, or a version and the saved draft; null if one of them doesn't exist. */
export async function compareVersions(
  input: BriefInput & { from: VersionName; to: VersionName },
): Promise<Change[] | null> {
  const [before, after] = await Promise.all([input.from, input.to].map((name) => contentOf(input, name)));
  if (!before || !after) return null;
  return [...compareBriefs(before.document, after.document), ...compareTranslations(before, after)];
}

async function contentOf(input: BriefInput, name: VersionName): Promise<TranslatedContent | null> {
  const { db, shop, id } = input;
  if (name !== 'draft') return findVersion({ ...input, number: name });
  const [brief, saved] = await Promise.all([findBrief(input), listTranslations({ db, shop, briefId: id })]);
  if (!brief) return null;
  const { document } = brief;
  // As a version has them: only what would be published.
  const texts = saved.map(
    ({ locale, texts: translated }) => [locale, currentTexts(walkBrief, document, translated)] as const,
  );
  return { document, translations: Object.fromEntries(texts) };
}
