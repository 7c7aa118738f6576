/** App-owned metaobjects, which Liquid reads: a title, a document, and what the document refers to. They need no scope. */
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
        elementKey
        elementIndex
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
      fields {
        key
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

export interface MetaobjectContent {
  title: string;
  document: unknown;
  /** Lists of references: GIDs by the field's key. Fields that are left out stay as they are. */
  lists?: Record<string, string[]>;
}

/** Blocks show nothing for this document, because they don't know its version. */
export const EMPTY_DOCUMENT = { version: 0 };

/** Shopify refused references: what they refer to was deleted. */
export class RefusedReferences extends ShopifyError {
  override name = 'RefusedReferences';
  readonly gids: string[];

  constructor(message: string, gids: string[]) {
    super(message);
    this.gids = gids;
  }
}

/**
 * Creates or overwrites a metaobject.
 * @throws RefusedReferences, ShopifyError
 */
export async function publishMetaobject(
  admin: AdminApi,
  name: MetaobjectName,
  { title, document, lists = {} }: MetaobjectContent,
): Promise<MetaobjectState> {
  const { metaobjectUpsert } = await runQuery(admin, UPSERT, {
    handle: builtName(name),
    metaobject: {
      fields: [
        { key: 'title', value: title },
        { key: 'document', value: JSON.stringify(document) },
        ...Object.entries(lists).map(([key, gids]) => ({ key, value: JSON.stringify(gids) })),
      ],
    },
  });
  checkReferences(metaobjectUpsert?.userErrors ?? [], lists);
  const { metaobject } = checkUserErrors(metaobjectUpsert);
  if (!metaobject) throw new ShopifyError('Shopify didn’t save this. Try again in a moment.');
  return { id: metaobject.id, updatedAt: metaobject.updatedAt };
}

interface FieldError {
  message: string;
  elementKey: string | null;
  elementIndex: number | null;
}

/** Does nothing if there are errors about anything else, too. */
function checkReferences(errors: FieldError[], lists: Record<string, string[]>): void {
  const refused = errors.map(({ message, elementKey, elementIndex }) => {
    const list = lists[elementKey ?? ''] ?? [];
    // The second way is for errors about a list as a whole.
    const gids = elementIndex === null ? [] : list.slice(elementIndex, elementIndex + 1);
    return gids.length > 0 ? gids : list.filter((gid) => message.split(/[^\w:/]/).includes(gid));
  });
  if (errors.length === 0 || refused.some((gids) => gids.length === 0)) return;
  throw new RefusedReferences('Something that this refers to is no longer in Shopify.', refused.flat());
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
 * The fields that a metaobject holds, as text, by key; null if it's gone. Empty fields are left out.
 * @param id GID
 * @throws ShopifyError
 */
export async function readMetaobjectFields(
  admin: AdminApi,
  id: string,
): Promise<Partial<Record<string, string>> | null> {
  const { metaobject } = await runQuery(admin, CONTENT, { id });
  return metaobject && Object.fromEntries(metaobject.fields.flatMap(({ key, value }) => (value ? [[key, value]] : [])));
}
