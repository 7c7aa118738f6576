import { expect, test } from 'vitest';

import type { SettingSchema } from '../../../storefront/theme/schema.ts';
import { settingProblem } from './setting-check.js';

const options = [
  { value: 'a', label: 'A' },
  { value: '', label: 'None' },
];
const range = { min: 0.5, max: 3, step: 0.1 };

test.each<[string, unknown, Partial<SettingSchema>?]>([
  ['text', ''],
  ['text', undefined],
  ['number', -3.5],
  ['range', 0.8, range],
  ['checkbox', false],
  ['select', '', { options }],
  ['radio', 'a', { options }],
  ['color', '#1d5c52'],
  ['color', '#fff8'],
  ['color', ''],
  ['color', '{{ settings.accent }}'],
  ['text_alignment', 'center'],
  ['url', '/blogs/news?page=2'],
  ['url', 'shopify://articles/news/first'],
  ['url', 'mailto:hello@example.com'],
  ['richtext', '<p>One</p><h2 class="x">Two</h2>\n<ul><li>Three</li></ul>'],
  ['inline_richtext', 'One <strong>word</strong>'],
  ['image_picker', 'shopify://shop_images/hip.png'],
  ['article', 'news/first'],
  ['metaobject', 'hip-release'],
  ['product_list', ['one']],
])('%s can be %j', (type, value, schema) => {
  expect(settingProblem({ type, id: 'x', ...schema }, value)).toBeNull();
});

test.each<[string, unknown, string, Partial<SettingSchema>?]>([
  ['text', 3, 'Must be a string'],
  ['number', '3', 'Must be a number'],
  ['number', Number.NaN, 'Must be a number'],
  ['range', 3.1, 'between 0.5 and 3', range],
  ['range', 0.85, 'in steps of 0.1', range],
  ['checkbox', 'true', 'Must be a boolean'],
  ['select', 'c', 'isn’t one of the options', { options }],
  ['radio', 'c', 'isn’t one of the options', { options }],
  ['color', 'green', 'a color such as'],
  ['color', '#12345', 'a color such as'],
  ['text_alignment', 'top', 'left, center or right'],
  ['url', 'javascript:alert(1)', 'Must be a URL'],
  ['richtext', 'One', 'Must consist of paragraphs'],
  ['richtext', '<p>One</p> two', 'Must consist of paragraphs'],
  ['inline_richtext', '<p>One</p>', 'Can’t contain paragraphs'],
  ['image_picker', '../secret.png', 'one of the shop’s images'],
  ['article', 'first', 'a blog and an article handle'],
  ['product_list', 'one', 'Must be a list'],
])('%s can’t be %j', (type, value, problem, schema) => {
  expect(settingProblem({ type, id: 'x', ...schema }, value)).toContain(problem);
});
