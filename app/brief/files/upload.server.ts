import type { Db } from '~/db.server';
import { MAX_FORM_BYTES, readForm } from '~/http/form.server';

import { BRIEF_NOT_FOUND } from '../drafts.server';
import { saveUpload } from './file-versions.server';
import { checkPdf } from './pdf-check.server';
import { MAX_PDF_BYTES, tooLargeMessage } from './upload-limits';

export type Upload = { ok: true; number: number } | { ok: false; status: number; message: string };

/**
 * Handles an upload: checks the PDF and saves it as the version that readers get.
 * @param request a multipart form with the PDF as `file`; anything beyond the size limit isn't kept in memory
 */
export async function receiveUpload(input: {
  db: Db;
  shop: string;
  briefId: string;
  request: Request;
}): Promise<Upload> {
  const { db, shop, briefId, request } = input;
  let form: Record<string, unknown>;
  try {
    form = await readForm(request, { limit: MAX_PDF_BYTES + MAX_FORM_BYTES });
  } catch (error) {
    if (!(error instanceof Response)) throw error;
    return uploadError(
      error.status,
      error.status === 413 ? tooLargeMessage(null) : 'The upload couldn’t be read. Try again.',
    );
  }
  const { file } = form;
  if (Array.isArray(file)) return uploadError(422, 'Upload one PDF at a time.');
  if (!(file instanceof File)) return uploadError(422, 'Select a PDF to upload.');
  if (file.size > MAX_PDF_BYTES) return uploadError(413, tooLargeMessage(file.size));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkPdf(bytes);
  if (!checked.ok) return uploadError(422, checked.message);
  const number = await saveUpload({ db, shop, briefId, originalName: file.name, bytes, pages: checked.pages });
  return number === null ? uploadError(404, BRIEF_NOT_FOUND) : { ok: true, number };
}

function uploadError(status: number, message: string): Upload {
  return { ok: false, status, message };
}
