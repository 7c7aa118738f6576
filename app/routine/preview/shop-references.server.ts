/** Reads the files and products that a draft refers to from Shopify, so that the preview shows images, videos and prices. */
import { type AdminApi, runQuery } from '~/shopify/admin-api.server';
import { gidNumber } from '~/shopify/gid';

import type { ShopFile, ShopImage, ShopProduct } from '../../../extensions/article-blocks/render/shop-objects';
import type { PreviewFilesQuery, PreviewProductsQuery } from '~/shopify/types/admin.generated';

const FILES = `#graphql
  query PreviewFiles($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on MediaImage {
        id
        image {
          url
          width
          height
        }
      }
      ... on Video {
        id
        sources {
          url
          mimeType
        }
        preview {
          image {
            url
            width
            height
          }
        }
      }
    }
  }
`;

const PRODUCTS = `#graphql
  query PreviewProducts($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Product {
        id
        title
        onlineStoreUrl
        hasOnlyDefaultVariant
        options {
          name
        }
        featuredMedia {
          id
          preview {
            image {
              url
              width
              height
            }
          }
        }
        variants(first: 10) {
          nodes {
            id
            title
            price
            compareAtPrice
            availableForSale
          }
        }
      }
    }
    shop {
      currencyFormats {
        moneyFormat
      }
    }
  }
`;

/** What readers would see, by GID. Null for what was deleted, or isn't for sale. */
export interface FoundFiles {
  files: Map<string, ShopFile | null>;
}

export interface FoundProducts {
  products: Map<string, ShopProduct | null>;
  /** `${{amount}}` */
  moneyFormat: string;
}

/**
 * @param ids GIDs, at most 50
 * @throws ShopifyError, also without the scope for files
 */
export async function readFiles(admin: AdminApi, ids: string[]): Promise<FoundFiles> {
  const { nodes } = await runQuery(admin, FILES, { ids });
  return { files: new Map(ids.map((id, index) => [id, shopFile(nodes[index] ?? null)])) };
}

/**
 * @param ids GIDs, at most 50
 * @throws ShopifyError, also without the scope for products
 */
export async function readProducts(admin: AdminApi, ids: string[]): Promise<FoundProducts> {
  const { nodes, shop } = await runQuery(admin, PRODUCTS, { ids });
  const products = new Map(ids.map((id, index) => [id, shopProduct(nodes[index] ?? null)]));
  return { products, moneyFormat: shop.currencyFormats.moneyFormat };
}

function shopFile(node: PreviewFilesQuery['nodes'][number]): ShopFile | null {
  if (node?.__typename === 'MediaImage') return shopImage(node.id, node.image);
  if (node?.__typename !== 'Video' || node.sources.length === 0) return null;
  const sources = node.sources.map(({ url, mimeType }) => ({ url, mimeType }));
  return { kind: 'video', id: gidNumber(node.id), sources, preview: shopImage(node.id, node.preview?.image) };
}

interface ImageFields {
  url: string;
  width: number | null;
  height: number | null;
}

function shopImage(id: string, image: ImageFields | null | undefined): ShopImage | null {
  return image ? { kind: 'image', id: gidNumber(id), url: image.url, width: image.width, height: image.height } : null;
}

function shopProduct(node: PreviewProductsQuery['nodes'][number]): ShopProduct | null {
  if (node?.__typename !== 'Product' || !node.onlineStoreUrl) return null;
  const { id, title, onlineStoreUrl, hasOnlyDefaultVariant, featuredMedia } = node;
  return {
    ...{ id: gidNumber(id), title, url: onlineStoreUrl, hasOnlyDefaultVariant },
    image: featuredMedia ? shopImage(featuredMedia.id, featuredMedia.preview?.image) : null,
    options: node.options.map(({ name }) => name),
    variants: node.variants.nodes.map((variant) => ({
      ...{ id: gidNumber(variant.id), title: variant.title, available: variant.availableForSale },
      price: cents(variant.price),
      compareAtPrice: variant.compareAtPrice ? cents(variant.compareAtPrice) : null,
    })),
  };
}

/** `45.00` is 4500. */
function cents(price: string): number {
  return Math.round(Number(price) * 100);
}
