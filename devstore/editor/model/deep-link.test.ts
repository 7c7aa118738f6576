import { expect, test } from 'vitest';

import { temporaryContext } from '../../testing/temporary-context.ts';
import { readTemplate } from '../../storefront/theme/templates.ts';
import { followDeepLink } from './deep-link.ts';

const context = temporaryContext();
const follow = (template: string, query: Parameters<typeof followDeepLink>[3]) =>
  followDeepLink(context, template, readTemplate(context, template), query);

test('is null without a block', () => {
  expect(follow('article', {})).toBeNull();
});

test('adds the block to the main section', () => {
  expect(follow('article', { addAppBlockId: 'client-id/routine', target: 'mainSection' })).toEqual({
    add: { sectionId: 'main', type: expect.stringMatching(/\/blocks\/routine\//) as string },
  });
});

test('adds the block to a section by its id, or to a new Apps section', () => {
  const type = expect.stringMatching(/\/blocks\/brief\//) as string;
  const addAppBlockId = 'client-id/brief';
  expect(follow('article', { addAppBlockId, target: 'sectionId:main' })).toEqual({ add: { sectionId: 'main', type } });
  expect(follow('blog', { addAppBlockId, target: 'newAppsSection' })).toEqual({ add: { sectionId: null, type } });
});

test.each([
  ['article', { addAppBlockId: 'another/routine' }, 'no app with the client ID "another"'],
  ['article', { addAppBlockId: 'client-id/moon' }, 'Unwind has no block "moon"'],
  ['article', { addAppBlockId: 'client-id' }, 'Unwind has no block ""'],
  [
    'article',
    { addAppBlockId: 'client-id/routine', target: 'sectionGroup:footer' },
    '"sectionGroup:footer" is not implemented',
  ],
  ['article', { addAppBlockId: 'client-id/routine', target: 'sectionId:moon' }, 'this template has no section "moon"'],
  ['article', { addAppBlockId: 'client-id/routine', target: 'moon' }, '"moon" is not a target'],
  [
    'index',
    { addAppBlockId: 'client-id/brief', target: 'sectionId:hero' },
    'the section "hero" does not accept app blocks',
  ],
  ['index', { addAppBlockId: 'client-id/routine' }, 'no block "routine" for this template'],
  ['blog', { addAppBlockId: 'client-id/brief' }, 'the main section of this template does not accept app blocks'],
])('in the template %s, %j shows a message', (template, query, problem) => {
  expect(follow(template, query)).toEqual({ problem: expect.stringContaining(problem) as string });
});
