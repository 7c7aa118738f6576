import { expect, test } from 'vitest';

import { extensionBlocks } from './extension.ts';
import { acceptsAppBlocks, readTemplate, sectionSchema } from './templates.ts';
import { EXTENSION_UID, testContext, testSources } from '../testing.ts';

test('the article and Apps sections accept app blocks; the header and a missing section don’t', () => {
  expect(sectionSchema(testContext(), 'main-article').name).toBe('Article');
  expect(acceptsAppBlocks(testContext(), 'main-article')).toBe(true);
  expect(acceptsAppBlocks(testContext(), 'header')).toBe(false);
  expect(acceptsAppBlocks(testContext(), 'apps')).toBe(true);
  expect(acceptsAppBlocks(testContext(), 'carousel')).toBe(false);
});

test('a missing section is an error with its name', () => {
  expect(() => sectionSchema(testContext(), 'carousel')).toThrow('no section carousel');
});

test('a saved template overrides the folder’s', () => {
  const saved = { sections: {}, order: [] };
  expect(readTemplate(testContext(), 'article').order).toEqual(['main']);
  expect(readTemplate(testContext({ theme: { templates: { article: saved } } }), 'article')).toBe(saved);
  expect(() => readTemplate(testContext(), 'collection')).toThrow('no template named collection');
});

test('the theme’s article template starts without app blocks', () => {
  const blocks = Object.values(readTemplate(testContext(), 'article').sections.main?.blocks ?? {});
  expect(blocks.map((block) => block.type)).toEqual(['title', 'content']);
});

test('lists the extension’s blocks with their types in templates', () => {
  const { extension } = testSources({}, { 'blocks/note.liquid': '{% schema %}{ "name": "Note" }{% endschema %}' });
  const type = `shopify://apps/unwind/blocks/note/${EXTENSION_UID}`;
  expect(extensionBlocks(extension)).toEqual([{ handle: 'note', schema: { name: 'Note' }, type }]);
});

test('no blocks without the extension', () => {
  expect(extensionBlocks({ label: 'nothing', read: () => null, list: () => [] })).toEqual([]);
});

test('an invalid schema is an error with the file’s name', () => {
  const { extension } = testSources({}, { 'blocks/note.liquid': '{% schema %}{ name }{% endschema %}' });
  expect(() => extensionBlocks(extension)).toThrow('extension/blocks/note.liquid');
});
