/** Reads products by their IDs. */
import { AccessDenied, type AdminApi, runQuery } from '~/shopify/admin-api.server';
import { RememberedStates } from '~/shopify/remembered-states.server';

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

const PRODUCT_SCOPES = new Set(['read_products', 'write_products']);

const states = new RememberedStates<ProductState>({
  idPattern: /^gid:\/\/shopify\/Product\/\d+$/,
  missing: { status: 'missing' },
  maxAge: 60_000,
  read: async (admin, ids) => {
    const { nodes, currentAppInstallation } = await runQuery(admin, STATES, { ids });
    const canRead = currentAppInstallation.accessScopes.some(({ handle }) => PRODUCT_SCOPES.has(handle));
    // Without the permission, products that exist may look deleted.
    if (!canRead) throw new AccessDenied('This app doesn’t have permission to read your products.');
    return ids.map((_, index) => productState(nodes[index] ?? null));
  },
});

/**
 * The state of each product, by ID. Remembered for a minute.
 * @throws ShopifyError; AccessDenied without the permission to read products
 */
export function readProductStates(input: {
  admin: AdminApi;
  shop: string;
  ids: readonly string[];
}): Promise<ProductStates> {
  return states.read(input);
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
