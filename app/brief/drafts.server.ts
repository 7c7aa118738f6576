/** Brief drafts. */
import { createHash } from 'node:crypto';

import type { Db, Tx } from '~/db.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { freeHandle, slugify } from '~/publishing/handle';
import { type PublishStatus, publishStatus } from '~/publishing/publish-status';

import { type Brief as BriefRow, Prisma } from '../../prisma/client/client';
import { blankBrief } from './editor/form-values';
import { saveGenerated, lockBrief } from './files/file-versions.server';
import { generatePdf } from './pdf/generate.server';
import { type Brief, type Problem, checkBrief } from './schema';

/** The document failed validation, and wasn't saved. */
export class InvalidBrief extends Error {
  override name = 'InvalidBrief';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`The Brief has ${problems.length} problem(s): ${problems.map(({ path }) => path).join(', ')}`);
    this.problems = problems;
  }
}

/** Someone else saved or deleted the Brief since it was loaded. */
export class StaleBrief extends Error {
  override name = 'StaleBrief';
}

export const BRIEF_CHANGED = 'This Brief was changed in another tab.';
export const BRIEF_NOT_FOUND = 'This Brief no longer exists.';

export interface FoundBrief {
  id: string;
  handle: string;
  revision: number;
  publishedRevision: number | null;
  isDefault: boolean;
  isUnpublished: boolean;
  /** The saved draft. A new one isn't valid yet. */
  document: Brief;
}

export interface ListedBrief {
  id: string;
  handle: string;
  title: string;
  status: PublishStatus;
  isDefault: boolean;
  updatedAt: Date;
  /** GID of the draft's product; null if it has none. */
  productId: string | null;
}

/** The shop's Briefs: the default first, unpublished ones last, otherwise newest first. */
export async function listBriefs({ db, shop }: { db: Db; shop: string }): Promise<ListedBrief[]> {
  // Documents are too large to read all of them.
  const readProducts = db.$queryRaw<{ id: string; productId: string | null }[]>`
    SELECT id, document #>> '{product,id}' AS "productId" FROM "Brief" WHERE shop = ${shop}`;
  const readBriefs = db.brief.findMany({
    where: { shop },
    orderBy: [{ isDefault: 'desc' }, { unpublishedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    omit: { document: true },
  });
  const [products, rows] = await Promise.all([readProducts, readBriefs]);
  return rows.map(({ id, handle, title, isDefault, updatedAt, revision, publishedRevision, unpublishedAt }) => {
    const status = publishStatus({ revision, publishedRevision, isUnpublished: unpublishedAt !== null });
    const productId = products.find((each) => each.id === id)?.productId ?? null;
    return { id, handle, title, status, isDefault, updatedAt, productId };
  });
}

/** Finds a Brief by id or handle; without either, the shop's default or else its oldest Brief. */
export async function findBrief(params: {
  db: Db;
  shop: string;
  id?: string;
  handle?: string;
}): Promise<FoundBrief | null> {
  const { db, shop, id, handle } = params;
  const row = await db.brief.findFirst({
    where: { shop, id, handle },
    orderBy: [{ isDefault: 'desc' }, { id: 'asc' }],
  });
  if (!row) return null;
  return {
    id: row.id,
    handle: row.handle,
    revision: row.revision,
    publishedRevision: row.publishedRevision,
    isDefault: row.isDefault,
    isUnpublished: row.unpublishedAt !== null,
    // Only this module writes drafts, in this form.
    document: row.document as unknown as Brief,
  };
}

/** The version of a consent wording: the first 12 hex digits of its SHA-256. */
export function wordingVersion(wording: string): string {
  return createHash('sha256').update(wording).digest('hex').slice(0, 12);
}

/** Creates a Brief. Its handle comes from its title, plus a number if that's taken. */
export async function createBrief(input: { db: Db; shop: string; title: string; handle?: string }): Promise<BriefRow> {
  const { db, shop, title } = input;
  const baseHandle = input.handle ?? slugify(title, 'brief');
  for (let attempts = 100; ; attempts -= 1) {
    const rows = await db.brief.findMany({
      where: { shop, handle: { startsWith: baseHandle } },
      select: { handle: true },
    });
    const handle = freeHandle(baseHandle, new Set(rows.map((row) => row.handle)));
    try {
      return await db.brief.create({ data: { shop, handle, title, document: { ...blankBrief(title), handle } } });
    } catch (error) {
      // Someone else took the handle meanwhile. At least one concurrent attempt succeeds each time.
      const isHandleTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
      if (!isHandleTaken || attempts === 1) throw error;
    }
  }
}

interface SaveInput {
  db: Db;
  shop: string;
  /** Shown in the PDF. */
  shopName: string;
  /** Reads the PDF's images. Required if there are any. */
  admin?: AdminApi;
  id: string;
  /** The revision the merchant edited. Translations may have been saved since. */
  revision: number;
  document: unknown;
}

/**
 * Saves a draft and its consent wording. If the PDF is generated from the text and the text changed, also saves a new
 * version of the PDF. The handle never changes.
 * @throws InvalidBrief, StaleBrief, PdfNotGenerated
 */
export async function saveBrief(input: SaveInput): Promise<BriefRow> {
  const { db, shop, shopName, admin, id, revision, document } = input;
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) throw new StaleBrief(BRIEF_NOT_FOUND);
  const isGenerated = row.fileId === null;
  const checked = checkBrief(withHandle(document, row.handle), isGenerated);
  if ('problems' in checked) throw new InvalidBrief(checked.problems);
  const { brief } = checked;
  const pdf = isGenerated ? await generatePdf({ db, shop, shopName, admin, brief, createdAt: row.createdAt }) : null;

  const saved = await db.$transaction(async (tx) => {
    const locked = await lockBrief({ tx, shop, briefId: id });
    if (!locked) throw new StaleBrief(BRIEF_NOT_FOUND);
    if (locked.documentRevision > revision) throw new StaleBrief(BRIEF_CHANGED);
    const nextRevision = locked.revision + 1;
    // The merchant switched to the generated PDF meanwhile, so this text needs one. Start over.
    if (locked.fileId === null && !pdf) return null;
    await saveConsentWording({ tx, shop, briefId: id, wording: brief.consent });
    if (pdf && locked.fileId === null) {
      await saveGenerated({ tx, shop, briefId: id, handle: row.handle, pdf, revision: nextRevision });
    }
    const data = { title: brief.title, document: brief, revision: nextRevision, documentRevision: nextRevision };
    return tx.brief.update({ where: { shop, id }, data });
  });
  return saved ?? saveBrief(input);
}

function withHandle(document: unknown, handle: string): unknown {
  return typeof document === 'object' && document !== null ? { ...document, handle } : document;
}

/** Saves the wording, unless this Brief has used it before. */
async function saveConsentWording(input: { tx: Tx; shop: string; briefId: string; wording: string }): Promise<void> {
  const { tx, shop, briefId, wording } = input;
  const version = wordingVersion(wording);
  const data = { shop, briefId, purpose: 'delivery', version, wording } as const;
  await tx.consentWording.createMany({ data, skipDuplicates: true });
}

/** Deletes a shop's Briefs with their versions, files and consent wordings. */
export async function eraseBriefs({ db, shop }: { db: Tx; shop: string }): Promise<void> {
  await db.brief.deleteMany({ where: { shop } });
}
