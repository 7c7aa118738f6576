/**
 * Versions of a Brief's PDF. A version never changes. Readers get the one that the merchant selected, otherwise the one
 * generated from the published text.
 */
import { createHash } from 'node:crypto';

import type { Db, Tx } from '~/db.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { knownLanguage } from '~/messages/language';
import { savedTextsSchema } from '~/translations/edits';

import type { BriefFileSource } from '../../../prisma/client/client';
import { findCurrentFile } from './current-file.server';
import { cleanFileName } from './file-name';
import type { StoredFile } from './file-stream.server';
import { generatePdf } from '../pdf/generate.server';
import type { RenderedPdf } from '../pdf/render';
import { type Brief, type Problem, checkBrief } from '../schema';
import { translatedBrief } from '../translations/translated-brief';
import { selectPdf } from './selection.server';

/** Milliseconds; enough to write the largest file. */
const WRITE_TIMEOUT = 30_000;

export interface FileVersion {
  id: string;
  number: number;
  source: BriefFileSource;
  name: string;
  /** Null if unknown. */
  pages: number | null;
  /** In bytes. */
  size: number;
  createdAt: Date;
}

export interface Files {
  /** Newest first. */
  versions: FileVersion[];
  /** The version that readers get; null if there's none yet. */
  currentId: string | null;
  /** Whether readers get a PDF generated from the text rather than a selected version. */
  followsText: boolean;
  /** Whether readers of this language get the original's PDF, because it has none of its own. */
  isOriginals: boolean;
}

interface FileInput {
  db: Db;
  shop: string;
  briefId: string;
  /** The translation's language; empty for the original. */
  locale?: string;
}

/** Null if the shop has no such Brief. */
export async function listFiles({ db, shop, briefId, locale = '' }: FileInput): Promise<Files | null> {
  const brief = await db.brief.findFirst({
    where: { shop, id: briefId },
    select: { fileId: true, translations: { where: { locale }, select: { fileId: true, followsText: true } } },
  });
  if (!brief) return null;
  // The size, without loading the bytes.
  const versions = await db.$queryRaw<FileVersion[]>`
    SELECT id, number, source::text, name, pages, octet_length(bytes) AS size, "createdAt"
    FROM "BriefFile" WHERE shop = ${shop} AND "briefId" = ${briefId} AND locale = ${locale} ORDER BY number DESC`;
  const { fileId, followsText } =
    locale === '' ? { ...brief, followsText: true } : (brief.translations[0] ?? { fileId: null, followsText: false });
  const current = await findCurrentFile({ db, shop, briefId, locale });
  const isOriginals = current?.locale !== locale;
  return { versions, currentId: current?.id ?? null, followsText: followsText && fileId === null, isOriginals };
}

export async function findVersion({ db, shop, briefId, id }: FileInput & { id: string }): Promise<StoredFile | null> {
  const [file] = await db.$queryRaw<StoredFile[]>`
    SELECT id, shop, name, octet_length(bytes) AS length
    FROM "BriefFile" WHERE shop = ${shop} AND "briefId" = ${briefId} AND id = ${id}`;
  return file ?? null;
}

/**
 * Saves an uploaded file as the version that readers get.
 * @returns its number, or null if the Brief no longer exists.
 */
export async function saveUpload(
  input: FileInput & { originalName: string; bytes: Uint8Array<ArrayBuffer>; pages: number },
): Promise<number | null> {
  const { db, shop, briefId, locale = '', originalName, bytes, pages } = input;
  return db.$transaction(
    async (tx) => {
      const row = await lockBrief({ tx, shop, briefId });
      if (!row) return null;
      const name = cleanFileName(originalName, row.handle);
      const { id, number } = await addFile({ tx, shop, briefId, locale, source: 'uploaded', name, bytes, pages });
      await selectPdf({ tx, shop, briefId, locale, fileId: id, followsText: false });
      return number;
    },
    { timeout: WRITE_TIMEOUT },
  );
}

/** Selects the version that readers get. Returns false if the language has no such version. */
export async function chooseFile({ db, shop, briefId, locale = '', id }: FileInput & { id: string }): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (!(await lockBrief({ tx, shop, briefId }))) return false;
    const version = await tx.briefFile.findFirst({ where: { shop, briefId, locale, id }, select: { id: true } });
    if (!version) return false;
    await selectPdf({ tx, shop, briefId, locale, fileId: id, followsText: false });
    return true;
  });
}

/** Lets readers of a translation get the original's PDF. Returns false if the Brief no longer exists. */
export async function useOriginalPdf(input: FileInput & { locale: string }): Promise<boolean> {
  const { db, shop, briefId, locale } = input;
  return db.$transaction(async (tx) => {
    if (!(await lockBrief({ tx, shop, briefId }))) return false;
    await selectPdf({ tx, shop, briefId, locale, fileId: null, followsText: false });
    return true;
  });
}

/**
 * Generates the PDF from the saved draft and lets readers get generated PDFs from now on.
 * @returns the problems that prevent it, empty if it worked; null if the Brief no longer exists.
 * @throws PdfNotGenerated
 */
export async function generateFile(
  input: FileInput & { shopName: string; admin?: AdminApi },
): Promise<Problem[] | null> {
  const { db, shop, briefId, locale = '', shopName, admin } = input;
  const row = await db.brief.findFirst({
    where: { shop, id: briefId },
    include: { translations: { where: { locale } } },
  });
  if (!row) return null;
  // Only this module writes drafts, in this form.
  const brief = row.document as unknown as Brief;
  const texts = savedTextsSchema.parse(row.translations[0]?.texts ?? {});
  const checked = checkBrief(translatedBrief(brief, texts), true);
  if ('problems' in checked) return checked.problems;
  const pdf = await generatePdf({
    ...{ db, shop, shopName, admin, brief: checked.brief, createdAt: row.createdAt },
    language: knownLanguage(locale),
  });
  const isGenerated = await db.$transaction(async (tx) => {
    const locked = await lockBrief({ tx, shop, briefId });
    if (locked?.revision !== row.revision) return false;
    const { handle, revision } = locked;
    await saveGenerated({ tx, shop, briefId, locale, handle, pdf, revision });
    await selectPdf({ tx, shop, briefId, locale, fileId: null, followsText: true });
    return true;
  });
  // The Brief was saved or deleted meanwhile. Start over.
  return isGenerated ? [] : generateFile(input);
}

/** Saves a generated file, unless the language's latest generated one is identical. The Brief's row must be locked. */
export async function saveGenerated(input: {
  tx: Tx;
  shop: string;
  briefId: string;
  /** The translation's language; empty for the original. */
  locale?: string;
  handle: string;
  pdf: RenderedPdf;
  /** The draft's revision that it was generated from. */
  revision: number;
}): Promise<void> {
  const { tx, shop, briefId, locale = '', handle, pdf, revision } = input;
  const latest = await tx.briefFile.findFirst({
    where: { shop, briefId, locale, source: 'generated' },
    orderBy: { number: 'desc' },
    select: { sha256: true },
  });
  if (latest?.sha256 === sha256Hex(pdf.bytes)) return;
  const name = locale === '' ? `${handle}.pdf` : `${handle}-${locale.toLowerCase()}.pdf`;
  await addFile({ tx, shop, briefId, locale, source: 'generated', revision, name, ...pdf });
}

async function addFile(file: {
  tx: Tx;
  shop: string;
  briefId: string;
  locale: string;
  source: BriefFileSource;
  revision?: number;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
}) {
  const { tx, ...fields } = file;
  const { shop, briefId } = fields;
  const latest = await tx.briefFile.aggregate({ where: { shop, briefId }, _max: { number: true } });
  const number = (latest._max.number ?? 0) + 1;
  return tx.briefFile.create({
    data: { ...fields, number, sha256: sha256Hex(fields.bytes) },
    select: { id: true, number: true },
  });
}

/** Locks the Brief's row until the transaction ends. Returns null if it no longer exists. */
export async function lockBrief({ tx, shop, briefId }: { tx: Tx; shop: string; briefId: string }) {
  await tx.$queryRaw`SELECT id FROM "Brief" WHERE shop = ${shop} AND id = ${briefId} FOR UPDATE`;
  return tx.brief.findFirst({ where: { shop, id: briefId } });
}

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
