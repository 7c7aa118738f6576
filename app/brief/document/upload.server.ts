/** Takes a PDF that the merchant uploads. */
import type { Db } from '~/db.server';
import { MAX_BYTES, readForm } from '~/form.server';

import { keepUpload } from './file-versions.server';
import { checkPdf } from './pdf-check.server';
import { MAX_PDF, tooLarge } from './upload';

export type Upload = { ok: true; number: number } | { ok: false; status: number; message: string };

/**
 * Reads the form, checks the file and keeps it as the one that readers get. A file that is refused changes nothing.
 * @param request its body is read no further than the largest PDF, and what comes after is let go.
 */
export async function takeUpload(input: { db: Db; shop: string; briefId: string; request: Request }): Promise<Upload> {
  const { request, ...at } = input;
  let form: Record<string, unknown>;
  try {
    form = await readForm(request, { limit: MAX_PDF + MAX_BYTES });
  } catch (error) {
    if (!(error instanceof Response)) throw error;
    return refused(
      error.status,
      error.status === 413 ? tooLarge(null) : 'This upload cannot be read. Choose the PDF again.',
    );
  }
  const { file } = form;
  if (Array.isArray(file)) return refused(422, 'Choose one PDF, not several.');
  if (!(file instanceof File)) return refused(422, 'Choose a PDF.');
  if (file.size > MAX_PDF) return refused(413, tooLarge(file.size));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const checked = await checkPdf(bytes);
  if (!checked.ok) return refused(422, checked.message);
  const number = await keepUpload({ ...at, given: file.name, bytes, pages: checked.pages });
  return number === null ? refused(404, 'This Brief is no longer there.') : { ok: true, number };
}

function refused(status: number, message: string): Upload {
  return { ok: false, status, message };
}
