/** Lists, reads, creates and saves drafts of routines. Drafts may be incomplete. */
import { Prisma, type Routine as RoutineRow } from '../../prisma/client/client';

import type { Db, Tx } from '~/db.server';
import { freeHandle, slugify } from '~/publishing/handle';
import { type PublishStatus, publishStatus } from '~/publishing/publish-status';

import { type Draft, draftSchema } from './schema';

/** The draft was changed in another tab, or by another person, since it was read. */
export class StaleDraft extends Error {
  override name = 'StaleDraft';
}

/** The input isn't a draft: it has the wrong shape or exceeds a limit. `path` and `message` describe the first problem. */
export class MalformedDraft extends Error {
  override name = 'MalformedDraft';
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** The shop has no routine with this ID. */
export class RoutineNotFound extends Error {
  override name = 'RoutineNotFound';
  override message = 'This routine was deleted. Go back to Routines.';
}

export interface PublishedVersion {
  number: number;
  /** The draft's revision when it was published. */
  revision: number;
  publishedAt: Date;
}

export interface RoutineSummary {
  id: string;
  handle: string;
  title: string;
  status: PublishStatus;
}

export interface FoundRoutine {
  id: string;
  handle: string;
  revision: number;
  document: Draft;
  isArchived: boolean;
  /** Number of the version that readers see; null if it isn't live. */
  liveVersion: number | null;
  /** The draft's revision with the same content; null if it isn't live. */
  liveRevision: number | null;
  /** Whether a translation was changed since the routine was published. */
  hasUnpublishedTexts: boolean;
  /** Newest first. */
  versions: PublishedVersion[];
}

const newestFirst = {
  orderBy: { number: 'desc' as const },
  select: { number: true, revision: true, publishedAt: true },
};

interface TranslationRevisions {
  translations: { revision: number; liveRevision: number | null }[];
}

/** What a routine's status needs to know about its translations. */
export const TRANSLATION_REVISIONS = { translations: { select: { revision: true, liveRevision: true } } };

/** The shop's routines that aren't archived, most recently edited first. */
export async function listRoutines({ db, shop }: { db: Db; shop: string }): Promise<RoutineSummary[]> {
  const rows = await db.routine.findMany({
    where: { shop, archivedAt: null },
    orderBy: { updatedAt: 'desc' },
    select: {
      ...{ id: true, handle: true, title: true, revision: true, liveRevision: true, archivedAt: true },
      ...TRANSLATION_REVISIONS,
    },
  });
  return rows.map((row) => ({ id: row.id, handle: row.handle, title: row.title, status: routineStatus(row) }));
}

/** A routine with its versions, or null if there's none with this ID. */
export async function findRoutine(params: { db: Db | Tx; shop: string; id: string }): Promise<FoundRoutine | null> {
  const { db, shop, id } = params;
  const row = await db.routine.findFirst({
    where: { shop, id },
    include: { versions: newestFirst, ...TRANSLATION_REVISIONS },
  });
  if (!row) return null;
  const { handle, revision, liveVersion, liveRevision, versions } = row;
  const document = draftSchema.parse(row.document);
  return {
    ...{ id, handle, revision, document, isArchived: row.archivedAt !== null, liveVersion, liveRevision, versions },
    hasUnpublishedTexts: hasUnpublishedTexts(row),
  };
}

/**
 * Creates a draft. Its handle comes from the document's handle or title, with a number added if it's already taken.
 * @param input `source` is what it was imported from, if it was.
 * @throws MalformedDraft
 */
export async function createRoutine(input: {
  db: Db;
  shop: string;
  document: unknown;
  source?: Prisma.RoutineImportUncheckedCreateWithoutRoutineInput;
}): Promise<RoutineRow> {
  const { db, shop, source } = input;
  const document = parseDraft(input.document);
  const baseHandle = slugify(document.handle || document.title, 'routine');
  for (let attempts = 100; ; attempts -= 1) {
    const rows = await db.routine.findMany({
      where: { shop, handle: { startsWith: baseHandle } },
      select: { handle: true },
    });
    const handle = freeHandle(baseHandle, new Set(rows.map((row) => row.handle)));
    try {
      return await db.routine.create({
        data: {
          ...{ shop, handle, title: document.title, document: { ...document, handle } },
          ...(source && { source: { create: source } }),
        },
      });
    } catch (error) {
      // Another process took the handle in between. One of them succeeds per attempt.
      if (!isUniqueViolation(error) || attempts === 1) throw error;
    }
  }
}

/**
 * Replaces the given revision of a draft. The handle doesn't change.
 * @returns the new revision.
 * @throws MalformedDraft, StaleDraft, RoutineNotFound
 */
export async function saveDraft(input: {
  db: Db | Tx;
  shop: string;
  id: string;
  revision: number;
  document: unknown;
}): Promise<number> {
  const { db, shop, id, revision } = input;
  const document = parseDraft(input.document);
  const row = await db.routine.findFirst({ where: { shop, id }, select: { handle: true } });
  if (!row) throw new RoutineNotFound();
  const { count } = await db.routine.updateMany({
    where: { shop, id, revision },
    data: { title: document.title, document: { ...document, handle: row.handle }, revision: { increment: 1 } },
  });
  if (count === 0) throw new StaleDraft('This routine was changed in another tab.');
  return revision + 1;
}

/** Deletes all of a shop's routines. */
export async function eraseRoutines({ db, shop }: { db: Db | Tx; shop: string }): Promise<void> {
  await db.routine.deleteMany({ where: { shop } });
}

/** How a routine's draft compares with what's live. */
export function routineStatus(
  row: Pick<RoutineRow, 'revision' | 'liveRevision' | 'archivedAt'> & TranslationRevisions,
): PublishStatus {
  const { revision, liveRevision, archivedAt } = row;
  const status = publishStatus({ revision, publishedRevision: liveRevision, isArchived: archivedAt !== null });
  return status === 'published' && hasUnpublishedTexts(row) ? 'changed' : status;
}

function hasUnpublishedTexts({ translations }: TranslationRevisions): boolean {
  return translations.some(({ revision, liveRevision }) => revision !== liveRevision);
}

/** @throws MalformedDraft */
export function parseDraft(document: unknown): Draft {
  const { success, data, error } = draftSchema.safeParse(document);
  if (success) return data;
  const [first] = error.issues;
  throw new MalformedDraft(first?.path.join('.') ?? '', first?.message ?? 'This isn’t a routine.');
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
