/** A routine's metaobject, which blocks show. */
import { createHash } from 'node:crypto';

import type { AdminApi } from '~/shopify/admin-api.server';
import {
  EMPTY_DOCUMENT,
  type MetaobjectName,
  RefusedReferences,
  findMetaobject,
  publishMetaobject,
} from '~/shopify/metaobjects.server';

import { ROUTINE_METAOBJECT_TYPE, type Routine } from '../contract';
import { publishedFields } from '../published-document';
import { canonicalJson } from './canonical-json';

/** What a routine's row keeps about its metaobject. */
export interface MetaobjectColumns {
  metaobjectId: string | null;
  metaobjectHash: string | null;
  metaobjectUpdatedAt: string | null;
}

interface ShownColumns extends MetaobjectColumns {
  metaobjectId: string;
}

interface Content {
  title: string;
  document: unknown;
  /** GIDs. */
  files: string[];
  products: string[];
}

/**
 * Shows a routine: creates or overwrites its metaobject.
 * @throws RefusedReferences if a file or product was deleted in Shopify; ShopifyError
 */
export async function showRoutine(admin: AdminApi, handle: string, routine: Routine): Promise<ShownColumns> {
  return write(admin, handle, contentOf(routine));
}

/**
 * Shows a version that was published before. Leaves out files and products that were deleted since: readers see the step
 * without them.
 * @throws ShopifyError
 */
export async function showRoutineAgain(admin: AdminApi, handle: string, routine: Routine): Promise<ShownColumns> {
  const deleted = new Set<string>();
  for (;;) {
    try {
      return await write(admin, handle, contentOf(routine, deleted));
    } catch (error) {
      const isNews = error instanceof RefusedReferences && error.gids.some((gid) => !deleted.has(gid));
      if (!isNews) throw error;
      // Shopify may report only the first one of a list.
      for (const gid of error.gids) deleted.add(gid);
    }
  }
}

function contentOf(routine: Routine, without?: ReadonlySet<string>): Content {
  return { title: routine.title, ...publishedFields(routine, without) };
}

/**
 * Makes blocks show nothing. The metaobject stays, and with it the articles' references, for when the routine is published
 * again.
 * @throws ShopifyError
 */
export async function hideRoutine(admin: AdminApi, handle: string, title: string): Promise<MetaobjectColumns> {
  const id = await findMetaobject(admin, metaobjectName(handle));
  if (id === null) return { metaobjectId: null, metaobjectHash: null, metaobjectUpdatedAt: null };
  return write(admin, handle, { title, document: EMPTY_DOCUMENT, files: [], products: [] });
}

export function metaobjectName(handle: string): MetaobjectName {
  return { type: ROUTINE_METAOBJECT_TYPE, handle };
}

/** SHA-256 of a metaobject's content, in hex. The same for JSON that only differs in spaces and the order of keys. */
export function contentHash({ title, document, files, products }: Content): string {
  return createHash('sha256')
    .update(canonicalJson([title, document, files, products]))
    .digest('hex');
}

/**
 * The hash of a metaobject's fields, as Shopify has them.
 * @throws SyntaxError if one that should be JSON isn't.
 */
export function fieldsHash({ title = '', document = '', files, products }: Partial<Record<string, string>>): string {
  const list = (text: string | undefined) => (text === undefined ? [] : (JSON.parse(text) as string[]));
  return contentHash({ title, document: JSON.parse(document), files: list(files), products: list(products) });
}

async function write(admin: AdminApi, handle: string, content: Content): Promise<ShownColumns> {
  const { title, document, files, products } = content;
  const lists = { files, products };
  const { id, updatedAt } = await publishMetaobject(admin, metaobjectName(handle), { title, document, lists });
  return { metaobjectId: id, metaobjectHash: contentHash(content), metaobjectUpdatedAt: updatedAt };
}
