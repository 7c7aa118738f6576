/** Reads a routine's published versions. */
import type { Db } from '~/db.server';

import { findRoutine } from '../drafts.server';
import { type Draft, draftSchema } from '../schema';
import { type Change, compareRoutines } from './compare';
import type { VersionName } from './version-name';

interface RoutineInput {
  db: Db;
  shop: string;
  /** The routine's ID. */
  id: string;
}

export interface FoundVersion {
  number: number;
  publishedAt: Date;
  document: Draft;
}

/** A version as it was published; null if there's none with this number. */
export async function findVersion(input: RoutineInput & { number: number }): Promise<FoundVersion | null> {
  const { db, shop, id, number } = input;
  const row = await db.routineVersion.findFirst({ where: { shop, routineId: id, number } });
  return row && { number, publishedAt: row.publishedAt, document: draftSchema.parse(row.document) };
}

/** How two versions differ, or a version and the saved draft; null if one of them doesn't exist. */
export async function compareVersions(
  input: RoutineInput & { from: VersionName; to: VersionName },
): Promise<Change[] | null> {
  const [before, after] = await Promise.all([input.from, input.to].map((name) => documentOf(input, name)));
  return before && after ? compareRoutines(before, after) : null;
}

async function documentOf(input: RoutineInput, name: VersionName): Promise<Draft | null> {
  if (name === 'draft') return (await findRoutine(input))?.document ?? null;
  return (await findVersion({ ...input, number: name }))?.document ?? null;
}
