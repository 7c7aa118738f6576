import { expect, test } from 'vitest';

import type { SectionJson } from '../state.ts';
import { appBlocksFor } from './app-blocks.ts';
import { temporaryContext } from '../control/temporary-context.ts';
import { checkTemplate } from './template-check.ts';

const context = temporaryContext();
const routine = appBlocksFor(context, 'article').find(({ handle }) => handle === 'routine')?.type ?? '';

function templateWith(section: Partial<SectionJson>) {
  const main = { type: 'main-article', blocks: { a: { type: 'title' } }, block_order: ['a'], ...section };
  return { sections: { main }, order: ['main'] };
}

test('takes the blocks of the theme and of the app', () => {
  const template = templateWith({ blocks: { a: { type: 'title' }, b: { type: routine } }, block_order: ['b', 'a'] });
  expect(checkTemplate(context, 'article', template)).toEqual({ template });
});

test.each<[string, unknown, string]>([
  ['no template', null, 'template: '],
  ['an unknown key', { ...templateWith({}), extra: 1 }, 'extra'],
  ['an unknown section', templateWith({ type: 'moon' }), 'Section main: the theme has no section "moon".'],
  ['a path for a section', templateWith({ type: '../layout/theme' }), 'the theme has no section "../layout/theme"'],
  [
    'an unknown block',
    templateWith({ blocks: { a: { type: 'moon' } } }),
    'Section main, block a: it takes no block "moon".',
  ],
  ['the placeholder for app blocks', templateWith({ blocks: { a: { type: '@app' } } }), 'it takes no block "@app"'],
  ['a block of another app', templateWith({ blocks: { a: { type: `${routine}0` } } }), 'block a: it takes no block'],
  ['a block out of order', templateWith({ block_order: [] }), 'Section main: the block a is not in the order.'],
  ['a block twice', templateWith({ block_order: ['a', 'a'] }), 'Section main: the order names a twice.'],
  ['an order of nothing', templateWith({ block_order: ['a', 'b'] }), 'the order names b, which is not a block.'],
  ['a section out of order', { ...templateWith({}), order: [] }, 'The template: the section main is not in the order.'],
])('refuses %s', (_what, input, problem) => {
  const checked = checkTemplate(context, 'article', input);
  expect('problems' in checked && checked.problems.join('\n')).toContain(problem);
});

test('refuses an app block where the section takes none, and where the block may not stand', () => {
  const hero = { type: 'hero', blocks: { a: { type: routine } }, block_order: ['a'] };
  expect(checkTemplate(context, 'article', { sections: { hero }, order: ['hero'] })).toHaveProperty('problems');
  expect(checkTemplate(context, 'index', templateWith({ blocks: { a: { type: routine } } }))).toHaveProperty(
    'problems',
  );
});
