/** Published Briefs: the latest version of each, regardless of the draft. */
import type { Db } from '~/db.server';
import type { TranslatedTexts, Translations } from '~/translations/contract';

import { Prisma } from '../../../prisma/client/client';
import { type Brief, briefSchema } from '../schema';
import { findWording } from '../wordings.server';
import { emailedBrief } from '../translations/translated-brief';

/** Selects the Briefs that are live. */
export const LIVE = { unpublishedAt: null, versions: { some: {} } } as const;

/** The language of the texts that others translate. */
export const ORIGINAL = '';

interface BriefInput {
  db: Db;
  shop: string;
}

/**
 * Handle of the shop's default Brief or, without one, of the live Brief that was saved last.
 * @param except id of a Brief to leave out
 * @returns null if no other Brief is live.
 */
export async function findLiveHandle(params: BriefInput & { except?: string }): Promise<string | null> {
  const { db, shop, except } = params;
  const brief = await db.brief.findFirst({
    where: { shop, ...LIVE, ...(except === undefined ? {} : { id: { not: except } }) },
    orderBy: [{ isDefault: 'desc' }, { updatedAt: 'desc' }],
    select: { handle: true },
  });
  return brief?.handle ?? null;
}

interface PublishedRow {
  id: string;
  document: unknown;
  /** The translation; null if it has none in that language. */
  translation: { locale: string; texts: TranslatedTexts } | null;
}

/**
 * The latest version of the Briefs that match a condition, with the translation that Liquid would choose too: the locale's,
 * otherwise that of its language without a region.
 */
async function readPublished({ db, shop, locale, where }: BriefInput & { locale: string; where: Prisma.Sql }) {
  return db.$queryRaw<PublishedRow[]>`
    SELECT brief.id, latest.document, (
      SELECT jsonb_build_object('locale', key, 'texts', value) FROM jsonb_each(latest.translations)
      WHERE lower(key) IN (lower(${locale}), lower(split_part(${locale}, '-', 1)))
      ORDER BY length(key) DESC LIMIT 1
    ) AS translation
    FROM "Brief" brief JOIN LATERAL (
      SELECT version.document, version.translations FROM "BriefVersion" version
      WHERE version."briefId" = brief.id ORDER BY version.number DESC LIMIT 1
    ) latest ON true
    WHERE brief.shop = ${shop} AND ${where}`;
}

/** A Brief as readers of a language get it. */
export type ReaderBrief = Brief & {
  /** The language that it's translated into; empty for the original. */
  locale: string;
};

function readerBrief(row: PublishedRow | undefined): ReaderBrief | null {
  if (!row) return null;
  const original = briefSchema.parse(row.document);
  const { translation } = row;
  if (!translation) return { ...original, locale: ORIGINAL };
  const { locale, texts } = translation;
  return { ...emailedBrief(original, locale, texts), locale };
}

/**
 * A live Brief as it was published, for readers of a language; null if the shop has no live Brief with that handle.
 * @param params.locale as the page names it, which may be anything; the original by default
 */
export async function findLiveBrief(
  params: BriefInput & { handle: string; locale?: string },
): Promise<ReaderBrief | null> {
  const { handle, locale = ORIGINAL } = params;
  const where = Prisma.sql`brief.handle = ${handle} AND brief."unpublishedAt" IS NULL`;
  const [row] = await readPublished({ ...params, locale, where });
  return readerBrief(row);
}

/** A Brief as it was published last, live or not; null if it never was, or if it's gone. */
export async function findPublishedBrief(
  params: BriefInput & { id: string; locale?: string },
): Promise<ReaderBrief | null> {
  const { id, locale = ORIGINAL } = params;
  const [row] = await readPublished({ ...params, locale, where: Prisma.sql`brief.id = ${id}` });
  return readerBrief(row);
}

export interface LiveBrief {
  id: string;
  brief: Brief;
  /** The translated texts, by language. */
  translations: Translations;
}

/** Selects a Brief's latest version. */
const LATEST_VERSION = {
  versions: { orderBy: { number: 'desc' }, take: 1, select: { document: true, translations: true } },
} as const;

/** All live Briefs as they were published. */
export async function listLiveBriefs({ db, shop }: BriefInput): Promise<LiveBrief[]> {
  const rows = await db.brief.findMany({ where: { shop, ...LIVE }, select: { id: true, ...LATEST_VERSION } });
  return rows.flatMap((row) => liveBrief(row) ?? []);
}

/** A Brief as it was published last, in all its languages; null if it never was. */
export async function findLatestVersion({ db, shop, id }: BriefInput & { id: string }): Promise<LiveBrief | null> {
  const row = await db.brief.findFirst({ where: { shop, id }, select: { id: true, ...LATEST_VERSION } });
  return row && liveBrief(row);
}

function liveBrief(row: { id: string; versions: { document: unknown; translations: unknown }[] }): LiveBrief | null {
  const [version] = row.versions;
  if (!version) return null;
  // Only this module writes versions, in this form.
  const translations = version.translations as Translations;
  return { id: row.id, brief: briefSchema.parse(version.document), translations };
}

/** All languages that a Brief was ever published in, besides the original's. */
export async function listPublishedLocales({ db, shop, id }: BriefInput & { id: string }): Promise<string[]> {
  const rows = await db.$queryRaw<{ locale: string }[]>`
    SELECT DISTINCT jsonb_object_keys(translations) AS locale FROM "BriefVersion"
    WHERE shop = ${shop} AND "briefId" = ${id}`;
  return rows.map(({ locale }) => locale);
}

/** Which version of a Brief readers get now, and in which languages besides the original's. */
export interface LiveVersion {
  briefId: string;
  number: number;
  locales: string[];
}

/** The latest version of a live Brief; null if the shop has no live Brief with that handle. */
async function findLiveVersion(params: BriefInput & { handle: string }): Promise<LiveVersion | null> {
  const { db, shop, handle } = params;
  const [found] = await db.$queryRaw<LiveVersion[]>`
    SELECT brief.id AS "briefId", version.number,
      ARRAY(SELECT jsonb_object_keys(version.translations)) AS locales
    FROM "Brief" brief JOIN "BriefVersion" version ON version."briefId" = brief.id
    WHERE brief.shop = ${shop} AND brief.handle = ${handle} AND brief."unpublishedAt" IS NULL
    ORDER BY version.number DESC LIMIT 1`;
  return found ?? null;
}

/**
 * The translation that readers of a language get, as Liquid chooses it; empty for the original.
 * @param locale as the page names it; may be anything
 */
export function chooseLocale(locales: string[], locale: string): string {
  const wanted = locale.toLowerCase();
  const find = (other: string) => locales.find((each) => each.toLowerCase() === other);
  return find(wanted) ?? find(wanted.split('-')[0] ?? '') ?? ORIGINAL;
}

/**
 * What a form names: the live Brief, the translation that readers of its language get, and the consent wording.
 * @param params.locale as the page names it; may be anything
 * @returns `wordingId` is null if the Brief never had that wording in that language; null if there's no such Brief.
 */
export async function findLiveWording(
  params: BriefInput & { handle: string; version: string; locale: string },
): Promise<(LiveVersion & { briefLocale: string; wordingId: string | null }) | null> {
  const { db, shop, version, locale } = params;
  const live = await findLiveVersion(params);
  if (!live) return null;
  const { briefId, locales } = live;
  const wordingId = await findWording({ db, shop, briefId, purpose: 'delivery', version, locale });
  return { ...live, briefLocale: chooseLocale(locales, locale), wordingId };
}
