import { expect, test } from 'vitest';

import { renderLiquid } from '../testing.ts';

test.each([
  [`{{ 'a"<' | json }}`, '"a\\"\\u003c"'],
  [`{{ cart.total_price | json }}`, '0'],
])('%s', async (liquid, expected) => {
  expect(await renderLiquid(liquid)).toBe(expected);
});

test('structured_data describes an article for schema.org', async () => {
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

test.each([[`{{ cart | structured_data }}`, 'not implemented: structured_data of anything but an article']])(
  '%s is reported by name',
  async (liquid, message) => {
    expect(await renderLiquid(liquid)).toContain(message);
  },
);
