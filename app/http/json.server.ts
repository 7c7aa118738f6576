import { readBody } from './body.server';
import { unstorablePaths } from './storable-text';

/**
 * Like `readJson`, for JSON that isn't typed by a person.
 * @throws a 400 response if it contains text that PostgreSQL can't store.
 */
export async function readStorableJson(request: Request): Promise<unknown> {
  const data = await readJson(request);
  if (unstorablePaths(data).length > 0) {
    throw new Response('Text must not contain NUL or unpaired surrogates', { status: 400 });
  }
  return data;
}

/**
 * Reads a request's JSON; null if it isn't JSON. Text may contain any characters: the module that validates it reports
 * the fields with unstorable ones.
 * @param limit in bytes
 * @throws a 413 response if the body exceeds the limit.
 */
export async function readJson(request: Request, limit = Number.POSITIVE_INFINITY): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return null;
  }
}
