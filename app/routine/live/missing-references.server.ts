/** Finds routines with images, videos or products that were deleted in Shopify. */
import type { Db } from '~/db.server';
import { readProductStates } from '~/products/read-products.server';
import { AccessDenied, type AdminApi } from '~/shopify/admin-api.server';

import { fileIdsOf } from '../media/file-ids';
import { readFileStates } from '~/media/shop-files.server';
import { productIdsOf } from '../product-ids';
import type { Draft } from '../schema';

interface Input {
  db: Db;
  shop: string;
  admin: AdminApi;
  /** IDs of routines. */
  ids: string[];
}

/**
 * IDs of the routines whose draft or live version has a deleted file or product. Those that the app may not read aren't
 * missing.
 * @throws ShopifyError
 */
export async function findMissingReferences(input: Input): Promise<{ files: string[]; products: string[] }> {
  const documents = await readDocuments(input);
  const [files, products] = await Promise.all([
    findMissing(input, documents, fileIdsOf, readFileStates),
    findMissing(input, documents, productIdsOf, readProductStates),
  ]);
  return { files, products };
}

interface RoutineDocument {
  /** The routine's. */
  id: string;
  document: Draft;
}

type ReadStates = (input: {
  admin: AdminApi;
  shop: string;
  ids: readonly string[];
}) => Promise<Record<string, { status: string }>>;

async function findMissing(
  { admin, shop }: Input,
  documents: readonly RoutineDocument[],
  referencesOf: (document: Draft) => string[],
  readStates: ReadStates,
): Promise<string[]> {
  const used = documents.map(({ id, document }) => ({ id, references: referencesOf(document) }));
  const references = used.flatMap((each) => each.references);
  if (references.length === 0) return [];
  try {
    const states = await readStates({ admin, shop, ids: references });
    const broken = used.filter((each) => each.references.some((id) => states[id]?.status === 'missing'));
    return [...new Set(broken.map(({ id }) => id))];
  } catch (error) {
    if (error instanceof AccessDenied) return [];
    throw error;
  }
}

async function readDocuments({ db, shop, ids }: Input): Promise<RoutineDocument[]> {
  const rows = await db.routine.findMany({
    where: { shop, id: { in: ids } },
    select: { id: true, document: true, liveVersion: true },
  });
  const live = rows.flatMap(({ id, liveVersion }) =>
    liveVersion === null ? [] : { routineId: id, number: liveVersion },
  );
  const versions = await db.routineVersion.findMany({
    where: { shop, OR: live },
    select: { routineId: true, document: true },
  });
  return [...rows, ...versions.map(({ routineId, document }) => ({ id: routineId, document }))].map(
    ({ id, document }) => ({ id, document: document as unknown as Draft }),
  );
}
