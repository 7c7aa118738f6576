import { text } from 'node:stream/consumers';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { jsonStream } from './json-stream';

async function* listOf<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}

test('writes what JSON.stringify would, with lists that are read on the way', async () => {
  const lists = fc.array(fc.record({ name: fc.string(), inner: fc.array(fc.jsonValue(), { maxLength: 5 }) }), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(lists, fc.jsonValue(), async (items, other) => {
      const streamed = listOf(items.map(({ name, inner }) => ({ name, inner: listOf(inner) })));
      const written = await text(jsonStream({ other, items: streamed, at: new Date(0) }));
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify({ other, items, at: new Date(0) })));
    }),
  );
});

test('a list that fails makes the document fail', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    throw new Error('The database is gone.');
  }
  await expect(text(jsonStream({ items: failing() }))).rejects.toThrow('The database is gone.');
});
