import type { Db } from '~/db.server';
import { MAX_FORM_BYTES, readForm } from '~/http/form.server';

import { BRIEF_NOT_FOUND } from '../drafts.server';
import { Queue, QueueFull } from '~/limits/queue';
import { saveUpload } from './file-versions.server';
import { BUSY, checkPdf } from './pdf-check.server';
import { MAX_PDF_BYTES, tooLargeMessage } from './upload-limits';

interface FailedUpload {
  ok: false;
  status: number;
  message: string;
}

export type Upload = { ok: true; number: number } | FailedUpload;

interface UploadInput {
  db: Db;
  shop: string;
  briefId: string;
  /** The language of the PDF, for a translation's; empty for the original. */
  locale: string;
  request: Request;
}

/** Uploads that a shop can have at the same time. More aren't even read. */
const uploads = new Queue({ running: Number.POSITIVE_INFINITY, perShop: 4, total: Number.POSITIVE_INFINITY });

/**
 * Handles an upload: checks the PDF and saves it as the version that readers get.
 * @param request a multipart form with the PDF as `file`; anything beyond the size limit isn't kept in memory
 */
export async function receiveUpload(input: UploadInput): Promise<Upload> {
  try {
    return await uploads.run(input.shop, () => receive(input));
  } catch (error) {
    if (error instanceof QueueFull) return uploadError(503, BUSY);
    throw error;
  }
}

async function receive({ db, shop, briefId, locale, request }: UploadInput): Promise<Upload> {
  const file = await readFile(request);
  if (!('bytes' in file)) return file;
  const { bytes, originalName } = file;
  const checked = await checkPdf(bytes, { shop });
  if (!checked.ok) return uploadError(checked.isOurs ? 503 : 422, checked.message);
  const number = await saveUpload({ db, shop, briefId, locale, originalName, bytes, pages: checked.pages });
  return number === null ? uploadError(404, BRIEF_NOT_FOUND) : { ok: true, number };
}

interface UploadedFile {
  originalName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A function of its own, so that nothing else of the body is kept while the file waits to be checked. */
async function readFile(request: Request): Promise<UploadedFile | FailedUpload> {
  try {
    const { file } = await readForm(request, { limit: MAX_PDF_BYTES + MAX_FORM_BYTES });
    if (Array.isArray(file)) return uploadError(422, 'Upload one PDF at a time.');
    if (!(file instanceof File)) return uploadError(422, 'Select a PDF to upload.');
    if (file.size > MAX_PDF_BYTES) return uploadError(413, tooLargeMessage(file.size));
    return { originalName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof Response)) throw error;
    const isTooLarge = error.status === 413;
    return uploadError(error.status, isTooLarge ? tooLargeMessage(null) : 'The upload couldn’t be read. Try again.');
  }
}

function uploadError(status: number, message: string): FailedUpload {
  return { ok: false, status, message };
}
