/** Metaobjects that the app wrote, and how to tell whether something else changed them since. */
import { createHash } from 'node:crypto';

import type { AdminApi } from '~/shopify/admin-api.server';
import {
  type MetaobjectContent,
  type MetaobjectName,
  type MetaobjectState,
  publishMetaobject,
  readMetaobjectFields,
  readMetaobjectStates,
} from '~/shopify/metaobjects.server';

import { canonicalJson } from './canonical-json';
import type { ChangedElsewhere } from './changed-elsewhere';

/** What a row keeps about its metaobject. */
export interface MetaobjectColumns {
  /** GID; null if Shopify has none. */
  metaobjectId: string | null;
  /** SHA-256 of what the app wrote last. */
  metaobjectHash: string | null;
  /** When, as Shopify says. */
  metaobjectUpdatedAt: string | null;
}

export interface WrittenColumns extends MetaobjectColumns {
  metaobjectId: string;
}

/** The columns of what has no metaobject. */
export const NO_METAOBJECT: MetaobjectColumns = { metaobjectId: null, metaobjectHash: null, metaobjectUpdatedAt: null };

/**
 * Creates or overwrites a metaobject.
 * @throws RefusedReferences, ShopifyError
 */
export async function writeMetaobject(
  admin: AdminApi,
  name: MetaobjectName,
  content: MetaobjectContent,
): Promise<WrittenColumns> {
  const { id, updatedAt } = await publishMetaobject(admin, name, content);
  return { metaobjectId: id, metaobjectHash: contentHash(content), metaobjectUpdatedAt: updatedAt };
}

/** SHA-256 of a metaobject's content, in hex. The same for JSON that only differs in spaces and the order of keys. */
export function contentHash({ title, document, lists = {} }: MetaobjectContent): string {
  return createHash('sha256')
    .update(canonicalJson([title, document, ...Object.values(lists)]))
    .digest('hex');
}

/**
 * The hash of a metaobject's fields, as Shopify has them.
 * @param listKeys of the fields that are lists, in the order that they're written in
 * @throws SyntaxError if one that should be JSON isn't.
 */
export function fieldsHash(fields: Partial<Record<string, string>>, listKeys: readonly string[]): string {
  const { title = '', document = '' } = fields;
  const lists = listKeys.map((key) => [key, JSON.parse(fields[key] ?? '[]') as string[]]);
  return contentHash({
    title,
    document: JSON.parse(document),
    lists: Object.fromEntries(lists) as MetaobjectContent['lists'],
  });
}

interface FoundChanges {
  /** By the rows' IDs. Metaobjects that are as the app wrote them are left out. */
  changes: Partial<Record<string, ChangedElsewhere>>;
  /** Rows whose metaobject was written since, with the same content. Keeping when saves reading it again. */
  same: { id: string; metaobjectHash: string; metaobjectUpdatedAt: string }[];
}

/**
 * What happened in Shopify to metaobjects that the app wrote.
 *
 * One call for 250 of them asks Shopify when they were changed. Content is compared only if that isn't when the app wrote it.
 *
 * @param rows those without a metaobject are left out.
 * @throws ShopifyError
 */
export async function findChangedMetaobjects(
  admin: AdminApi,
  rows: readonly (MetaobjectColumns & { id: string })[],
  listKeys: readonly string[],
): Promise<FoundChanges> {
  const written = rows.filter((row): row is typeof row & WrittenColumns => row.metaobjectId !== null);
  const found: FoundChanges = { changes: {}, same: [] };
  if (written.length === 0) return found;
  const ids = written.map(({ metaobjectId }) => metaobjectId);
  const states = await readStates(admin, ids);
  for (const { id, metaobjectId, metaobjectHash, metaobjectUpdatedAt } of written) {
    const state = states.get(metaobjectId);
    if (!state) found.changes[id] = 'deleted';
    else if (state.updatedAt !== metaobjectUpdatedAt) {
      const isSame = metaobjectHash !== null && (await hashOf(admin, state, listKeys)) === metaobjectHash;
      if (isSame) found.same.push({ id, metaobjectHash, metaobjectUpdatedAt: state.updatedAt });
      else found.changes[id] = 'changed';
    }
  }
  return found;
}

/** Metaobjects by GID. Shopify allows 250 per call. */
async function readStates(admin: AdminApi, ids: string[]): Promise<Map<string, MetaobjectState>> {
  const states = new Map<string, MetaobjectState>();
  for (let start = 0; start < ids.length; start += 250) {
    for (const state of await readMetaobjectStates(admin, ids.slice(start, start + 250))) states.set(state.id, state);
  }
  return states;
}

/** Null if it's gone, or isn't JSON. */
async function hashOf(admin: AdminApi, { id }: MetaobjectState, listKeys: readonly string[]): Promise<string | null> {
  const fields = await readMetaobjectFields(admin, id);
  try {
    return fields && fieldsHash(fields, listKeys);
  } catch {
    return null;
  }
}
