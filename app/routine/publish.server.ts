/** Publishing: the draft becomes an immutable version, and the metaobject that the shop's pages read. */
import type { Admin } from '~/admin-api.server';
import type { Db } from '~/db.server';
import { type MetaobjectName, findMetaobject, publishMetaobject, withdrawMetaobject } from '~/metaobject.server';
import { inTurn } from '~/shop-turn.server';

import { ROUTINE_METAOBJECT_TYPE } from './contract';
import { RoutineNotFound, StaleDraft } from './drafts.server';
import { type Problem, checkRoutine } from './schema';

const GONE = 'This routine is no longer there.';

/** The draft breaks the rules, so nothing was published. */
export class InvalidRoutine extends Error {
  override name = 'InvalidRoutine';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(`The routine has ${problems.length} problem(s): ${problems.map(({ path }) => path).join(', ')}`);
    this.problems = problems;
  }
}

export interface Published {
  /** Number of the version. */
  number: number;
  /** GID of the metaobject. */
  metaobjectId: string;
}

/**
 * Publishes a draft as it was at `revision`.
 *
 * The metaobject goes first and the version is recorded once it is there, so that a publishing that failed leaves no
 * version; no transaction is held open across the network. Should the recording fail, publishing again mends it, as
 * the upsert may be repeated.
 *
 * @throws RoutineNotFound, StaleDraft, InvalidRoutine, ShopifyRefused
 */
export async function publish(input: Publishing): Promise<Published> {
  return inTurn(input, () => publishInTurn(input));
}

interface Publishing {
  db: Db;
  shop: string;
  id: string;
  revision: number;
  admin: Admin;
}

async function publishInTurn({ db, shop, id, revision, admin }: Publishing): Promise<Published> {
  const row = await db.routine.findFirst({ where: { shop, id } });
  if (!row) throw new RoutineNotFound(GONE);
  if (row.revision !== revision) throw new StaleDraft('This routine was changed in another tab.');

  const checked = checkRoutine(row.document);
  if ('problems' in checked) throw new InvalidRoutine(checked.problems);
  const { routine } = checked;

  const metaobjectId = await publishMetaobject(admin, nameOf(row.handle), { title: routine.title, document: routine });

  const number = await db.$transaction(async (tx) => {
    const there = await tx.$queryRaw<unknown[]>`
      SELECT id FROM "Routine" WHERE id = ${id} AND shop = ${shop} FOR UPDATE`;
    if (there.length === 0) return null;
    const latest = await tx.routineVersion.aggregate({ where: { shop, routineId: id }, _max: { number: true } });
    const next = (latest._max.number ?? 0) + 1;
    await tx.routineVersion.create({ data: { shop, routineId: id, number: next, document: routine, revision } });
    return next;
  });
  if (number !== null) return { number, metaobjectId };
  // It was deleted while Shopify was told: what nobody can edit any longer is not to be shown either.
  await withdraw({ admin, handle: row.handle });
  throw new RoutineNotFound(GONE);
}

/**
 * Takes a routine off the shop's pages by deleting its metaobject. Nothing happens where it was never published.
 * @throws ShopifyRefused
 */
export async function withdraw({ admin, handle }: { admin: Admin; handle: string }): Promise<void> {
  await withdrawMetaobject(admin, nameOf(handle));
}

/**
 * The GID of a published routine's metaobject, or null where it is not published.
 * @throws ShopifyRefused
 */
export async function findPublished({ admin, handle }: { admin: Admin; handle: string }): Promise<string | null> {
  return findMetaobject(admin, nameOf(handle));
}

function nameOf(handle: string): MetaobjectName {
  return { type: ROUTINE_METAOBJECT_TYPE, handle };
}
