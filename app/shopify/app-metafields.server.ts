/** Metafields of the app's installation, which Liquid reads as `app.metafields`. They need no access scope. */
import { type AdminApi, checkUserErrors, runQuery } from './admin-api.server';

const FIND = `#graphql
  query FindAppMetafield($namespace: String!, $key: String!) {
    currentAppInstallation {
      id
      metafield(namespace: $namespace, key: $key) {
        value
      }
    }
  }
`;

const SET = `#graphql
  mutation SetAppMetafield($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`;

const CLEAR = `#graphql
  mutation ClearAppMetafield($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      deletedMetafields {
        key
      }
      userErrors {
        field
        message
      }
    }
  }
`;

export interface AppMetafieldName {
  namespace: string;
  key: string;
}

/**
 * The value of a metafield; null if it isn't set, or if Shopify deleted it when the app was uninstalled.
 * @throws ShopifyError
 */
export async function findAppMetafield(admin: AdminApi, name: AppMetafieldName): Promise<string | null> {
  const { currentAppInstallation } = await runQuery(admin, FIND, { ...name });
  return currentAppInstallation.metafield?.value ?? null;
}

/**
 * Sets a metafield to a line of text, unless that's its value already. Deletes it if the value is null.
 * @throws ShopifyError
 */
export async function setAppMetafield(admin: AdminApi, name: AppMetafieldName, value: string | null): Promise<void> {
  const { currentAppInstallation } = await runQuery(admin, FIND, { ...name });
  if ((currentAppInstallation.metafield?.value ?? null) === value) return;
  const metafield = { ...name, ownerId: currentAppInstallation.id };
  if (value === null) {
    const { metafieldsDelete } = await runQuery(admin, CLEAR, { metafields: [metafield] });
    checkUserErrors(metafieldsDelete);
    return;
  }
  const { metafieldsSet } = await runQuery(admin, SET, {
    metafields: [{ ...metafield, type: 'single_line_text_field', value }],
  });
  checkUserErrors(metafieldsSet);
}
