/** A file for translators, as a response. */
import type { ResolvedText } from '../contract';
import { writeCsv } from './csv';
import type { FileFormat } from './file';
import { type FileSubject, writeXliff } from './xliff-write';

const TYPES = { csv: 'text/csv; charset=utf-8', xliff: 'application/xliff+xml; charset=utf-8' };

export function exportFile(format: FileFormat, subject: FileSubject, texts: readonly ResolvedText[]): Response {
  const body = format === 'csv' ? writeCsv(subject, texts) : writeXliff(subject, texts);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="translations.${format === 'csv' ? 'csv' : 'xlf'}"`,
    },
  });
}
