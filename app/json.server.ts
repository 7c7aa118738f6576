/** Reads JSON that a page of the admin, or whoever writes in its place, sends. */
import { readBody } from './body.server';
import { unkeptIn } from './kept-text';

/**
 * What was sent; null where it is not JSON.
 * @throws a 400 response where a text in it cannot be kept.
 */
export async function readJson(request: Request): Promise<unknown> {
  const sent = await readTypedJson(request);
  if (unkeptIn(sent).length > 0) {
    throw new Response('A text in this has a character that cannot be kept: NUL, or half of a surrogate pair.', {
      status: 400,
    });
  }
  return sent;
}

/**
 * The same for what a merchant typed. It may hold any character: the room that checks it says which field is wrong, so
 * that the page stays with what was typed.
 * @param limit bytes that it may have
 * @throws a 413 response where it is over the limit.
 */
export async function readTypedJson(request: Request, limit = Number.POSITIVE_INFINITY): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return null;
  }
}
