/** Staged uploads: files that browsers upload directly, before `fileCreate` adds them to the shop's files. */
import { randomBytes, randomUUID } from 'node:crypto';

import type { StoreContext } from '../context.ts';
import type { StagedUploadRecord } from '../state/file.ts';
import { deleteStagedBytes, writeStagedBytes } from './folder.ts';
import { safeFilename } from './filename.ts';
import { MAX_BYTES } from './inspect/inspect.ts';

/** Where uploads are sent. */
export const UPLOADS_PATH = '/staged-uploads';

const MAX_AGE_MS = 24 * 60 * 60 * 1000;

export class UploadError extends Error {
  readonly status: 400 | 403 | 404;
  /** As Google Cloud Storage names it. */
  readonly code: string;

  constructor(status: 400 | 403 | 404, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Adds a target, and forgets uploads from the day before. */
export function stageUpload(
  context: StoreContext,
  upload: Pick<StagedUploadRecord, 'resource' | 'method' | 'filename' | 'mimeType' | 'size'>,
): StagedUploadRecord {
  const { state } = context;
  const isOld = ({ createdAt }: StagedUploadRecord) => Date.now() - Date.parse(createdAt) > MAX_AGE_MS;
  for (const old of state.stagedUploads.filter(isOld)) deleteStagedBytes(context, old);
  const filename = safeFilename(upload.filename);
  const record: StagedUploadRecord = {
    ...upload,
    filename,
    key: `tmp/${state.shop.id}/files/${randomUUID()}/${filename}`,
    signature: randomBytes(32).toString('hex'),
    uploaded: false,
    createdAt: new Date().toISOString(),
  };
  state.stagedUploads = [...state.stagedUploads.filter((each) => !isOld(each)), record];
  context.save();
  return record;
}

/** Where the file is once it's uploaded, which apps pass to `fileCreate`. */
export function resourceUrl({ storeUrl }: StoreContext, { key }: StagedUploadRecord): string {
  return `${storeUrl}${UPLOADS_PATH}/${encodePath(key)}`;
}

/** The staged upload that a URL is the resource of; null for other URLs. */
export function stagedUploadAt(context: StoreContext, url: string): StagedUploadRecord | null {
  return context.state.stagedUploads.find((each) => resourceUrl(context, each) === url) ?? null;
}

/** The fields that a form sends before the file, or the headers of a `PUT`. */
export function uploadParameters(upload: StagedUploadRecord): { name: string; value: string }[] {
  if (upload.method === 'PUT') {
    return [
      { name: 'content_type', value: upload.mimeType },
      { name: 'acl', value: 'private' },
    ];
  }
  const [min, max] = sizeRange(upload);
  const conditions = [
    { key: upload.key },
    { 'Content-Type': upload.mimeType },
    ['content-length-range', min, max],
    { success_action_status: '201' },
  ];
  const expiration = new Date(Date.parse(upload.createdAt) + MAX_AGE_MS).toISOString();
  const policy = Buffer.from(JSON.stringify({ conditions, expiration })).toString('base64');
  return Object.entries({
    'Content-Type': upload.mimeType,
    success_action_status: '201',
    acl: 'private',
    key: upload.key,
    'x-goog-algorithm': 'GOOG4-RSA-SHA256',
    'x-goog-signature': upload.signature,
    policy,
  }).map(([name, value]) => ({ name, value }));
}

/**
 * Keeps an uploaded file. An upload that is rejected or interrupted leaves nothing.
 * @throws UploadError if it isn't what was announced.
 */
export function receiveUpload(
  context: StoreContext,
  sent: { key: string; signature: string; mimeType: string; method: StagedUploadRecord['method']; bytes: Uint8Array },
): StagedUploadRecord {
  const upload = context.state.stagedUploads.find(({ key }) => key === sent.key);
  if (!upload || upload.signature !== sent.signature || upload.method !== sent.method) {
    throw new UploadError(403, 'SignatureDoesNotMatch', 'The signature is not the one of this upload.');
  }
  if (sent.mimeType !== upload.mimeType) {
    throw new UploadError(403, 'AccessDenied', `The content type is ${sent.mimeType}, not ${upload.mimeType}.`);
  }
  const [min, max] = sizeRange(upload);
  const size = sent.bytes.byteLength;
  if (size > max)
    throw new UploadError(400, 'EntityTooLarge', `The file has ${size} bytes; at most ${max} were announced.`);
  if (size < min) throw new UploadError(400, 'EntityTooSmall', `The file has ${size} bytes; ${min} were announced.`);
  writeStagedBytes(context, upload, sent.bytes);
  upload.uploaded = true;
  context.save();
  return upload;
}

/** The smallest and largest size that is accepted, in bytes. */
export function sizeRange({ resource, size }: StagedUploadRecord): [number, number] {
  if (size !== null) return [size, size];
  return [1, resource === 'VIDEO' ? MAX_BYTES.Video : MAX_BYTES.GenericFile];
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
