/** A routine's metaobject, which blocks show. */
import { createHash } from 'node:crypto';

import type { AdminApi } from '~/shopify/admin-api.server';
import { type MetaobjectName, findMetaobject, publishMetaobject } from '~/shopify/metaobjects.server';

import { ROUTINE_METAOBJECT_TYPE, type Routine } from '../contract';
import { publishedFields } from '../published-document';
import { canonicalJson } from './canonical-json';

/** What a routine's row keeps about its metaobject. */
export interface MetaobjectColumns {
  metaobjectId: string | null;
  metaobjectHash: string | null;
  metaobjectUpdatedAt: string | null;
}

/** Blocks show nothing for this document, because they don't know its version. */
const EMPTY_DOCUMENT = { version: 0 };

interface Content {
  title: string;
  document: unknown;
}

/**
 * Shows a routine: creates or overwrites its metaobject.
 * @throws ShopifyError
 */
export async function showRoutine(admin: AdminApi, handle: string, routine: Routine) {
  return write(admin, handle, { title: routine.title, document: publishedFields(routine).document });
}

/**
 * Makes blocks show nothing. The metaobject stays, and with it the articles' references, for when the routine is published
 * again.
 * @throws ShopifyError
 */
export async function hideRoutine(admin: AdminApi, handle: string, title: string): Promise<MetaobjectColumns> {
  const id = await findMetaobject(admin, metaobjectName(handle));
  if (id === null) return { metaobjectId: null, metaobjectHash: null, metaobjectUpdatedAt: null };
  return write(admin, handle, { title, document: EMPTY_DOCUMENT });
}

export function metaobjectName(handle: string): MetaobjectName {
  return { type: ROUTINE_METAOBJECT_TYPE, handle };
}

/** SHA-256 of a metaobject's content, in hex. The same for JSON that only differs in spaces and the order of keys. */
export function contentHash({ title, document }: Content): string {
  return createHash('sha256')
    .update(canonicalJson([title, document]))
    .digest('hex');
}

async function write(admin: AdminApi, handle: string, content: Content) {
  const { id, updatedAt } = await publishMetaobject(admin, metaobjectName(handle), content);
  return { metaobjectId: id, metaobjectHash: contentHash(content), metaobjectUpdatedAt: updatedAt };
}
