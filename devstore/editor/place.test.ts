import { beforeEach, expect, test } from 'vitest';

import { temporaryContext } from '../control/temporary-context.ts';
import type { StoreContext } from '../context.ts';
import { openState } from '../state.ts';
import { readTemplate } from '../storefront/theme.ts';
import { savedEmbeds } from './embeds.ts';
import { placeAppBlock, switchEmbedOn } from './place.ts';

let context: StoreContext;

beforeEach(() => {
  context = temporaryContext();
});

test('adds the block at the end of the main section, with an id as Shopify gives it, and saves', () => {
  const before = readTemplate(context, 'article').sections.main?.block_order ?? [];
  placeAppBlock(context, { template: 'article', blockHandle: 'routine' });
  const { state } = openState(context.config.dataDir, () => context.state);
  const main = state.theme.templates.article?.sections.main;
  const id = main?.block_order?.at(-1) ?? '';
  expect(id).toMatch(/^unwind_routine_[A-Za-z0-9]{6}$/);
  expect(main?.block_order).toEqual([...before, id]);
  expect(main?.blocks?.[id]?.type).toMatch(/^shopify:\/\/apps\/unwind\/blocks\/routine\//);
});

test('adds an Apps section at the end where the main section takes no app blocks, one for all', () => {
  // A main section that takes none, in the template of articles, which both blocks are for.
  const main = { type: 'main-404' };
  context.state.theme.templates.article = { sections: { main }, order: ['main'] };
  for (const blockHandle of ['brief', 'routine']) placeAppBlock(context, { template: 'article', blockHandle });
  const { order, sections } = readTemplate(context, 'article');
  expect(order).toEqual(['main', 'apps']);
  const types = sections.apps?.block_order?.map((id) => sections.apps?.blocks?.[id]?.type.split('/')[5]);
  expect(types).toEqual(['brief', 'routine']);
});

test('leaves a template alone that has the block', () => {
  placeAppBlock(context, { template: 'article', blockHandle: 'routine' });
  const before = structuredClone(context.state.theme.templates);
  placeAppBlock(context, { template: 'article', blockHandle: 'routine' });
  expect(context.state.theme.templates).toEqual(before);
});

test.each([
  [{ template: 'article', blockHandle: 'moon' }, 'no block "moon"'],
  [{ template: 'index', blockHandle: 'routine' }, 'no block "routine" for the template index'],
  [{ template: 'moon', blockHandle: 'routine' }, 'no template named moon'],
])('says why %j cannot be placed', (request, message) => {
  expect(() => placeAppBlock(context, request)).toThrow(message);
});

test('switches an embed on with its settings, and saves; one that was ever on stays as it is', () => {
  switchEmbedOn(context, 'in-text', { routine_heading: 'Here' });
  const { state } = openState(context.config.dataDir, () => context.state);
  const embeds = Object.values(savedEmbeds({ ...context, state }));
  expect(embeds).toEqual([
    { type: expect.stringContaining('/blocks/in-text/') as string, settings: { routine_heading: 'Here' } },
  ]);
  switchEmbedOn(context, 'in-text', { routine_heading: 'There' });
  expect(Object.values(savedEmbeds(context))).toEqual(embeds);
  expect(() => switchEmbedOn(context, 'moon', {})).toThrow('no embed "moon"');
});
