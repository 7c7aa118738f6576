/** `fileCreate`: adds files to the shop's, from staged uploads, URLs of the store itself, or stills of videos elsewhere. */
import { extname } from 'node:path';

import type { StoreContext } from '../../context.ts';
import { freeFilename, safeFilename } from '../../files/filename.ts';
import { readStagedBytes, writeFileBytes } from '../../files/folder.ts';
import { inspect } from '../../files/inspect/inspect.ts';
import { previewImage } from '../../files/inspect/preview-image.ts';
import { mimeTypeOf } from '../../files/mime-type.ts';
import { readOwnUrl } from '../../files/own-url.ts';
import { stagedUploadAt } from '../../files/staged-uploads.ts';
import { READS_UNTIL_PROCESSED } from '../../files/status.ts';
import type { FileRecord } from '../../state/file.ts';
import { readStill } from '../../video-hosts/stills.ts';
import { notImplemented, type View } from '../graphql/view.ts';
import { fileView } from './files.ts';
import { type FilesUserError, userError } from './user-error.ts';

export interface FileCreateInput {
  originalSource: string;
  alt?: string | null;
  contentType?: string | null;
  filename?: string | null;
  duplicateResolutionMode?: string | null;
}

const MAX_FILES = 250;
export const MAX_ALT_LENGTH = 512;
const TYPES: Record<string, FileRecord['type']> = { IMAGE: 'MediaImage', VIDEO: 'Video', FILE: 'GenericFile' };

/** All of the files or none. A source that can't be read makes a file whose status becomes `FAILED`. */
export async function createFiles(context: StoreContext, { files }: { files: FileCreateInput[] }): Promise<View> {
  for (const { contentType, duplicateResolutionMode } of files) {
    if (contentType && !TYPES[contentType]) throw notImplemented(`FileContentType.${contentType}`);
    if (duplicateResolutionMode === 'REPLACE') throw notImplemented('FileCreateInputDuplicateResolutionMode.REPLACE');
  }
  const errors =
    files.length > MAX_FILES
      ? [userError(['files'], 'INVALID', `At most ${MAX_FILES} files can be created at once.`)]
      : files.flatMap((input, index) => inputErrors(context, input, ['files', String(index)]));
  if (errors.length > 0) return { files: null, userErrors: errors };
  const records: FileRecord[] = [];
  for (const input of files) records.push(await create(context, input));
  context.save();
  return { files: records.map((file) => fileView(context, file)), userErrors: [] };
}

async function create(context: StoreContext, input: FileCreateInput): Promise<FileRecord> {
  const { state } = context;
  const type = typeOf(context, input);
  const source = await readSource(context, input.originalSource);
  const isTaken = (name: string) => state.files.some((each) => each.filename.toLowerCase() === name.toLowerCase());
  const filename = freeFilename(filenameOf(input), isTaken);
  const inspected = source
    ? await inspect(type, source.bytes, source.mimeType)
    : { mimeType: mimeTypeOf(filename), ...EMPTY, errors: [downloadFailure(type)] };
  const isGood = source !== null && inspected.errors.length === 0;
  if (isGood) writeFileBytes(context, filename, source.bytes);
  const { width, height } = inspected;
  const preview = isGood && type === 'Video' ? `${filename}.jpg` : null;
  if (preview && width && height) writeFileBytes(context, preview, await previewImage({ width, height }));

  const now = new Date().toISOString();
  const file: FileRecord = {
    ...{ id: context.nextId(), type, filename, alt: input.alt ?? '', size: source?.bytes.length ?? 0 },
    ...inspected,
    ...{ preview, readsUntilProcessed: READS_UNTIL_PROCESSED, createdAt: now, updatedAt: now },
  };
  state.files.push(file);
  return file;
}

const EMPTY = { width: null, height: null, duration: null };

/** The bytes at a URL, if it's a finished upload, the store's own or a video's still; null for the rest of the internet. */
async function readSource(context: StoreContext, url: string): Promise<{ bytes: Buffer; mimeType: string } | null> {
  const upload = stagedUploadAt(context, url);
  const bytes = upload ? readStagedBytes(context, upload) : (readOwnUrl(context, url) ?? (await readStill(url)));
  return bytes && { bytes, mimeType: upload?.mimeType ?? mimeTypeOf(new URL(url).pathname) };
}

function downloadFailure(type: FileRecord['type']) {
  return type === 'MediaImage'
    ? { code: 'IMAGE_DOWNLOAD_FAILURE', message: 'The image could not be downloaded.' }
    : { code: 'GENERIC_FILE_DOWNLOAD_FAILURE', message: 'The source could not be downloaded.' };
}

/** The type that is asked for, or that of the upload or the extension. */
function typeOf(context: StoreContext, { contentType, originalSource, filename }: FileCreateInput): FileRecord['type'] {
  const upload = stagedUploadAt(context, originalSource);
  const known = TYPES[contentType ?? upload?.resource ?? ''];
  if (known) return known;
  const mimeType = mimeTypeOf(filename ?? new URL(originalSource).pathname);
  if (mimeType.startsWith('image/')) return 'MediaImage';
  return mimeType.startsWith('video/') ? 'Video' : 'GenericFile';
}

function filenameOf({ filename, originalSource }: FileCreateInput): string {
  return safeFilename(filename ?? decodeURIComponent(new URL(originalSource).pathname));
}

function inputErrors(context: StoreContext, input: FileCreateInput, path: string[]): FilesUserError[] {
  const error = (field: string, code: string, message: string) => [userError([...path, field], code, message)];
  const { originalSource, alt, filename } = input;
  if ((alt ?? '').length > MAX_ALT_LENGTH) {
    return error('alt', 'ALT_VALUE_LIMIT_EXCEEDED', `The alt value exceeds ${MAX_ALT_LENGTH} characters.`);
  }
  if (!/^https?:/i.test(originalSource) || !URL.canParse(originalSource)) {
    return error('originalSource', 'INVALID', 'The source is not a URL.');
  }
  if (filename != null && extname(filename).toLowerCase() !== extname(new URL(originalSource).pathname).toLowerCase()) {
    const message = 'The filename’s extension is not the one of the source.';
    return error('filename', 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE', message);
  }
  if (typeOf(context, input) === 'Video' && !stagedUploadAt(context, originalSource)) {
    return error('originalSource', 'INVALID', 'Videos need a staged upload.');
  }
  const isTaken = context.state.files.some((each) => each.filename === filenameOf(input));
  return isTaken && input.duplicateResolutionMode === 'RAISE_ERROR'
    ? error('filename', 'FILENAME_ALREADY_EXISTS', `There is a file named ${filenameOf(input)} already.`)
    : [];
}
