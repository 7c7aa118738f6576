/** A page of the routine list. */
import type { Prisma } from '../../../prisma/client/client';

import type { Db } from '~/db.server';
import type { PublishStatus } from '~/publishing/publish-status';

import { TRANSLATION_REVISIONS, routineStatus } from '../drafts.server';
import { routineDuration } from '../dose/duration';
import { draftSchema } from '../schema';
import { durationText } from '../dose/duration-text';
import { PAGE_SIZE, type RoutineQuery } from './query';

export interface RoutineRow {
  id: string;
  handle: string;
  title: string;
  status: PublishStatus;
  phases: number;
  steps: number;
  /** "12–15 min"; empty without steps. */
  duration: string;
  updatedAt: Date;
  publishedAt: Date | null;
}

export interface RoutinePage {
  routines: RoutineRow[];
  /** Of the whole query. */
  total: number;
  hasPrevious: boolean;
  hasNext: boolean;
  /** Whether the shop has no routines at all, not even archived ones. */
  isEmpty: boolean;
}

/** A page of the shop's routines. Reads only this page's documents, whatever their number. */
export async function listRoutinePage(input: { db: Db; shop: string; query: RoutineQuery }): Promise<RoutinePage> {
  const { db, shop, query } = input;
  const { search, page } = query;
  const contains = { contains: escapePattern(search), mode: 'insensitive' as const };
  const where: Prisma.RoutineWhereInput = {
    shop,
    AND: [statusCondition(db, query), search === '' ? {} : { OR: [{ title: contains }, { handle: contains }] }],
  };
  const [rows, total, any] = await Promise.all([
    db.routine.findMany({
      ...{ where, orderBy: orderOf(query), skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE },
      include: TRANSLATION_REVISIONS,
    }),
    db.routine.count({ where }),
    db.routine.findFirst({ where: { shop }, select: { id: true } }),
  ]);
  const routines = rows.map((row): RoutineRow => {
    const { phases } = draftSchema.parse(row.document);
    const steps = phases.reduce((sum, phase) => sum + phase.steps.length, 0);
    const { id, handle, title, updatedAt, publishedAt } = row;
    const duration = steps === 0 ? '' : durationText(routineDuration({ phases }));
    return {
      id,
      handle,
      title,
      status: routineStatus(row),
      phases: phases.length,
      steps,
      duration,
      updatedAt,
      publishedAt,
    };
  });
  return { routines, total, hasPrevious: page > 1, hasNext: page * PAGE_SIZE < total, isEmpty: any === null };
}

function statusCondition(db: Db, { status }: RoutineQuery): Prisma.RoutineWhereInput {
  const { revision } = db.routineTranslation.fields;
  const unpublished = { OR: [{ liveRevision: null }, { liveRevision: { not: { equals: revision } } }] };
  switch (status) {
    case 'all':
      return { archivedAt: null };
    case 'live':
      return { liveVersion: { not: null } };
    case 'draft':
      return { liveVersion: null, archivedAt: null };
    case 'changed':
      return {
        liveVersion: { not: null },
        OR: [
          { liveRevision: { not: { equals: db.routine.fields.revision } } },
          { translations: { some: unpublished } },
        ],
      };
    case 'archived':
      return { archivedAt: { not: null } };
  }
}

function orderOf({ sort }: RoutineQuery): Prisma.RoutineOrderByWithRelationInput[] {
  const order = sort.endsWith('asc') ? 'asc' : 'desc';
  // The ID keeps the order of equal rows, so that no page repeats or misses one.
  const last = { id: order } as const;
  if (sort.startsWith('title')) return [{ title: order }, last];
  if (sort.startsWith('published')) return [{ publishedAt: { sort: order, nulls: 'last' } }, last];
  return [{ updatedAt: order }, last];
}

/** Prisma leaves wildcards of LIKE as they are. */
function escapePattern(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
