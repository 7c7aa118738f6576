/** Reads a translator's file and compares it with a document's texts. */
import type { ImportResult } from '../editor/import-result';
import { MAX_IMPORT_BYTES, type ResolvedText } from '../contract';
import { localeName } from '../locales';
import { RejectedFile, type TranslationFile, checkFile, decodeFile } from './file';
import { readCsv } from './csv';
import { readXliff } from './xliff-read';

/**
 * Nothing is changed.
 * @param subject `document` is what the file must be of, if it says; `target` the locale
 */
export function readTranslationFile(
  bytes: Uint8Array,
  texts: readonly ResolvedText[],
  subject: { document: string; target: string },
): ImportResult {
  try {
    if (bytes.length > MAX_IMPORT_BYTES) throw new RejectedFile('It’s larger than 5 MB.', null);
    const file = parse(decodeFile(bytes));
    checkSubject(file, subject);
    return { check: checkFile(file, texts) };
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error;
    return { rejection: error.line === null ? error.message : `Line ${error.line}: ${error.message}` };
  }
}

function parse(text: string): TranslationFile {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') throw new RejectedFile('It’s empty.', null);
  if (start.startsWith('PK\u0003\u0004')) {
    throw new RejectedFile('This is a spreadsheet’s own format. Save it as CSV.', null);
  }
  return start.startsWith('<') ? readXliff(text) : readCsv(text);
}

function checkSubject(file: TranslationFile, subject: { document: string; target: string }): void {
  const { document, locale, headerLine } = file;
  if (document !== null && document !== '' && document !== subject.document) {
    throw new RejectedFile(`This file is of something else: ${document.slice(0, 100)}`, headerLine);
  }
  if (locale !== null && locale.toLowerCase() !== subject.target.toLowerCase()) {
    const [theirs, ours] = [localeName(locale.slice(0, 20)), localeName(subject.target)];
    throw new RejectedFile(
      `This file is in ${theirs}. Open that language to import it, or export one in ${ours}.`,
      headerLine,
    );
  }
}
