import { expect, test } from 'vitest';

import { allowedOn } from './schema.ts';

const name = 'Block';

test.each([
  ['allowed everywhere by default', { name }, 'article', null, true],
  ['enabled on the template', { name, enabled_on: { templates: ['article'] } }, 'article.long', null, true],
  ['enabled on another', { name, enabled_on: { templates: ['product'] } }, 'article', null, false],
  ['enabled on all', { name, enabled_on: { templates: ['*'] } }, 'article', null, true],
  ['enabled on a group alone, in a template', { name, enabled_on: { groups: ['footer'] } }, 'article', null, false],
  ['enabled on that group', { name, enabled_on: { groups: ['footer'] } }, 'article', 'footer', true],
  ['enabled on another group', { name, enabled_on: { groups: ['footer'] } }, 'article', 'header', false],
  ['enabled on templates alone, in a group', { name, enabled_on: { templates: ['*'] } }, 'article', 'footer', false],
  ['disabled on the template', { name, disabled_on: { templates: ['article'] } }, 'article', null, false],
  [
    'disabled on the template, in a group',
    { name, disabled_on: { templates: ['article'] } },
    'article',
    'header',
    true,
  ],
  ['disabled on all groups', { name, disabled_on: { groups: ['*'] } }, 'article', 'custom.side', false],
])('%s', (_case, schema, template, group, allowed) => {
  expect(allowedOn(schema, template, group)).toBe(allowed);
});
