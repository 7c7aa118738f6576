/** Searches the shop's images and videos, and reads some by their IDs. */
import { AccessDenied, type AdminApi, runQuery } from '~/shopify/admin-api.server';
import { RememberedStates } from '~/shopify/remembered-states.server';

import type { MediaKind } from './kinds';
import type { FilePage, FileState, ShopFile } from './shop-file';
import { failureText } from './failure-text';

const FILES = `#graphql
  query ShopFiles($query: String!, $first: Int, $after: String, $last: Int, $before: String) {
    files(query: $query, first: $first, after: $after, last: $last, before: $before, sortKey: CREATED_AT, reverse: true) {
      nodes {
        __typename
        ... on MediaImage {
          id
          alt
          image {
            url(transform: { maxWidth: 800 })
            width
            height
          }
        }
        ... on Video {
          id
          alt
          filename
          preview {
            image {
              url(transform: { maxWidth: 800 })
            }
          }
          sources {
            url
            mimeType
            width
            height
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

const STATES = `#graphql
  query FileStates($ids: [ID!]!) {
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
    nodes(ids: $ids) {
      __typename
      ... on MediaImage {
        id
        alt
        fileStatus
        fileErrors {
          code
          message
        }
        image {
          url(transform: { maxWidth: 800 })
          width
          height
        }
      }
      ... on Video {
        id
        alt
        filename
        fileStatus
        fileErrors {
          code
          message
        }
        preview {
          image {
            url(transform: { maxWidth: 800 })
          }
        }
        sources {
          url
          mimeType
          width
          height
        }
      }
    }
  }
`;

/** Files of a page. */
export const FILES_ON_A_PAGE = 24;

const FILE_SCOPES = new Set(['read_files', 'write_files']);

export interface FileQuery {
  /** Words in the name or the alt text; may be empty. */
  search: string;
  /** Null for both. */
  kind: MediaKind | null;
  /** The cursor after or before which the page is; null for the first page. */
  after: string | null;
  before: string | null;
}

/**
 * A page of files that are ready to use, newest first.
 * @throws ShopifyError, AccessDenied without a permission to read files
 */
export async function searchFiles(admin: AdminApi, query: FileQuery): Promise<FilePage> {
  const { after, before } = query;
  const place = before === null ? { first: FILES_ON_A_PAGE, after } : { last: FILES_ON_A_PAGE, before };
  const { files } = await runQuery(admin, FILES, { query: searchText(query), ...place });
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = files.pageInfo;
  return {
    files: files.nodes.flatMap((node) => shopFile(node) ?? []),
    previous: hasPreviousPage ? (startCursor ?? null) : null,
    next: hasNextPage ? (endCursor ?? null) : null,
  };
}

/** In Shopify's search syntax, of which a merchant's words contain nothing. Words may be unfinished. */
function searchText({ search, kind }: Pick<FileQuery, 'search' | 'kind'>): string {
  const words = search.match(/[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*/gu) ?? [];
  const kinds = kind === null ? '(media_type:IMAGE OR media_type:VIDEO)' : `media_type:${kind.toUpperCase()}`;
  return [kinds, 'status:READY', ...words.map((word) => `${word.toLowerCase()}*`)].join(' AND ');
}

const states = new RememberedStates<FileState>({
  idPattern: /^gid:\/\/shopify\/(?:MediaImage|Video)\/\d+$/,
  missing: { status: 'missing' },
  maxAge: 15_000,
  isSettled: ({ status }) => status !== 'processing',
  read: async (admin, ids) => {
    const { nodes, currentAppInstallation } = await runQuery(admin, STATES, { ids });
    const canRead = currentAppInstallation.accessScopes.some(({ handle }) => FILE_SCOPES.has(handle));
    // Without permission, files that exist may look deleted.
    if (!canRead) throw new AccessDenied('This app doesn’t have permission to read your files.');
    return ids.map((_, index) => fileState(nodes[index] ?? null));
  },
});

/**
 * The state of each file, by ID. Remembered for 15 seconds, except for files that are being processed.
 * @throws ShopifyError, AccessDenied without a permission to read files
 */
export function readFileStates(input: {
  admin: AdminApi;
  shop: string;
  ids: readonly string[];
}): Promise<Record<string, FileState>> {
  return states.read(input);
}

type ImageNode = {
  __typename: 'MediaImage';
  id: string;
  alt?: string | null;
  image?: { url: string; width?: number | null; height?: number | null } | null;
};

type VideoNode = {
  __typename: 'Video';
  id: string;
  alt?: string | null;
  filename: string;
  preview?: { image?: { url: string } | null } | null;
  sources: { url: string; mimeType: string; width: number; height: number }[];
};

interface Processing {
  fileStatus: string;
  fileErrors: { code: string; message: string }[];
}

type OtherNode = { __typename?: string };

function fileState(node: (ImageNode & Processing) | (VideoNode & Processing) | OtherNode | null): FileState {
  if (!node || !isFile(node)) return { status: 'missing' };
  if (node.fileStatus === 'FAILED') return { status: 'failed', reason: failureText(node.fileErrors[0]) };
  const file = node.fileStatus === 'READY' ? shopFile(node) : null;
  return file ? { status: 'ready', file } : { status: 'processing' };
}

function isFile<Node extends OtherNode>(node: Node): node is Extract<Node, { __typename: 'MediaImage' | 'Video' }> {
  return node.__typename === 'MediaImage' || node.__typename === 'Video';
}

/** Null for other files, and until there's a picture. */
function shopFile(node: ImageNode | VideoNode | OtherNode): ShopFile | null {
  if (!isFile(node)) return null;
  if (node.__typename === 'MediaImage') {
    if (!node.image) return null;
    const { url, width = null, height = null } = node.image;
    const name = decodeName(url);
    return { id: node.id, kind: 'image', name, alt: node.alt ?? '', width, height, previewUrl: url, videoUrl: null };
  }
  const { id, alt, filename, preview, sources } = node;
  // Browsers play MP4; Shopify also has a playlist for streaming.
  const source = sources.find(({ mimeType }) => mimeType === 'video/mp4') ?? sources[0];
  if (!source) return null;
  return {
    ...{ id, kind: 'video', name: filename, alt: alt ?? '', width: source.width, height: source.height },
    ...{ previewUrl: preview?.image?.url ?? null, videoUrl: source.url },
  };
}

/** The filename in a URL. */
function decodeName(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
