/** Images among the live theme's assets, which can be copied to the shop's files. */
import { type AdminApi, runQuery, ShopifyError } from '~/shopify/admin-api.server';

import type { ThemeImageContent, ThemeImages } from './shop-file';

const LIST = `#graphql
  query ThemeImages($after: String, $filenames: [String!]!) {
    themes(first: 1, roles: [MAIN]) {
      nodes {
        id
        name
        prefix
        files(first: 250, after: $after, filenames: $filenames) {
          nodes {
            filename
            size
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;

const CONTENT = `#graphql
  query ThemeImageContent($id: ID!, $filename: String!) {
    theme(id: $id) {
      files(first: 1, filenames: [$filename]) {
        nodes {
          body {
            ... on OnlineStoreThemeFileBodyBase64 {
              contentBase64
            }
            ... on OnlineStoreThemeFileBodyText {
              content
            }
            ... on OnlineStoreThemeFileBodyUrl {
              url
            }
          }
        }
      }
    }
  }
`;

const PATTERNS = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'svg'].map((extension) => `assets/*.${extension}`);

/** Pages of 250 files. */
const MAX_PAGES = 4;

/**
 * The live theme's images, by name.
 * @param storeUrl without a trailing slash
 * @throws ShopifyError, AccessDenied without `read_themes`
 */
export async function listThemeImages(admin: AdminApi, storeUrl: string): Promise<ThemeImages> {
  const found: ThemeImages = { themeId: '', themeName: '', images: [] };
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const list: ThemePage = await runQuery(admin, LIST, { after, filenames: PATTERNS });
    const [theme] = list.themes?.nodes ?? [];
    if (!theme?.files) break;
    Object.assign(found, { themeId: theme.id, themeName: theme.name });
    for (const { filename, size } of theme.files.nodes) {
      const name = filename.replace(/^assets\//, '');
      const url = `${storeUrl}/cdn/shop${theme.prefix}/assets/${encodeURIComponent(name)}`;
      found.images.push({ path: filename, name, size: Number(size), url });
    }
    if (!theme.files.pageInfo.hasNextPage) break;
    after = theme.files.pageInfo.endCursor ?? null;
  }
  found.images.sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return found;
}

interface ThemePage {
  themes?: {
    nodes: {
      id: string;
      name: string;
      prefix: string;
      files?: {
        nodes: { filename: string; size: unknown }[];
        pageInfo: { hasNextPage: boolean; endCursor?: string | null };
      } | null;
    }[];
  } | null;
}

/**
 * An image of a theme. The browser uploads its bytes like a file from the computer.
 * @throws ShopifyError also if the theme doesn't have it anymore; AccessDenied without `read_themes`
 */
export async function readThemeImage(admin: AdminApi, themeId: string, path: string): Promise<ThemeImageContent> {
  const { theme } = await runQuery(admin, CONTENT, { id: themeId, filename: path });
  const body = theme?.files?.nodes[0]?.body;
  if (!body) throw new ShopifyError('Your theme doesn’t have this image anymore. Choose another one.');
  if ('contentBase64' in body) return { bytes: body.contentBase64 };
  if ('content' in body) return { bytes: Buffer.from(body.content).toString('base64') };
  if ('url' in body) return { url: String(body.url) };
  throw new ShopifyError('Shopify didn’t return the image. Try again.');
}
