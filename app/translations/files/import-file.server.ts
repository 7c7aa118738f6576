/** Says what a translator's file would change. */
import { json } from '@remix-run/node';

import { readBody } from '~/http/body.server';

import { MAX_IMPORT_BYTES } from '../contract';
import type { DocumentTexts } from '../page-data';
import { readTranslationFile } from './read-file.server';

/**
 * Compares the file in the request's body with the texts that `find` finds in the query's `language`: 200 with what would
 * change, or 422 with what's wrong with the file.
 * @throws {Response} 404 if there are no such texts, 413 if the file is too large.
 */
export async function importFile(
  request: Request,
  kind: 'routine' | 'brief',
  find: (locale: string) => Promise<DocumentTexts | null>,
) {
  const target = new URL(request.url).searchParams.get('language') ?? '';
  const bytes = await readBody(request, MAX_IMPORT_BYTES);
  const found = await find(target);
  if (!found) throw new Response(null, { status: 404 });
  const result = readTranslationFile(bytes, found.texts, { document: `${kind}/${found.handle}`, target });
  return json(result, { status: 'check' in result ? 200 : 422 });
}
