import { expect, test } from 'vitest';

import type { SectionJson } from '../../state/theme.ts';
import { appBlocksFor } from './app-blocks.ts';
import { temporaryContext } from '../../testing/temporary-context.ts';
import { checkTemplate } from './template-check.ts';

const context = temporaryContext();
const routine = appBlocksFor(context, 'article').find(({ handle }) => handle === 'routine')?.type ?? '';

function templateWith(section: Partial<SectionJson>) {
  const main = { type: 'main-article', blocks: { a: { type: 'title' } }, block_order: ['a'], ...section };
  return { sections: { main }, order: ['main'] };
}

test('accepts blocks of the theme and the app', () => {
  const template = templateWith({ blocks: { a: { type: 'title' }, b: { type: routine } }, block_order: ['b', 'a'] });
  expect(checkTemplate(context, 'article', template)).toEqual({ template });
});

test.each<[string, unknown, string]>([
  ['not a template', null, 'template: '],
  ['an unknown key', { ...templateWith({}), extra: 1 }, 'extra'],
  ['an unknown section', templateWith({ type: 'moon' }), 'Section main: the theme has no section "moon".'],
  ['a path as section type', templateWith({ type: '../layout/theme' }), 'the theme has no section "../layout/theme"'],
  [
    'an unknown block',
    templateWith({ blocks: { a: { type: 'moon' } } }),
    'Section main, block a: "moon" is not allowed here.',
  ],
  ['the placeholder for app blocks', templateWith({ blocks: { a: { type: '@app' } } }), '"@app" is not allowed here'],
  ['a block of another app', templateWith({ blocks: { a: { type: `${routine}0` } } }), 'is not allowed here'],
  ['a block out of order', templateWith({ block_order: [] }), 'Section main: the block a is not in the order.'],
  ['a block twice', templateWith({ block_order: ['a', 'a'] }), 'Section main: the order lists a twice.'],
  [
    'an unknown block in the order',
    templateWith({ block_order: ['a', 'b'] }),
    'the order lists b, which is not a block.',
  ],
  ['a section out of order', { ...templateWith({}), order: [] }, 'Template: the section main is not in the order.'],
])('rejects %s', (_what, input, problem) => {
  const checked = checkTemplate(context, 'article', input);
  expect('problems' in checked && checked.problems.join('\n')).toContain(problem);
});

test('rejects an app block that the section doesn’t accept or that isn’t for the template', () => {
  const hero = { type: 'hero', blocks: { a: { type: routine } }, block_order: ['a'] };
  expect(checkTemplate(context, 'article', { sections: { hero }, order: ['hero'] })).toHaveProperty('problems');
  expect(checkTemplate(context, 'index', templateWith({ blocks: { a: { type: routine } } }))).toHaveProperty(
    'problems',
  );
});
