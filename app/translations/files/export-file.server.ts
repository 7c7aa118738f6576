/** A document's texts in one language, as a file for translators. */
import type { DocumentTexts } from '../page-data';
import { writeCsv } from './csv';
import { writeXliff } from './xliff-write';

const FILES = {
  csv: { write: writeCsv, type: 'text/csv', name: 'translations.csv' },
  xliff: { write: writeXliff, type: 'application/xliff+xml', name: 'translations.xlf' },
};

/**
 * Responds with the texts that `find` finds in the query's `language`, in its `format` (`csv`, or else XLIFF).
 * @throws {Response} 404 if there are none.
 */
export async function exportFile(
  request: Request,
  kind: 'routine' | 'brief',
  find: (locale: string) => Promise<DocumentTexts | null>,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const target = searchParams.get('language') ?? '';
  const found = await find(target);
  if (!found) throw new Response(null, { status: 404 });
  const { write, type, name } = FILES[searchParams.get('format') === 'csv' ? 'csv' : 'xliff'];
  return new Response(write({ document: `${kind}/${found.handle}`, source: found.source, target }, found.texts), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
