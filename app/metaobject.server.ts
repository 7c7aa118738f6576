/** Metaobjects of the app's own types, as the shop's pages read them: a title, and a document. They take no scope. */
import { type Admin, ShopifyRefused, type UserErrors, accepted, ask } from './admin-api.server';

const UPSERT = `#graphql
  mutation PublishMetaobject($handle: MetaobjectHandleInput!, $metaobject: MetaobjectUpsertInput!) {
    metaobjectUpsert(handle: $handle, metaobject: $metaobject) {
      metaobject {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`;

const FIND = `#graphql
  query FindMetaobject($handle: MetaobjectHandleInput!) {
    metaobjectByHandle(handle: $handle) {
      id
    }
  }
`;

const DELETE = `#graphql
  mutation WithdrawMetaobject($id: ID!) {
    metaobjectDelete(id: $id) {
      deletedId
      userErrors {
        field
        message
      }
    }
  }
`;

export interface MetaobjectName {
  /** `$app:routine` */
  type: string;
  handle: string;
}

/**
 * Writes a metaobject, or writes over the one that is there.
 * @returns its GID.
 * @throws ShopifyRefused
 */
export async function publishMetaobject(
  admin: Admin,
  name: MetaobjectName,
  { title, document }: { title: string; document: unknown },
): Promise<string> {
  const { metaobjectUpsert } = await ask<{
    metaobjectUpsert: (UserErrors & { metaobject: { id: string } | null }) | null;
  }>(admin, UPSERT, {
    handle: name,
    metaobject: {
      fields: [
        { key: 'title', value: title },
        { key: 'document', value: JSON.stringify(document) },
      ],
    },
  });
  const { metaobject } = accepted(metaobjectUpsert);
  if (!metaobject) throw new ShopifyRefused('Shopify did not keep it. Try again in a moment.');
  return metaobject.id;
}

/**
 * The GID of a metaobject, or null where there is none.
 * @throws ShopifyRefused
 */
export async function findMetaobject(admin: Admin, name: MetaobjectName): Promise<string | null> {
  const { metaobjectByHandle } = await ask<{ metaobjectByHandle: { id: string } | null }>(admin, FIND, {
    handle: name,
  });
  return metaobjectByHandle?.id ?? null;
}

/**
 * Takes a metaobject off the shop's pages by deleting it. Nothing happens where there is none.
 * @throws ShopifyRefused
 */
export async function withdrawMetaobject(admin: Admin, name: MetaobjectName): Promise<void> {
  const id = await findMetaobject(admin, name);
  if (id === null) return;
  const { metaobjectDelete } = await ask<{ metaobjectDelete: UserErrors | null }>(admin, DELETE, { id });
  accepted(metaobjectDelete);
}
