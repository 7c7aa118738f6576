/** Runs an intent of the PDF card. */
import type { Db } from '~/db.server';

import { BRIEF_NOT_FOUND } from '../../drafts.server';
import { chooseFile, generateFile } from '../../files/file-versions.server';
import { PdfNotGenerated } from '../../pdf/pdf.server';
import type { FileActionResult, FileIntent } from './intents';

interface ActionInput {
  db: Db;
  shop: string;
  briefId: string;
  shopName: string;
  intent: FileIntent;
}

export async function handleFileAction({ intent, ...input }: ActionInput): Promise<FileActionResult> {
  if (intent.intent === 'choose') {
    const isChosen = await chooseFile({ ...input, id: intent.fileId });
    return isChosen ? { ok: true, did: 'chosen' } : fail('This version no longer exists. Reload the page.');
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
