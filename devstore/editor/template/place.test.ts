import { beforeEach, expect, test } from 'vitest';

import { temporaryContext } from '../../testing/temporary-context.ts';
import type { StoreContext } from '../../context.ts';
import { openState } from '../../state/open-state.ts';
import { readTemplate } from '../../storefront/theme/templates.ts';
import { savedEmbeds } from './embeds.ts';
import { placeAppBlock, turnOnEmbed } from './place.ts';

let context: StoreContext;

beforeEach(() => {
  context = temporaryContext();
});

test('adds the block at the end of the main section with an id like Shopify’s, and saves', () => {
  const before = readTemplate(context, 'article').sections.main?.block_order ?? [];
  placeAppBlock(context, { template: 'article', blockHandle: 'routine' });
  const { state } = openState(context.config.dataDir, () => context.state);
  const main = state.theme.templates.article?.sections.main;
  const id = main?.block_order?.at(-1) ?? '';
  expect(id).toMatch(/^unwind_routine_[A-Za-z0-9]{6}$/);
  expect(main?.block_order).toEqual([...before, id]);
  expect(main?.blocks?.[id]?.type).toMatch(/^shopify:\/\/apps\/unwind\/blocks\/routine\//);
});

test('adds one Apps section at the end if the main section accepts no app blocks', () => {
  // A main section that accepts no app blocks.
  const main = { type: 'main-404' };
  context.state.theme.templates.article = { sections: { main }, order: ['main'] };
  for (const blockHandle of ['brief', 'routine']) placeAppBlock(context, { template: 'article', blockHandle });
  const { order, sections } = readTemplate(context, 'article');
  expect(order).toEqual(['main', 'apps']);
  const types = sections.apps?.block_order?.map((id) => sections.apps?.blocks?.[id]?.type.split('/')[5]);
  expect(types).toEqual(['brief', 'routine']);
});

test('doesn’t add a block twice', () => {
  placeAppBlock(context, { template: 'article', blockHandle: 'routine' });
  const before = structuredClone(context.state.theme.templates);
  placeAppBlock(context, { template: 'article', blockHandle: 'routine' });
  expect(context.state.theme.templates).toEqual(before);
});

test.each([
  [{ template: 'article', blockHandle: 'moon' }, 'no block "moon"'],
  [{ template: 'index', blockHandle: 'routine' }, 'no block "routine" for the template index'],
  [{ template: 'moon', blockHandle: 'routine' }, 'no template named moon'],
])('throws an error for %j', (request, message) => {
  expect(() => placeAppBlock(context, request)).toThrow(message);
});

test('turns on an embed with its settings, and saves; doesn’t change one that has ever been on', () => {
  turnOnEmbed(context, 'in-text', { routine_heading: 'Here' });
  const { state } = openState(context.config.dataDir, () => context.state);
  const embeds = Object.values(savedEmbeds({ ...context, state }));
  expect(embeds).toEqual([
    { type: expect.stringContaining('/blocks/in-text/') as string, settings: { routine_heading: 'Here' } },
  ]);
  turnOnEmbed(context, 'in-text', { routine_heading: 'There' });
  expect(Object.values(savedEmbeds(context))).toEqual(embeds);
  expect(() => turnOnEmbed(context, 'moon', {})).toThrow('no embed "moon"');
});
