import { readBody } from './body.server';
import { unstorablePaths } from './storable-text';

/** Longer than any draft that can be saved. */
const MAX_JSON_BYTES = 1024 * 1024;

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

/** Values in a document, and levels of nesting: far more than an editor sends, and checked in milliseconds. */
const MAX_VALUES = 50_000;
const MAX_DEPTH = 64;

/**
 * Reads a request's JSON; null if it isn't JSON, or has too many values. Text may contain any characters: the module that
 * validates it reports the fields with unstorable ones.
 * @param limit in bytes
 * @throws a 413 response if the body exceeds the limit.
 */
export async function readJson(request: Request, limit = MAX_JSON_BYTES): Promise<unknown> {
  return parseJson(new TextDecoder().decode(await readBody(request, limit)));
}

/** The same for a text. */
export function parseJson(text: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return isReasonable(value) ? value : null;
  } catch {
    return null;
  }
}

/** Level by level, because untrusted JSON can be nested deeply enough to overflow the stack. */
function isReasonable(value: unknown): boolean {
  let level = [value];
  for (let [depth, count] = [0, 1]; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH || count > MAX_VALUES) return false;
    level = level.flatMap((each) => Object.values(typeof each === 'object' ? (each ?? {}) : {}) as unknown[]);
    count += level.length;
  }
  return true;
}
