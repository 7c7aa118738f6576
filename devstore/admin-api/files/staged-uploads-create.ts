/** `stagedUploadsCreate`: where a browser may upload files, and what it has to send with each. */
import { extname } from 'node:path';

import type { StoreContext } from '../../context.ts';
import { MAX_BYTES } from '../../files/inspect/inspect.ts';
import { resourceUrl, stageUpload, uploadParameters, UPLOADS_PATH } from '../../files/staged-uploads.ts';
import type { StagedUploadRecord } from '../../state/file.ts';
import { notImplemented, type View } from '../graphql/view.ts';

export interface StagedUploadInput {
  filename: string;
  mimeType: string;
  resource: string;
  httpMethod?: 'POST' | 'PUT' | null;
  /** `UnsignedInt64`: a number as text. */
  fileSize?: string | number | null;
}

interface UserError {
  field: string[];
  message: string;
}

const RESOURCES = ['IMAGE', 'VIDEO', 'FILE'];
const IMAGE_TYPES = /^image\/(png|jpe?g|webp|gif|svg\+xml|heic|avif)$/;
const VIDEO_TYPES = /^video\/(mp4|quicktime|webm)$/;

export function createStagedUploads(context: StoreContext, { input }: { input: StagedUploadInput[] }): View {
  const other = input.find(({ resource }) => !RESOURCES.includes(resource));
  if (other) throw notImplemented(`StagedUploadTargetGenerateUploadResource.${other.resource}`);
  const errors = input.flatMap((each, index) => inputErrors(each, ['input', String(index)]));
  if (errors.length > 0) return { stagedTargets: null, userErrors: errors };
  return { stagedTargets: input.map((each) => target(context, each)), userErrors: [] };
}

function target(
  context: StoreContext,
  { filename, mimeType, resource, httpMethod, fileSize }: StagedUploadInput,
): View {
  const upload = stageUpload(context, {
    ...{ filename, mimeType, resource: resource as StagedUploadRecord['resource'] },
    ...{ method: httpMethod ?? 'PUT', size: fileSize == null ? null : Number(fileSize) },
  });
  const resourceAddress = resourceUrl(context, upload);
  return {
    url:
      upload.method === 'POST'
        ? `${context.storeUrl}${UPLOADS_PATH}/`
        : `${resourceAddress}?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=${upload.signature}`,
    resourceUrl: resourceAddress,
    parameters: uploadParameters(upload),
  };
}

function inputErrors({ filename, mimeType, resource, fileSize }: StagedUploadInput, path: string[]): UserError[] {
  const error = (field: string, message: string) => [{ field: [...path, field], message }];
  if (extname(filename) === '') return error('filename', 'The filename has no extension.');
  if (resource === 'IMAGE' && !IMAGE_TYPES.test(mimeType)) {
    return error('mimeType', `${mimeType} is not a supported image type.`);
  }
  if (resource === 'VIDEO' && !VIDEO_TYPES.test(mimeType)) {
    return error('mimeType', `${mimeType} is not a supported video type.`);
  }
  if (resource === 'FILE' && mimeType === 'text/html') return error('mimeType', 'HTML files are not supported.');
  if (fileSize == null) return resource === 'VIDEO' ? error('fileSize', 'The file size is required for videos.') : [];
  const max = resource === 'VIDEO' ? MAX_BYTES.Video : MAX_BYTES.GenericFile;
  if (Number(fileSize) < 1) return error('fileSize', 'The file is empty.');
  return Number(fileSize) > max ? error('fileSize', `The file is larger than ${max / (1024 * 1024)} MB.`) : [];
}
