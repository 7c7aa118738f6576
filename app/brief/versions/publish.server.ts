/** Publishing: a Brief's draft becomes an immutable version and the metaobject that the storefront reads. */
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Db, Tx } from '~/db.server';
import type { Settings } from '~/settings/schema';
import { readSettings } from '~/settings/settings.server';
import { canonicalJson } from '~/publishing/canonical-json';
import type { Translations } from '~/translations/contract';
import { readShopLanguages } from '~/translations/languages.server';
import { currentTexts } from '~/translations/status';
import { withPublishLock } from '~/publishing/publish-lock.server';

import { BRIEF_CHANGED, BRIEF_NOT_FOUND, InvalidBrief, StaleBrief } from '../drafts.server';
import { setDefaultMetafield } from './default-metafield.server';
import { findCurrentFile } from '../files/current-file.server';
import { lockBrief, saveGenerated } from '../files/file-versions.server';
import { withCurrentProduct } from './current-product.server';
import { LIVE, findLatestVersion } from './live.server';
import { hideTranslations, removeBrief, showBrief } from './republish.server';
import { type Brief, checkBrief } from '../schema';
import { listTranslations } from '../translations/drafts.server';
import { walkBrief } from '../translations/walk-brief';
import { type TranslatedPdfs, generateTranslatedPdfs } from './translated-pdfs.server';

export interface PublishResult {
  /** The draft's revision that was published. */
  revision: number;
  /** Number of the version that's live now. */
  number: number;
  /** Whether it was live already, with the same content. */
  isUnchanged: boolean;
}

/**
 * Publishes a Brief's draft and its translations, and makes it live. Without changes since the latest version, that version is
 * live again or stays live, and there's no new one. It becomes the default if no live Brief is.
 * @param input.revision the revision that the merchant saw; the latest if omitted. Translations may have been saved since.
 * @throws ShopifyError; InvalidBrief if the draft isn't finished; StaleBrief if it's gone, or was saved since;
 * PdfNotGenerated if a translation's PDF can't be generated.
 */
export async function publishBrief(input: PublishInput): Promise<PublishResult> {
  const pdfs = await generateTranslatedPdfs(input);
  const published = await withPublishLock(input, () => publishLocked(input, pdfs));
  // The Brief was saved meanwhile, so these PDFs have an older text. Start over.
  return published ?? publishBrief(input);
}

interface PublishInput {
  db: Db;
  shop: string;
  id: string;
  admin: AdminApi;
  revision?: number;
}

/** Returns null if the draft isn't the one that the PDFs were generated from. */
async function publishLocked(input: PublishInput, pdfs: TranslatedPdfs | null): Promise<PublishResult | null> {
  const { db, shop, id, admin, revision } = input;
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row || !pdfs) throw new StaleBrief(BRIEF_NOT_FOUND);
  if (revision !== undefined && revision < row.documentRevision) throw new StaleBrief(BRIEF_CHANGED);
  if (pdfs.revision !== row.revision) return null;
  const checked = checkBrief(row.document, row.fileId === null);
  if ('problems' in checked) throw new InvalidBrief(checked.problems);
  const brief = await withCurrentProduct({ admin, shop, brief: checked.brief });
  const settings = await readSettings({ db, shop });
  const translations = await publishedTranslations({ db, shop, admin, briefId: id, brief, settings });
  const before = Object.keys((await findLatestVersion({ db, shop, id }))?.translations ?? {});
  await showBrief({ db, shop, admin, id, brief, translations, settings });
  await hideTranslations(admin, { ...row, locales: before.filter((locale) => !Object.hasOwn(translations, locale)) });
  const isDefault = !(await db.brief.findFirst({ where: { shop, ...LIVE, isDefault: true, NOT: { id } } }));
  // Even if it is the default already: publishing again repairs what Shopify has lost.
  if (isDefault) await setDefaultMetafield(admin, row.handle);
  const published = await db.$transaction(async (tx) => {
    const locked = await lockBrief({ tx, shop, briefId: id });
    if (!locked) return null;
    const publishedRevision = row.revision;
    // An unchanged Brief isn't edited by being published.
    const { updatedAt } = locked;
    await tx.brief.update({ where: { shop, id }, data: { publishedRevision, updatedAt } });
    const version = await addVersion({ tx, shop, briefId: id, brief, translations, revision: row.revision });
    for (const [locale, pdf] of pdfs.byLocale) {
      const { handle, revision } = row;
      await saveGenerated({ tx, shop, briefId: id, locale, handle, pdf, revision });
    }
    if (isDefault) {
      await tx.brief.updateMany({ where: { shop, isDefault: true, NOT: { id } }, data: { isDefault: false } });
    }
    const wasLive = locked.publishedRevision !== null && locked.unpublishedAt === null;
    const data = { unpublishedAt: null, isDefault, updatedAt: version.isNew ? undefined : updatedAt };
    await tx.brief.update({ where: { shop, id }, data });
    return { revision: row.revision, number: version.number, isUnchanged: wasLive && !version.isNew };
  });
  if (published) return published;
  // The Brief was deleted meanwhile.
  await removeBrief(admin, row.handle, Object.keys(translations));
  if (isDefault) await setDefaultMetafield(admin, null);
  throw new StaleBrief(BRIEF_NOT_FOUND);
}

interface NewVersion {
  tx: Tx;
  shop: string;
  briefId: string;
  brief: Brief;
  translations: Translations;
  /** The draft's revision. */
  revision: number;
}

/** The shop's languages that have any text, or a PDF of their own, without texts that the Brief doesn't have. */
async function publishedTranslations(input: {
  db: Db;
  shop: string;
  admin: AdminApi;
  briefId: string;
  brief: Brief;
  settings: Settings;
}): Promise<Translations> {
  const saved = await listTranslations(input);
  if (saved.length === 0) return {};
  const { others } = await readShopLanguages(input.admin, input.settings);
  const drafts = saved.filter(({ locale }) => others.some((language) => language.locale === locale));
  const current = drafts.map((draft) => ({ ...draft, texts: currentTexts(walkBrief, input.brief, draft.texts) }));
  return Object.fromEntries(
    current
      .filter(({ texts, followsText, fileId }) => Object.keys(texts).length > 0 || followsText || fileId !== null)
      .map(({ locale, texts }) => [locale, texts]),
  );
}

/** Adds a version with the next number if it differs from the latest in its text or its PDF. The Brief's row must be locked. */
async function addVersion({ tx, shop, briefId, brief, translations, revision }: NewVersion) {
  const fileId = (await findCurrentFile({ db: tx, shop, briefId }))?.id ?? null;
  const latest = await tx.briefVersion.findFirst({ where: { shop, briefId }, orderBy: { number: 'desc' } });
  const isSame =
    latest !== null &&
    canonicalJson([latest.document, latest.translations]) === canonicalJson([brief, translations]) &&
    (await isSameFile({ tx, shop, one: latest.fileId, other: fileId }));
  if (isSame) return { number: latest.number, isNew: false };
  const number = (latest?.number ?? 0) + 1;
  await tx.briefVersion.create({ data: { shop, briefId, number, document: brief, translations, revision, fileId } });
  return { number, isNew: true };
}

/** By their bytes. Versions from before files were recorded have none, which counts as the same. */
async function isSameFile(input: { tx: Tx; shop: string; one: string | null; other: string | null }): Promise<boolean> {
  const { tx, shop, one, other } = input;
  if (one === null || one === other) return true;
  const ids = [one, ...(other === null ? [] : [other])];
  const files = await tx.briefFile.findMany({ where: { shop, id: { in: ids } }, select: { sha256: true } });
  return files.length === 2 && files[0]?.sha256 === files[1]?.sha256;
}
