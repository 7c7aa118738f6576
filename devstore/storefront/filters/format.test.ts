import { expect, test } from 'vitest';

import { renderLiquid } from './testing.ts';

test.each([
  [`{{ 1500 | weight_with_unit }} {{ 500 | weight_with_unit: 'g' }}`, '1.5 kg 500 g'],
  [`{{ 453.59237 | weight_with_unit: 'lb' }}`, '1 lb'],
  [`{{ 'a"<' | json }}`, '"a\\"\\u003c"'],
  [`{{ cart.total_price | json }}`, '0'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});

test('an article is told as schema.org has it', async () => {
  const article = `articles['release/lower-back-and-hip-sequence']`;
  const data = JSON.parse(await renderLiquid(`{{ ${article} | structured_data }}`)) as Record<string, unknown>;
  expect(data).toMatchObject({
    '@type': 'Article',
    headline: await renderLiquid(`{{ ${article}.title }}`),
    author: { '@type': 'Person', name: await renderLiquid(`{{ ${article}.author }}`) },
    url: 'http://localhost:4000/blogs/release/lower-back-and-hip-sequence',
  });
  expect(data.articleBody).not.toContain('<');
});

test.each([
  [`{{ cart | structured_data }}`, 'not implemented: structured_data of other than an article'],
  [`{{ 5 | weight_with_unit: 'stone' }}`, 'stone is no unit of weight'],
])('%s is said', async (liquid, message) => {
  expect(await renderLiquid(liquid)).toContain(message);
});
