import { expect, test } from 'vitest';

import { readArticleId } from './article-id';

test.each([
  ['100', '100'],
  [' 556677889900 ', '556677889900'],
  ['gid://shopify/Article/100', '100'],
  ['', ''],
  ['  ', ''],
  // Eighteen digits are the most that surely fit Shopify's 64 bits.
  ['999999999999999999', '999999999999999999'],
])('reads %j as %j', (text, id) => {
  expect(readArticleId(text)).toBe(id);
});

test.each([
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  '１００',
  '9999999999999999999',
  'gid://shopify/Product/100',
  'gid://shopify/Article/',
  'gid://shopify/Article/100?x=1',
  "1' OR '1'='1",
  '<b>100</b>',
  '100\n101',
  'unknown',
  'null',
])('knows no article %j', (text) => {
  expect(readArticleId(text)).toBe('unknown');
});
