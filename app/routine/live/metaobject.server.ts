/** A routine's metaobjects, which blocks show: its own, and one for each translation. */
import { createHash } from 'node:crypto';

import { canonicalJson } from '~/publishing/canonical-json';
import {
  type MetaobjectColumns,
  NO_METAOBJECT,
  type WrittenColumns,
  writeMetaobject,
} from '~/publishing/written-metaobject.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import type { Translations } from '~/translations/contract';
import { EMPTY_DOCUMENT, type MetaobjectName, RefusedReferences, findMetaobject } from '~/shopify/metaobjects.server';

import { type PublishedRoutine, ROUTINE_METAOBJECT_TYPE, type Routine } from '../contract';
import { publishedFields } from '../published-document';
import { editionsOf } from '../translations/editions';
import { type TextColumns, writeTexts } from '../translations/live-texts.server';

export interface ShownRoutine {
  original: WrittenColumns;
  /** Of the translations that readers can see, by locale. */
  languages: Map<string, TextColumns>;
}

/**
 * Shows a routine in all its languages: creates or overwrites its metaobjects. The original is first. Until a translation of
 * the same edition follows, its readers see the original, so an attempt that fails halfway mixes nothing.
 * @throws RefusedReferences if a file or product was deleted in Shopify, and nothing is written; ShopifyError
 */
export async function showRoutine(
  admin: AdminApi,
  handle: string,
  routine: Routine,
  translations: Translations,
  without?: ReadonlySet<string>,
): Promise<ShownRoutine> {
  const { document, ...lists } = publishedFields(routine, without);
  const editions = editionsOf(document, translations, editionHash);
  const original = await write(admin, handle, { title: routine.title, document: editions.original, ...lists });
  return { original, languages: await writeTexts(admin, handle, editions.languages) };
}

/**
 * Shows a version that was published before. Leaves out files and products that were deleted since: readers see the step
 * without them.
 * @throws ShopifyError
 */
export async function showRoutineAgain(
  admin: AdminApi,
  handle: string,
  routine: Routine,
  translations: Translations,
): Promise<ShownRoutine> {
  const deleted = new Set<string>();
  for (;;) {
    try {
      return await showRoutine(admin, handle, routine, translations, deleted);
    } catch (error) {
      const isNews = error instanceof RefusedReferences && error.gids.some((gid) => !deleted.has(gid));
      if (!isNews) throw error;
      // Shopify may report only the first one of a list.
      for (const gid of error.gids) deleted.add(gid);
    }
  }
}

/**
 * Makes blocks show nothing. The metaobject stays, and with it the articles' references, for when the routine is published
 * again.
 * @throws ShopifyError
 */
export async function hideRoutine(admin: AdminApi, handle: string, title: string): Promise<MetaobjectColumns> {
  const id = await findMetaobject(admin, metaobjectName(handle));
  if (id === null) return NO_METAOBJECT;
  return write(admin, handle, { title, document: EMPTY_DOCUMENT, files: [], products: [] });
}

export function metaobjectName(handle: string): MetaobjectName {
  return { type: ROUTINE_METAOBJECT_TYPE, handle };
}

/** Identifies a document's content. The languages of a routine refer to the same files and products, by their places. */
export function editionHash(document: PublishedRoutine): string {
  return createHash('sha256').update(canonicalJson(document)).digest('hex').slice(0, 16);
}

/** The metaobjects' lists, in the order that they're written in. */
export const LISTS = ['files', 'products'] as const;

interface Content {
  title: string;
  document: unknown;
  /** GIDs. */
  files: string[];
  products: string[];
}

async function write(admin: AdminApi, handle: string, content: Content): Promise<WrittenColumns> {
  const { title, document, files, products } = content;
  return writeMetaobject(admin, metaobjectName(handle), { title, document, lists: { files, products } });
}
