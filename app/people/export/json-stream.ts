/** Writes large JSON documents piece by piece. */
import { Readable } from 'node:stream';

/** Characters per piece. */
const PIECE_LENGTH = 64 * 1024;

/** Whatever JSON can express. Lists can be read while they're written. */
export type Streamed = { readonly [name: string]: unknown } | AsyncIterable<unknown>;

/** Serializes with indentation. If a list fails, the stream fails too, so that a partial document doesn't look complete. */
export function jsonStream(document: Streamed): Readable {
  return Readable.from(pieces(document), { objectMode: false, encoding: 'utf8' });
}

async function* pieces(document: Streamed): AsyncGenerator<string> {
  let piece = '';
  for await (const text of serialize(document, '\n')) {
    piece += text;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** @param line what starts a line at this level: a line break and the indentation */
async function* serialize(value: unknown, line: string): AsyncGenerator<string> {
  const inner = `${line}  `;
  if (isList(value)) {
    let separator = '[';
    for await (const item of value) {
      yield separator + inner;
      yield* serialize(item, inner);
      separator = ',';
    }
    yield separator === '[' ? '[]' : `${line}]`;
  } else if (isObject(value) && Object.values(value).some(isList)) {
    let separator = '{';
    for (const [name, item] of Object.entries(value)) {
      yield `${separator}${inner}${JSON.stringify(name)}: `;
      yield* serialize(item, inner);
      separator = ',';
    }
    yield `${line}}`;
  } else {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', line);
  }
}

function isList(value: unknown): value is AsyncIterable<unknown> {
  return isObject(value) && Symbol.asyncIterator in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
