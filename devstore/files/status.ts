/** A file's status. Shopify processes files for a moment, and apps ask again until they are ready. */
import type { FileRecord } from '../state/file.ts';

export type FileStatus = 'UPLOADED' | 'PROCESSING' | 'READY' | 'FAILED';

/** How often the status of a new file is returned before it's processed: once as uploaded, once as processing. */
export const READS_UNTIL_PROCESSED = 2;

/** Processing ends after this time too, if no one asks. */
const MAX_PROCESSING_MS = 2000;

/** The status of a file, for a page. */
export function fileStatus(file: FileRecord): FileStatus {
  const isProcessed = file.readsUntilProcessed === 0 || Date.now() - Date.parse(file.createdAt) > MAX_PROCESSING_MS;
  if (isProcessed) return file.errors.length > 0 ? 'FAILED' : 'READY';
  return file.readsUntilProcessed === READS_UNTIL_PROCESSED ? 'UPLOADED' : 'PROCESSING';
}

/** The status of a file, for a response to the app. Asking moves processing on. */
export function readFileStatus(file: FileRecord): FileStatus {
  const status = fileStatus(file);
  file.readsUntilProcessed = Math.max(0, file.readsUntilProcessed - 1);
  return status;
}
