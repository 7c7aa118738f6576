import { Hono } from 'hono';
import { beforeEach, expect, test } from 'vitest';

import type { StoreContext } from '../../context.ts';
import { EXTENSION_UID, testContext, testSources } from '../../storefront/testing.ts';
import { savedEmbeds } from './embeds.ts';
import { editorModel } from '../model/model.ts';
import { editorRoutes } from '../routes.ts';

const SETTINGS = '[{ "type": "range", "id": "size", "label": "Size", "min": 1, "max": 5, "default": 2 }]';
const block = (schema: string) => `<p></p>{% schema %}{ ${schema} }{% endschema %}`;
const type = (handle: string) => `shopify://apps/unwind/blocks/${handle}/${EXTENSION_UID}`;
const FOREIGN = { type: 'shopify://apps/other/blocks/chat/1', settings: {} };

let context: StoreContext;

beforeEach(() => {
  const theme = {
    'templates/article.json': '{ "sections": {}, "order": [] }',
    'config/settings_data.json': JSON.stringify({ current: { accent: '#fff', blocks: { '7': FOREIGN } } }),
  };
  const sources = testSources(theme, {
    'blocks/bar.liquid': block(`"name": "Bar", "target": "body", "settings": ${SETTINGS}`),
    'blocks/meta.liquid': block('"name": "Meta", "target": "head", "enabled_on": { "templates": ["index"] }'),
    'blocks/card.liquid': block('"name": "Card", "target": "section"'),
  });
  context = { ...testContext(), sources };
});

function post(embeds: unknown) {
  const site = new Hono().route('/admin/themes', editorRoutes(context));
  const body = JSON.stringify({ templates: {}, embeds });
  return site.request('/admin/themes/current/theme', { method: 'POST', body });
}

const model = (query: object) => editorModel(context, { template: 'article', ...query });

test("lists the extension's embeds with their targets and templates", () => {
  expect(model({}).embedBlocks).toMatchObject({
    [type('bar')]: { name: 'Bar', target: 'body', enabled: true },
    [type('meta')]: { name: 'Meta', target: 'head', enabled: false },
  });
  expect(Object.keys(model({}).embedBlocks)).not.toContain(type('card'));
});

test("an embed is saved in the theme's settings, without changing other settings and embeds", async () => {
  const embeds = { '123': { type: type('bar'), disabled: false, settings: { size: 3 } } };
  expect((await post(embeds)).status).toBe(200);
  expect(context.state.theme.settings).toEqual({ accent: '#fff', blocks: { '7': FOREIGN, ...embeds } });
  expect(savedEmbeds(context)).toEqual(embeds);
});

test.each<[string, unknown, string]>([
  ['a block for sections', { '1': { type: type('card') } }, 'the app has no embed'],
  ["another app's", { '1': FOREIGN }, 'the app has no embed'],
  ['one twice', { '1': { type: type('bar') }, '2': { type: type('bar') } }, 'can only be added once'],
  ['a setting out of range', { '1': { type: type('bar'), settings: { size: 9 } } }, 'setting size: Must be between'],
  ['an id that isn’t a number', { bar: { type: type('bar') } }, 'App embeds, bar'],
  ['an unknown key', { '1': { type: type('bar'), on: true } }, 'on'],
])('%s is rejected', async (_what, embeds, problem) => {
  const response = await post(embeds);
  expect(response.status).toBe(422);
  expect(await response.text()).toContain(problem);
  expect(context.state.theme.settings).toBeUndefined();
});

test('the deep link turns on an embed, or shows a message', () => {
  const follow = (activateAppId: string) => model({ context: 'apps', activateAppId });
  expect(follow('key/bar')).toMatchObject({ showEmbeds: true, deepLink: { activate: type('bar') } });
  expect(follow('key/moon').deepLink).toEqual({ problem: expect.stringContaining('no app embed "moon"') as string });
  expect(follow('key/card').deepLink).toHaveProperty('problem');
  expect(follow('key/meta').deepLink).toEqual({ problem: expect.stringContaining('for this template') as string });
  expect(follow('other/bar').deepLink).toHaveProperty('problem');
});
