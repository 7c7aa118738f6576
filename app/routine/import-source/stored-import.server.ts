/** The article that a routine was started from, and what the merchant decided about each of its fields. */
import { createHash } from 'node:crypto';

import { z } from 'zod';

import type { Prisma, RoutineImport as ImportRow } from '../../../prisma/client/client';
import type { Db, Tx } from '~/db.server';

import { createRoutine, parseDraft } from '../drafts.server';
import { type ArticleBlock, DECISIONS, type Decisions, type StoredImport } from '../import/contract';
import type { ImportedArticle } from '../import/import-article';
import { type Draft, draftSchema } from '../schema';
import { type StoredText, storedText, withQuotes } from './stored-text';

/** What was imported. */
export interface Source {
  /** GID; null for text that was pasted or uploaded. */
  articleId: string | null;
  /** The article's title or the file's name; may be empty. */
  title: string;
  /** Of an article, as Shopify says. */
  updatedAt: string | null;
  /** HTML or plain text. */
  content: string;
}

/** An import that gave a routine. */
export type ImportedRoutine = ImportedArticle & { routine: Draft };

/** Changed decisions by path. Null takes one back. */
export const decisionsSchema = z.record(
  z
    .string()
    .max(200)
    .regex(/^\w+(\.\w+)*$/),
  z.enum(DECISIONS).nullable(),
);

/** As many decisions are stored as a draft has fields, at the most. */
const MAX_DECISIONS = 5000;

interface ImportKey {
  db: Db;
  shop: string;
  routineId: string;
}

/** Where a routine came from; null if it wasn't started from an article, or the shop has no such routine. */
export async function readImport({ db, shop, routineId }: ImportKey): Promise<StoredImport<Draft> | null> {
  const row = await db.routineImport.findFirst({ where: { shop, routineId } });
  return row && fromRow(row);
}

/** Whether a routine was imported from one of the shop's articles, and not from pasted text or a file. */
export async function isFromArticle({ db, shop, routineId }: ImportKey): Promise<boolean> {
  return (await db.routineImport.count({ where: { shop, routineId, articleId: { not: null } } })) > 0;
}

/**
 * Creates a routine from an import, and stores what it came from.
 * @param input `title` replaces the draft's own, unless it's empty.
 * @returns the routine's ID
 * @throws MalformedDraft
 */
export async function createFromImport(input: {
  db: Db;
  shop: string;
  source: Source;
  imported: ImportedRoutine;
  title?: string;
}): Promise<string> {
  const { db, shop, source, imported, title = '' } = input;
  const document = parseDraft(imported.routine);
  const named = title === '' ? document : { ...document, handle: '', title };
  const created = { shop, ...importColumns(source, { ...imported, routine: document }), decisions: {} };
  return (await createRoutine({ db, shop, document: named, source: created })).id;
}

/** The routine was imported from another version of the article since the review was opened, so its paths are others. */
export class OutdatedImport extends Error {}

/**
 * Changes what the merchant decided. Other decisions stay.
 * @param input `contentHash`: of the import that was reviewed
 * @returns whether the routine has an import.
 * @throws OutdatedImport
 */
export async function saveDecisions(
  input: Omit<ImportKey, 'db'> & {
    db: Db | Tx;
    contentHash: string;
    decisions: z.output<typeof decisionsSchema>;
  },
): Promise<boolean> {
  const { db, shop, routineId, contentHash: reviewed, decisions } = input;
  const changed = JSON.stringify(decisions);
  // Locked, so that the article's changes aren't applied in between.
  const rows = await db.$queryRaw<{ contentHash: string }[]>`
    SELECT "contentHash" FROM "RoutineImport" WHERE shop = ${shop} AND "routineId" = ${routineId} FOR UPDATE`;
  if (rows[0] && rows[0].contentHash !== reviewed) throw new OutdatedImport();
  const count = await db.$executeRaw`
    UPDATE "RoutineImport" SET decisions = jsonb_strip_nulls(decisions || ${changed}::jsonb)
    WHERE shop = ${shop} AND "routineId" = ${routineId} AND "contentHash" = ${reviewed}
      AND (SELECT count(*) FROM jsonb_object_keys(decisions || ${changed}::jsonb)) <= ${MAX_DECISIONS}`;
  return count > 0;
}

/** Identifies what an article says. */
export function contentHash({ title, content }: Pick<Source, 'title' | 'content'>): string {
  return createHash('sha256')
    .update(JSON.stringify([title, content]))
    .digest('hex');
}

/** What an import stores, without decisions. */
export function importColumns(source: Source, imported: ImportedRoutine) {
  const { articleId, title, updatedAt } = source;
  const { routine, language, reason } = imported;
  return {
    articleId,
    articleTitle: title,
    articleUpdatedAt: updatedAt,
    contentHash: contentHash(source),
    language,
    reason,
    document: routine,
    // Prisma's type for JSON doesn't accept interfaces.
    ...(storedText(imported) as unknown as Omit<StoredText, JsonColumn> & Record<JsonColumn, Prisma.InputJsonValue>),
  };
}

type JsonColumn = 'blocks' | 'evidence' | 'unplaced';

function fromRow(row: ImportRow): StoredImport<Draft> {
  const { shop: _shop, dismissedHash: _dismissedHash, ...columns } = row;
  const stored = row as unknown as Pick<StoredText, 'evidence' | 'unplaced'>;
  return {
    ...columns,
    blocks: row.blocks as unknown as ArticleBlock[],
    evidence: withQuotes(row.text, stored.evidence),
    unplaced: withQuotes(row.text, stored.unplaced),
    document: draftSchema.parse(row.document),
    decisions: row.decisions as Decisions,
  };
}
