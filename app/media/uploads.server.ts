/** Adds files to the shop's. Browsers upload them to Shopify directly; the app never sees their bytes. */
import { type AdminApi, checkUserErrors, runQuery, ShopifyError } from '~/shopify/admin-api.server';

import type { MediaKind } from './kinds';
import type { UploadTarget } from './shop-file';

const STAGE = `#graphql
  mutation StageUpload($input: [StagedUploadInput!]!) {
    stagedUploadsCreate(input: $input) {
      stagedTargets {
        url
        resourceUrl
        parameters {
          name
          value
        }
      }
      userErrors {
        field
        message
      }
    }
  }
`;

const CREATE = `#graphql
  mutation CreateFile($files: [FileCreateInput!]!) {
    fileCreate(files: $files) {
      files {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`;

interface AnnouncedFile {
  kind: MediaKind;
  filename: string;
  mimeType: string;
  /** In bytes. */
  size: number;
}

/**
 * Where a browser may upload a file.
 * @throws ShopifyError
 */
export async function stageUpload(admin: AdminApi, file: AnnouncedFile): Promise<UploadTarget> {
  const { kind, filename, mimeType, size } = file;
  const resource = kind === 'image' ? 'IMAGE' : 'VIDEO';
  const input = { filename, mimeType, resource, httpMethod: 'POST', fileSize: String(size) } as const;
  const { stagedUploadsCreate } = await runQuery(admin, STAGE, { input: [input] });
  const target = checkUserErrors(stagedUploadsCreate ?? null).stagedTargets?.[0];
  if (!target?.url || !target.resourceUrl) throw new ShopifyError('Shopify didn’t accept an upload. Try again.');
  return { url: target.url, resourceUrl: target.resourceUrl, parameters: target.parameters };
}

export interface NewFile {
  kind: MediaKind;
  /** A finished upload, or for images any URL. Shopify downloads it, not the app. */
  source: string;
  /** Null to keep the source's name. */
  filename: string | null;
  alt: string;
}

/**
 * Adds a file. Shopify processes it afterwards.
 * @returns its GID.
 * @throws ShopifyError, AccessDenied without `write_files`
 */
export async function createFile(admin: AdminApi, { kind, source, filename, alt }: NewFile): Promise<string> {
  const contentType = kind === 'image' ? 'IMAGE' : 'VIDEO';
  const input = { originalSource: source, contentType, alt, ...(filename !== null && { filename }) } as const;
  const { fileCreate } = await runQuery(admin, CREATE, { files: [input] });
  const file = checkUserErrors(fileCreate ?? null).files?.[0];
  if (!file) throw new ShopifyError('Shopify didn’t add the file. Try again.');
  return file.id;
}
