/** The metaobjects with a routine's translations. Blocks show one only if it's of the same edition as the routine's own. */
import { contentHash } from '~/publishing/written-metaobject.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import {
  EMPTY_DOCUMENT,
  type MetaobjectName,
  publishMetaobject,
  unpublishMetaobject,
} from '~/shopify/metaobjects.server';

import { type PublishedEdition, ROUTINE_TEXT_METAOBJECT_TYPE } from '../contract';

/** What a translation's row keeps about its metaobject. */
export interface TextColumns {
  metaobjectId: string;
  metaobjectHash: string;
  metaobjectUpdatedAt: string;
}

/** `psoas-reset--pt-br`, which Liquid makes of the routine's handle and `request.locale.iso_code`. */
export function textName(handle: string, locale: string): MetaobjectName {
  return { type: ROUTINE_TEXT_METAOBJECT_TYPE, handle: `${handle}--${locale.toLowerCase()}` };
}

/**
 * Creates or overwrites translations.
 * @param languages by locale
 * @throws ShopifyError
 */
export async function writeTexts(
  admin: AdminApi,
  handle: string,
  languages: ReadonlyMap<string, PublishedEdition>,
): Promise<Map<string, TextColumns>> {
  const written = await Promise.all(
    [...languages].map(async ([locale, document]) => {
      return [locale, await write(admin, textName(handle, locale), document.title, document)] as const;
    }),
  );
  return new Map(written);
}

/**
 * Empties translations.
 * @throws ShopifyError
 */
export async function hideTexts(admin: AdminApi, handle: string, locales: string[]): Promise<Map<string, TextColumns>> {
  const written = await Promise.all(
    locales.map(async (locale) => {
      return [locale, await write(admin, textName(handle, locale), handle, EMPTY_DOCUMENT)] as const;
    }),
  );
  return new Map(written);
}

/**
 * Deletes translations, if they exist.
 * @throws ShopifyError
 */
export async function removeTexts(admin: AdminApi, handle: string, locales: string[]): Promise<void> {
  await Promise.all(locales.map((locale) => unpublishMetaobject(admin, textName(handle, locale))));
}

async function write(admin: AdminApi, name: MetaobjectName, title: string, document: object): Promise<TextColumns> {
  const { id, updatedAt } = await publishMetaobject(admin, name, { title, document });
  const metaobjectHash = contentHash({ title, document, lists: { files: [], products: [] } });
  return { metaobjectId: id, metaobjectHash, metaobjectUpdatedAt: updatedAt };
}
