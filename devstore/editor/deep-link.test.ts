import { expect, test } from 'vitest';

import { temporaryContext } from '../control/temporary-context.ts';
import { readTemplate } from '../storefront/theme.ts';
import { followDeepLink } from './deep-link.ts';

const context = temporaryContext();
const follow = (template: string, query: Parameters<typeof followDeepLink>[3]) =>
  followDeepLink(context, template, readTemplate(context, template), query);

test('asks nothing without a block', () => {
  expect(follow('article', {})).toBeNull();
});

test('adds the block to the main section', () => {
  expect(follow('article', { addAppBlockId: 'client-id/routine', target: 'mainSection' })).toEqual({
    add: { sectionId: 'main', type: expect.stringMatching(/\/blocks\/routine\//) as string },
  });
});

test.each([
  ['article', { addAppBlockId: 'another/routine' }, 'no app with the client ID "another"'],
  ['article', { addAppBlockId: 'client-id/moon' }, 'Unwind has no block "moon"'],
  ['article', { addAppBlockId: 'client-id' }, 'Unwind has no block ""'],
  ['article', { addAppBlockId: 'client-id/routine', target: 'newAppsSection' }, '"newAppsSection" is not implemented'],
  ['index', { addAppBlockId: 'client-id/routine' }, 'no block "routine" for this template'],
  ['blog', { addAppBlockId: 'client-id/brief' }, 'no section of this template takes app blocks'],
])('in the template %s, %j cannot be followed', (template, query, problem) => {
  expect(follow(template, query)).toEqual({ problem: expect.stringContaining(problem) as string });
});
