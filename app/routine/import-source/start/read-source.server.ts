/** Reads what the merchant chose, pasted or uploaded. */
import type { AdminApi } from '~/shopify/admin-api.server';
import { MAX_FORM_BYTES, readForm } from '~/http/form.server';
import { toStorable } from '~/http/storable-text';

import { readArticle } from '../read-article.server';
import type { Source } from '../stored-import.server';
import { MAX_IMPORT_BYTES, TOO_LARGE, fileProblem } from './limits';

/** Nothing could be read. The message tells the merchant what to do. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

const GONE = 'This article was deleted in Shopify. Choose another one.';
const NOT_TEXT = 'This file isn’t text. Save the article as HTML or plain text, then upload that file.';

const MAX_NAME = 255;

/**
 * @param request a form with `kind` and one of `articleId`, `text` and `file`. What's over the limit isn't kept in memory.
 * @throws Unreadable, ShopifyError
 */
export async function readSource({ request, admin }: { request: Request; admin: AdminApi }): Promise<Source> {
  const { kind, articleId, text, file } = await readFields(request);
  const pasted = { articleId: null, updatedAt: null };
  switch (kind) {
    case 'article': {
      if (typeof articleId !== 'string' || articleId === '') throw new Unreadable('Choose an article.');
      const article = await readArticle({ admin, articleId });
      if (!article) throw new Unreadable(GONE);
      if (article.content.trim() === '') throw new Unreadable('This article has no text. Choose another one.');
      return article;
    }
    case 'text': {
      if (typeof text !== 'string' || text.trim() === '') throw new Unreadable('Paste the text of an article.');
      if (Buffer.byteLength(text) > MAX_IMPORT_BYTES) throw new Unreadable(TOO_LARGE);
      return { ...pasted, title: '', content: text };
    }
    case 'file': {
      if (!(file instanceof File) || (file.name === '' && file.size === 0)) throw new Unreadable('Choose a file.');
      const problem = fileProblem(file);
      if (problem !== null) throw new Unreadable(problem);
      const content = decodeText(new Uint8Array(await file.arrayBuffer()));
      if (content.trim() === '') throw new Unreadable('This file has no text. Choose another one.');
      return { ...pasted, title: toStorable(file.name, MAX_NAME), content };
    }
    default:
      throw new Unreadable('Choose an article, paste text, or upload a file.');
  }
}

/**
 * The text of a file in UTF-8, in UTF-16 with a byte order mark, or else in Windows' Western encoding.
 * @throws Unreadable if it isn't text.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Control characters that no text has, and that every image, PDF or Word document does.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27))) throw new Unreadable(NOT_TEXT);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readFields(request: Request): Promise<Record<string, unknown>> {
  try {
    // URL-encoded text can be three times as long.
    return await readForm(request, { limit: 3 * MAX_IMPORT_BYTES + MAX_FORM_BYTES });
  } catch (error) {
    if (error instanceof Response && error.status === 413) throw new Unreadable(TOO_LARGE, { cause: error });
    throw error;
  }
}
