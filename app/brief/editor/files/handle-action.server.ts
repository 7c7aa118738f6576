/** Runs an intent of the PDF card. */
import type { Db } from '~/db.server';
import type { AdminApi } from '~/shopify/admin-api.server';

import { BRIEF_NOT_FOUND } from '../../drafts.server';
import { chooseFile, generateFile, useOriginalPdf } from '../../files/file-versions.server';
import { PdfNotGenerated } from '../../pdf/pdf.server';
import type { FileActionResult, FileIntent } from './intents';

interface ActionInput {
  db: Db;
  shop: string;
  briefId: string;
  /** A translation's language; empty for the original. */
  locale: string;
  shopName: string;
  admin: AdminApi;
  intent: FileIntent;
}

export async function handleFileAction({ intent, ...input }: ActionInput): Promise<FileActionResult> {
  if (intent.intent === 'choose') {
    const isChosen = await chooseFile({ ...input, id: intent.fileId });
    return isChosen ? { ok: true, did: 'chosen' } : fail('This version no longer exists. Reload the page.');
  }
  if (intent.intent === 'remove') {
    if (input.locale === '') return fail('Upload another PDF, or use the generated one.');
    return (await useOriginalPdf(input)) ? { ok: true, did: 'removed' } : fail(BRIEF_NOT_FOUND);
  }
  try {
    const problems = await generateFile(input);
    if (problems === null) return fail(BRIEF_NOT_FOUND);
    if (problems.length === 0) return { ok: true, did: 'generated' };
  } catch (error) {
    if (error instanceof PdfNotGenerated) return fail(error.message);
    throw error;
  }
  return fail('The saved text can’t be turned into a PDF yet. Preview the PDF to see what to fix, then save.');
}

function fail(message: string): FileActionResult {
  return { ok: false, message };
}
