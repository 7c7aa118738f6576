import { expect, test } from 'vitest';

import { searchQuery } from './search-query';

test.each([
  ['', ''],
  ['  ', ''],
  ['hip', 'title:hip*'],
  ['Lower back', 'title:Lower* title:back*'],
  ['warm-up', 'title:warm* title:up*'],
  ['tag:x OR title:"y z" (w', 'title:tag* title:x* title:OR* title:title* title:y* title:z* title:w*'],
  ['-hips\\', 'title:hips*'],
  ['腰 café', 'title:腰* title:café*'],
])('%j asks Shopify for %j', (text, query) => {
  expect(searchQuery(text)).toBe(query);
});

test.each(['???', '"', '*:'])('%j can’t find anything', (text) => {
  expect(searchQuery(text)).toBeNull();
});
