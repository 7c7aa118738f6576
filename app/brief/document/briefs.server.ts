/** Briefs: listed, found, begun, and saved with their consent wording and, where it is made from the text, the PDF. */
import { createHash } from 'node:crypto';

import type { Db, Tx } from '~/db.server';
import { freeHandle, handleOf } from '~/handle';
import { type PublishStatus, publishStatus } from '~/publish-status';

import { type Brief as BriefRow, Prisma } from '../../../prisma/client/client';
import { blankBrief } from './draft';
import { keepMade, lockBrief, printed } from './file-versions.server';
import { type Brief, type Problem, checkBrief } from '../schema';
import { offeredWordsOf, storedOf } from './stored';

/** The document breaks the rules; nothing was saved. */
export class InvalidBrief extends Error {
  override name = 'InvalidBrief';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`The Brief has ${problems.length} problem(s): ${problems.map(({ path }) => path).join(', ')}`);
    this.problems = problems;
  }
}

/** The Brief was saved elsewhere since it was read, or deleted: in another tab, or by another person. */
export class StaleBrief extends Error {
  override name = 'StaleBrief';
}

/** Says so of a Brief. */
export const CHANGED = 'This Brief was changed in another tab.';
export const GONE = 'This Brief is no longer there.';

export interface FoundBrief {
  id: string;
  handle: string;
  revision: number;
  publishedRevision: number | null;
  isDefault: boolean;
  isWithdrawn: boolean;
  /** As it was saved; one that was only begun may break the rules. */
  document: Brief;
}

export interface ListedBrief {
  id: string;
  handle: string;
  title: string;
  status: PublishStatus;
  isDefault: boolean;
  updatedAt: Date;
}

/** The shop's Briefs: the default first, then those that are offered, the latest first. */
export async function listBriefs({ db, shop }: { db: Db; shop: string }): Promise<ListedBrief[]> {
  const rows = await db.brief.findMany({
    where: { shop },
    orderBy: [{ isDefault: 'desc' }, { withdrawnAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    omit: { document: true },
  });
  return rows.map(({ id, handle, title, isDefault, updatedAt, ...row }) => {
    const status = publishStatus({ ...row, isWithdrawn: row.withdrawnAt !== null });
    return { id, handle, title, status, isDefault, updatedAt };
  });
}

/** A Brief by its id or its handle; without either the shop's default, or its first where none is. */
export async function findBrief(by: {
  db: Db;
  shop: string;
  id?: string;
  handle?: string;
}): Promise<FoundBrief | null> {
  const { db, shop, id, handle } = by;
  const row = await db.brief.findFirst({
    where: { shop, id, handle },
    orderBy: [{ isDefault: 'desc' }, { id: 'asc' }],
  });
  if (!row) return null;
  const { revision, publishedRevision, isDefault, withdrawnAt } = row;
  const { published: _, ...document } = storedOf(row);
  const isWithdrawn = withdrawnAt !== null;
  return { id: row.id, handle: row.handle, revision, publishedRevision, isDefault, isWithdrawn, document };
}

/** Version of a consent wording: the first 12 hex digits of the SHA-256 of its words. */
export function wordingVersion(wording: string): string {
  return createHash('sha256').update(wording).digest('hex').slice(0, 12);
}

/** Begins a Brief, which is to be written. Its handle is made from its title, with a number where that is taken. */
export async function createBrief(input: { db: Db; shop: string; title: string; handle?: string }): Promise<BriefRow> {
  const { db, shop, title } = input;
  const wanted = input.handle ?? handleOf(title, 'brief');
  for (let attempts = 100; ; attempts -= 1) {
    const rows = await db.brief.findMany({
      where: { shop, handle: { startsWith: wanted } },
      select: { handle: true },
    });
    const handle = freeHandle(wanted, new Set(rows.map((row) => row.handle)));
    try {
      return await db.brief.create({ data: { shop, handle, title, document: { ...blankBrief(title), handle } } });
    } catch (error) {
      // Somebody else took the handle in between. Of all who ask at once, one gets theirs each time.
      const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
      if (!isTaken || attempts === 1) throw error;
    }
  }
}

interface SaveInput {
  db: Db;
  shop: string;
  /** Printed on the PDF. */
  shopName: string;
  id: string;
  /** The revision that was read. */
  revision: number;
  document: unknown;
}

/**
 * Saves a Brief: the document, the consent wording where it is new, and a new version of the PDF where that is made from
 * the text and the text has changed. The handle stays as it is.
 * @throws InvalidBrief, StaleBrief
 */
export async function saveBrief(input: SaveInput): Promise<BriefRow> {
  const { db, shop, shopName, id, revision, document } = input;
  const row = await db.brief.findFirst({ where: { shop, id } });
  if (!row) throw new StaleBrief(GONE);
  const isMade = row.fileId === null;
  const checked = checkBrief(withHandle(document, row.handle), isMade);
  if ('problems' in checked) throw new InvalidBrief(checked.problems);
  const { brief } = checked;
  const bytes = isMade ? await printed({ db, shop, shopName, brief, begun: row.createdAt }) : null;

  const saved = await db.$transaction(async (tx) => {
    const now = await lockBrief({ tx, shop, briefId: id });
    if (now?.revision !== revision) throw new StaleBrief(now ? CHANGED : GONE);
    // Meanwhile readers were given the file that is made from the text, so that this text has to be printed, too.
    if (now.fileId === null && !bytes) return null;
    const published = offeredWordsOf(now);
    await keepWording({ tx, shop, briefId: id, wording: brief.consent });
    if (bytes && now.fileId === null) await keepMade({ tx, shop, briefId: id, handle: row.handle, bytes });
    return tx.brief.update({
      where: { shop, id },
      data: {
        title: brief.title,
        document: { ...brief, ...(published && { published }) },
        revision: { increment: 1 },
      },
    });
  });
  return saved ?? saveBrief(input);
}

function withHandle(document: unknown, handle: string): unknown {
  return typeof document === 'object' && document !== null ? { ...document, handle } : document;
}

/** Keeps the words under their version; words that were used before keep their row. */
async function keepWording(input: { tx: Tx; shop: string; briefId: string; wording: string }): Promise<void> {
  const { tx, shop, briefId, wording } = input;
  const version = wordingVersion(wording);
  await tx.consentWording.createMany({ data: { shop, briefId, version, wording }, skipDuplicates: true });
}
