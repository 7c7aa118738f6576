/** Reads products by their IDs. */
import { AccessDenied, type AdminApi, runQuery } from '~/shopify/admin-api.server';

import type { ProductState, ProductStates } from './contract';

const STATES = `#graphql
  query ProductStates($ids: [ID!]!) {
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
    nodes(ids: $ids) {
      ... on Product {
        id
        title
        handle
        status
        hasOnlyDefaultVariant
        featuredMedia {
          preview {
            image {
              url(transform: { maxWidth: 320 })
              altText
            }
          }
        }
        priceRangeV2 {
          minVariantPrice {
            amount
            currencyCode
          }
          maxVariantPrice {
            amount
          }
        }
        variants(first: 1) {
          nodes {
            legacyResourceId
          }
        }
      }
    }
  }
`;

/** Shopify's maximum for one call. */
const MAX_IDS = 250;

/** Milliseconds that a product is remembered. */
const MAX_AGE = 60_000;

/** Products remembered by a process. */
const MAX_REMEMBERED = 5000;

const PRODUCT_SCOPES = new Set(['read_products', 'write_products']);

const PRODUCT_ID = /^gid:\/\/shopify\/Product\/\d+$/;

/** By shop and ID, with the time in milliseconds since the epoch. */
const remembered = new Map<string, { state: ProductState; at: number }>();

/**
 * The state of each product, by ID. Remembered for a minute.
 * @throws ShopifyError; AccessDenied without the permission to read products
 */
export async function readProductStates(input: {
  admin: AdminApi;
  shop: string;
  ids: readonly string[];
}): Promise<ProductStates> {
  const { admin, shop } = input;
  const states: ProductStates = {};
  const unknown: string[] = [];
  for (const id of new Set(input.ids)) {
    const found = remembered.get(`${shop} ${id}`);
    if (!PRODUCT_ID.test(id)) states[id] = { status: 'missing' };
    else if (found && Date.now() - found.at < MAX_AGE) states[id] = found.state;
    else unknown.push(id);
  }
  for (let start = 0; start < unknown.length; start += MAX_IDS) {
    const ids = unknown.slice(start, start + MAX_IDS);
    const { nodes, currentAppInstallation } = await runQuery(admin, STATES, { ids });
    const canRead = currentAppInstallation.accessScopes.some(({ handle }) => PRODUCT_SCOPES.has(handle));
    // Without the permission, products that exist may look deleted.
    if (!canRead) throw new AccessDenied('This app doesn’t have permission to read your products.');
    ids.forEach((id, index) => {
      const state = productState(nodes[index] ?? null);
      states[id] = state;
      remember(`${shop} ${id}`, state);
    });
  }
  return states;
}

function remember(key: string, state: ProductState): void {
  remembered.delete(key);
  remembered.set(key, { state, at: Date.now() });
  const [oldest] = remembered.keys();
  if (remembered.size > MAX_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

interface ProductNode {
  id: string;
  title: string;
  handle: string;
  status: string;
  hasOnlyDefaultVariant: boolean;
  featuredMedia?: { preview?: { image?: { url: string; altText?: string | null } | null } | null } | null;
  priceRangeV2: {
    minVariantPrice: { amount: string; currencyCode: string };
    maxVariantPrice: { amount: string };
  };
  variants: { nodes: { legacyResourceId: string }[] };
}

function productState(node: ProductNode | object | null): ProductState {
  if (!node || !('priceRangeV2' in node)) return { status: 'missing' };
  const { id, title, handle, status, hasOnlyDefaultVariant, featuredMedia, priceRangeV2, variants } = node;
  const image = featuredMedia?.preview?.image ?? null;
  return {
    status: 'ready',
    product: {
      ...{ id, title, handle, imageUrl: image?.url ?? null, imageAlt: image?.altText ?? '' },
      price: priceText(priceRangeV2),
      isActive: status === 'ACTIVE',
      variantId: hasOnlyDefaultVariant ? (variants.nodes[0]?.legacyResourceId ?? null) : null,
    },
  };
}

function priceText({ minVariantPrice: min, maxVariantPrice: max }: ProductNode['priceRangeV2']): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency: min.currencyCode });
  const price = format.format(Number(min.amount));
  return Number(min.amount) === Number(max.amount) ? price : `From ${price}`;
}
