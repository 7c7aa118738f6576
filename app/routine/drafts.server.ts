/** Drafts of routines: listed, read, created, saved, deleted. A draft may break the rules; publishing may not. */
import { Prisma, type Routine as RoutineRow } from '../../prisma/client/client';

import type { Db } from '~/db.server';
import { freeHandle, handleOf } from '~/handle';
import { type PublishStatus, publishStatus } from '~/publish-status';

import { type Draft, draftSchema } from './draft-schema';

/** The draft was saved elsewhere since it was read: in another tab, or by another person. */
export class StaleDraft extends Error {
  override name = 'StaleDraft';
}

/** What was sent is not a draft at all: of another shape, or over the bounds. `path` and `message` name the first fault. */
export class MalformedDraft extends Error {
  override name = 'MalformedDraft';
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** No routine of this shop has the id. */
export class RoutineNotFound extends Error {
  override name = 'RoutineNotFound';
}

/** The version that the shop shows. */
export interface PublishedVersion {
  number: number;
  /** The draft's revision that it was made from. */
  revision: number;
  publishedAt: Date;
}

export interface ListedRoutine {
  id: string;
  handle: string;
  title: string;
  phases: number;
  steps: number;
  status: PublishStatus;
  updatedAt: Date;
}

export interface FoundRoutine {
  id: string;
  handle: string;
  revision: number;
  document: Draft;
  /** Newest first. */
  versions: PublishedVersion[];
}

const newestFirst = {
  orderBy: { number: 'desc' as const },
  select: { number: true, revision: true, publishedAt: true },
};

/** The shop's routines, the last changed first. */
export async function listRoutines({ db, shop }: { db: Db; shop: string }): Promise<ListedRoutine[]> {
  const rows = await db.routine.findMany({
    where: { shop },
    orderBy: { updatedAt: 'desc' },
    include: { versions: { ...newestFirst, take: 1 } },
  });
  return rows.map(({ versions: [latest], ...row }) => {
    const { phases } = draftSchema.parse(row.document);
    return {
      id: row.id,
      handle: row.handle,
      title: row.title,
      phases: phases.length,
      steps: phases.reduce((sum, phase) => sum + phase.steps.length, 0),
      status: publishStatus({ revision: row.revision, publishedRevision: latest?.revision ?? null }),
      updatedAt: row.updatedAt,
    };
  });
}

/** One routine with its versions, or null where the shop has none with the id. */
export async function findRoutine(at: { db: Db; shop: string; id: string }): Promise<FoundRoutine | null> {
  const { db, shop, id } = at;
  const row = await db.routine.findFirst({ where: { shop, id }, include: { versions: newestFirst } });
  if (!row) return null;
  const { handle, revision, versions } = row;
  return { id, handle, revision, versions, document: draftSchema.parse(row.document) };
}

/**
 * Creates a draft. Its handle is the document's own, or made from its title, with a number where that is taken.
 * @throws MalformedDraft
 */
export async function createRoutine(input: { db: Db; shop: string; document: unknown }): Promise<RoutineRow> {
  const { db, shop } = input;
  const document = parseDraft(input.document);
  const wanted = handleOf(document.handle || document.title, 'routine');
  for (let attempts = 100; ; attempts -= 1) {
    const rows = await db.routine.findMany({
      where: { shop, handle: { startsWith: wanted } },
      select: { handle: true },
    });
    const handle = freeHandle(wanted, new Set(rows.map((row) => row.handle)));
    try {
      return await db.routine.create({
        data: { shop, handle, title: document.title, document: { ...document, handle } },
      });
    } catch (error) {
      // Somebody else took the handle in between. Of all who ask at once, one gets theirs each time.
      if (!isUniqueViolation(error) || attempts === 1) throw error;
    }
  }
}

/**
 * Saves a draft over the revision that the editor read. The handle stays as it is.
 * @returns the new revision.
 * @throws MalformedDraft, StaleDraft, RoutineNotFound
 */
export async function saveDraft(input: {
  db: Db;
  shop: string;
  id: string;
  revision: number;
  document: unknown;
}): Promise<number> {
  const { db, shop, id, revision } = input;
  const document = parseDraft(input.document);
  const row = await db.routine.findFirst({ where: { shop, id }, select: { handle: true } });
  if (!row) throw new RoutineNotFound('This routine is no longer there.');
  const { count } = await db.routine.updateMany({
    where: { shop, id, revision },
    data: { title: document.title, document: { ...document, handle: row.handle }, revision: { increment: 1 } },
  });
  if (count === 0) throw new StaleDraft('This routine was changed in another tab.');
  return revision + 1;
}

/** Deletes a draft and its versions; what the shop shows is for `withdraw` to take away. */
export async function deleteRoutine({ db, shop, id }: { db: Db; shop: string; id: string }): Promise<void> {
  await db.routine.deleteMany({ where: { shop, id } });
}

/** Deletes all that this room keeps of a shop. */
export async function eraseRoutines({ db, shop }: { db: Db; shop: string }): Promise<void> {
  await db.routine.deleteMany({ where: { shop } });
}

function parseDraft(document: unknown): Draft {
  const { success, data, error } = draftSchema.safeParse(document);
  if (success) return data;
  const [first] = error.issues;
  throw new MalformedDraft(first?.path.join('.') ?? '', first?.message ?? 'This is not a routine.');
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
