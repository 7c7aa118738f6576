/** Briefs: found, and saved with their consent wording and a new version of the PDF. */
import { createHash } from 'node:crypto';

import type { Db, Tx } from '~/db.server';

import type { Brief as BriefRow } from '../../prisma/client/client';
import { briefPdf } from './pdf.server';
import { type Brief, type Problem, checkBrief } from './schema';

/** The document breaks the rules; nothing was saved. */
export class InvalidBrief extends Error {
  override name = 'InvalidBrief';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`The Brief has ${problems.length} problem(s): ${problems.map(({ path }) => path).join(', ')}`);
    this.problems = problems;
  }
}

/** The Brief was saved elsewhere since it was read: in another tab, or by another person. */
export class StaleBrief extends Error {
  override name = 'StaleBrief';
}

export interface FoundBrief {
  id: string;
  revision: number;
  publishedRevision: number | null;
  document: Brief;
}

/** A Brief by its handle; without one, the shop's Brief that was saved last. */
export async function findBrief(by: { db: Db; shop: string; handle?: string }): Promise<FoundBrief | null> {
  const { db, shop, handle } = by;
  const row = await db.brief.findFirst({
    where: { shop, ...(handle === undefined ? {} : { handle }) },
    orderBy: { updatedAt: 'desc' },
  });
  if (!row) return null;
  const { id, revision, publishedRevision, document } = row;
  // Only saveBrief writes documents, and it checks them.
  return { id, revision, publishedRevision, document: document as unknown as Brief };
}

/** Version of a consent wording: the first 12 hex digits of the SHA-256 of its words. */
export function wordingVersion(wording: string): string {
  return createHash('sha256').update(wording).digest('hex').slice(0, 12);
}

interface SaveInput {
  db: Db;
  shop: string;
  /** Printed on the PDF. */
  shopName: string;
  /** The revision that was read, or null for a new Brief. */
  revision: number | null;
  document: unknown;
}

/**
 * Saves a Brief by its handle: the document, the consent wording where it is new, and a new version of the PDF.
 * @returns its row.
 * @throws InvalidBrief, StaleBrief
 */
export async function saveBrief({ db, shop, shopName, revision, document }: SaveInput): Promise<BriefRow> {
  const checked = checkBrief(document);
  if ('problems' in checked) throw new InvalidBrief(checked.problems);
  const { brief } = checked;
  const bytes = await briefPdf({ brief, shopName });

  return db.$transaction(async (tx) => {
    const row = await writeDocument({ tx, shop, revision, brief });
    await keepWording({ tx, shop, briefId: row.id, wording: brief.consent });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // The row's own revision counts the saves, and each save makes a file.
    const file = { shop, briefId: row.id, number: row.revision, name: `${brief.handle}.pdf` };
    await tx.briefFile.create({ data: { ...file, bytes, sha256 } });
    return row;
  });
}

/** The PDF as it was last saved, or null where there is none. */
export async function latestPdf({ db, shop, id }: { db: Db; shop: string; id: string }) {
  return db.briefFile.findFirst({ where: { shop, briefId: id }, orderBy: { number: 'desc' } });
}

async function writeDocument(input: { tx: Tx; shop: string; revision: number | null; brief: Brief }) {
  const { tx, shop, revision, brief } = input;
  const { handle, title } = brief;
  if (revision === null) {
    const { count } = await tx.brief.createMany({
      data: { shop, handle, title, document: brief },
      skipDuplicates: true,
    });
    if (count === 0) throw new StaleBrief('A Brief of this name is there already.');
  } else {
    const { count } = await tx.brief.updateMany({
      where: { shop, handle, revision },
      data: { title, document: brief, revision: { increment: 1 } },
    });
    if (count === 0) throw new StaleBrief('This Brief was changed in another tab.');
  }
  return tx.brief.findUniqueOrThrow({ where: { shop_handle: { shop, handle } } });
}

/** Keeps the words under their version; words that were used before keep their row. */
async function keepWording(input: { tx: Tx; shop: string; briefId: string; wording: string }): Promise<void> {
  const { tx, shop, briefId, wording } = input;
  const version = wordingVersion(wording);
  await tx.consentWording.createMany({ data: { shop, briefId, version, wording }, skipDuplicates: true });
}
