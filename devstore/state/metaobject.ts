/** Records of metaobjects and metafields. */

/** `type` is stored as the app writes it: `$app:routine`. The Admin API returns the resolved name. */
export interface MetaobjectRecord {
  id: number;
  type: string;
  handle: string;
  /** Values as strings, as Shopify stores them. */
  fields: Record<string, string>;
  updatedAt: string;
}

/** `namespace` is stored as the app writes it: `$app`. `ownerId` is a GID. */
export interface MetafieldRecord {
  id: number;
  ownerId: string;
  namespace: string;
  key: string;
  type: string;
  value: string;
  updatedAt: string;
}
