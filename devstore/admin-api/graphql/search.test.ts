import { expect, test } from 'vitest';

import { contains, parseQuery } from './search.ts';

const FILES = [
  { name: 'hip image', type: 'image' },
  { name: 'hip film', type: 'video' },
  { name: 'plan or pdf', type: 'file' },
];

function find(query: string): string[] {
  const condition = parseQuery(query, 'files');
  return FILES.filter((file) =>
    condition(({ name, value }) => (name === 'type' ? file.type === value : contains(file.name, value))),
  ).map(({ type }) => type);
}

test.each([
  ['', ['image', 'video', 'file']],
  ['hip', ['image', 'video']],
  ['hip AND type:VIDEO', ['video']],
  ['type:image OR type:video', ['image', 'video']],
  ['hip (type:video OR type:file)', ['video']],
  ['(type:image OR type:file) AND plan', ['file']],
  ['film OR hip type:image', ['image', 'video']],
  ['NOT hip', ['file']],
  ['hip -type:video', ['image']],
  ['"plan or"', ['file']],
  ["type:'video'", ['video']],
  ['NOT (type:image OR type:video)', ['file']],
  ['(hip', ['image', 'video']],
])('%s', (query, expected) => {
  expect(find(query)).toEqual(expected);
});

test.each(['created_at:>2026-01-01', 'hip) plan'])('%s is named as not implemented', (query) => {
  expect(() => parseQuery(query, 'files')).toThrow('in a search of files');
});
