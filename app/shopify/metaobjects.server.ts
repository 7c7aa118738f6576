/** App-owned metaobjects, which Liquid reads: a title and a document. They need no scope. */
import { type AdminApi, checkUserErrors, runQuery, ShopifyError } from './admin-api.server';

const UPSERT = `#graphql
  mutation PublishMetaobject($handle: MetaobjectHandleInput!, $metaobject: MetaobjectUpsertInput!) {
    metaobjectUpsert(handle: $handle, metaobject: $metaobject) {
      metaobject {
        id
        updatedAt
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
  mutation UnpublishMetaobject($id: ID!) {
    metaobjectDelete(id: $id) {
      deletedId
      userErrors {
        field
        message
      }
    }
  }
`;

const STATES = `#graphql
  query MetaobjectStates($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Metaobject {
        id
        updatedAt
      }
    }
  }
`;

const CONTENT = `#graphql
  query MetaobjectContent($id: ID!) {
    metaobject(id: $id) {
      title: field(key: "title") {
        value
      }
      document: field(key: "document") {
        value
      }
    }
  }
`;

export interface MetaobjectName {
  /** `$app:routine` */
  type: string;
  handle: string;
}

/** The prefix in the blocks' Liquid (extensions/article-blocks/metaobject-prefix.ts), put in by the build. */
declare const __METAOBJECT_PREFIX__: string | undefined;

/** The name with the prefix that the blocks read. Only the build defines it. */
function builtName({ type, handle }: MetaobjectName): MetaobjectName {
  if (typeof __METAOBJECT_PREFIX__ === 'undefined') return { type, handle };
  return { type: type.replace(/^\$app:/, () => __METAOBJECT_PREFIX__ ?? ''), handle };
}

export interface MetaobjectState {
  /** GID. */
  id: string;
  /** As Shopify writes it. */
  updatedAt: string;
}

/**
 * Creates or overwrites a metaobject.
 * @throws ShopifyError
 */
export async function publishMetaobject(
  admin: AdminApi,
  name: MetaobjectName,
  { title, document }: { title: string; document: unknown },
): Promise<MetaobjectState> {
  const { metaobjectUpsert } = await runQuery(admin, UPSERT, {
    handle: builtName(name),
    metaobject: {
      fields: [
        { key: 'title', value: title },
        { key: 'document', value: JSON.stringify(document) },
      ],
    },
  });
  const { metaobject } = checkUserErrors(metaobjectUpsert);
  if (!metaobject) throw new ShopifyError('Shopify didn’t save this. Try again in a moment.');
  return { id: metaobject.id, updatedAt: metaobject.updatedAt };
}

/**
 * The GID of a metaobject, or null if there is none.
 * @throws ShopifyError
 */
export async function findMetaobject(admin: AdminApi, name: MetaobjectName): Promise<string | null> {
  const { metaobjectByHandle } = await runQuery(admin, FIND, { handle: builtName(name) });
  return metaobjectByHandle?.id ?? null;
}

/**
 * Deletes a metaobject, if there is one.
 * @throws ShopifyError
 */
export async function unpublishMetaobject(admin: AdminApi, name: MetaobjectName): Promise<void> {
  const id = await findMetaobject(admin, name);
  if (id === null) return;
  const { metaobjectDelete } = await runQuery(admin, DELETE, { id });
  checkUserErrors(metaobjectDelete);
}

/**
 * When metaobjects were changed last. Those that are gone are left out.
 * @param ids GIDs, at most 250
 * @throws ShopifyError
 */
export async function readMetaobjectStates(admin: AdminApi, ids: string[]): Promise<MetaobjectState[]> {
  const { nodes } = await runQuery(admin, STATES, { ids });
  return nodes.flatMap((node) => (node && 'updatedAt' in node ? [{ id: node.id, updatedAt: node.updatedAt }] : []));
}

/**
 * What a metaobject holds, with the document as text; null if it's gone.
 * @param id GID
 * @throws ShopifyError
 */
export async function readMetaobjectContent(
  admin: AdminApi,
  id: string,
): Promise<{ title: string; document: string } | null> {
  const { metaobject } = await runQuery(admin, CONTENT, { id });
  return metaobject && { title: metaobject.title?.value ?? '', document: metaobject.document?.value ?? '' };
}
