import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

/** The main menu's two links: Home and the blog. */
const LINKS = '{% assign links = linklists.main-menu.links %}';

// Includes LiquidJS's own filters, as Shopify documents them.
test.each([
  [`{{ links | map: 'title' | join: ', ' }}`, 'Home, The release journal'],
  [`{{ links | where: 'type', 'blog_link' | map: 'handle' | join }}`, 'release'],
  [`{{ links | where: 'current' | map: 'handle' | join }}`, 'home'],
  [`{{ links | reject: 'type', 'blog_link' | map: 'handle' | join }}`, 'home'],
  [`{% assign found = links | find: 'handle', 'release' %}{{ found.url }}`, '/blogs/release'],
  [`{% assign found = links | find: 'handle', 'none' %}[{{ found }}]`, '[]'],
  [`{{ links | find_index: 'handle', 'release' }}`, '1'],
  [`{{ links | has: 'handle', 'release' }} {{ links | has: 'handle', 'none' }}`, 'true false'],
  [`{{ links | sort: 'handle' | last | map: 'handle' | join }}`, 'release'],
  [`{{ links | sum: 'levels' }}`, '0'],
  [`{{ 'b,A,c,b' | split: ',' | uniq | sort_natural | join: '' }}`, 'Abc'],
  [`{{ 'b,A,c' | split: ',' | sort | join: '' }}`, 'Abc'],
  [`{{ 'a,b' | split: ',' | concat: links | size }}`, '4'],
  [`{{ 'a,b,c' | split: ',' | slice: 1, 2 | reverse | join: '' }}`, 'cb'],
  [`{{ 7 | divided_by: 2 }} {{ -7 | divided_by: 2 }} {{ 7 | modulo: 3 }}`, '3 -4 1'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(`${LINKS}${liquid}`)).toBe(expected);
});
