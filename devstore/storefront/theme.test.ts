import { expect, test } from 'vitest';

import { extensionBlocks } from './extension.ts';
import { acceptsAppBlocks, readTemplate, sectionSchema } from './theme.ts';
import { EXTENSION_UID, testContext, testSources } from './testing.ts';

test('the article section and the Apps section take app blocks; the header, and a section that is missing, do not', () => {
  expect(sectionSchema(testContext(), 'main-article').name).toBe('Article');
  expect(acceptsAppBlocks(testContext(), 'main-article')).toBe(true);
  expect(acceptsAppBlocks(testContext(), 'header')).toBe(false);
  expect(acceptsAppBlocks(testContext(), 'apps')).toBe(true);
  expect(acceptsAppBlocks(testContext(), 'carousel')).toBe(false);
});

test('a section that the theme has not is an error that names it', () => {
  expect(() => sectionSchema(testContext(), 'carousel')).toThrow('no section carousel');
});

test('a template is as the folder has it until another is saved', () => {
  const saved = { sections: {}, order: [] };
  expect(readTemplate(testContext(), 'article').order).toEqual(['main']);
  expect(readTemplate(testContext({ theme: { templates: { article: saved } } }), 'article')).toBe(saved);
  expect(() => readTemplate(testContext(), 'product')).toThrow('no template named product');
});

test('the article template of the folder has no app blocks: a merchant places them', () => {
  const blocks = Object.values(readTemplate(testContext(), 'article').sections.main?.blocks ?? {});
  expect(blocks.map((block) => block.type)).toEqual(['title', 'content']);
});

test('the extension’s blocks are those with a schema, each with the type that a template names', () => {
  const { extension } = testSources({}, { 'blocks/note.liquid': '{% schema %}{ "name": "Note" }{% endschema %}' });
  const type = `shopify://apps/unwind/blocks/note/${EXTENSION_UID}`;
  expect(extensionBlocks(extension)).toEqual([{ handle: 'note', schema: { name: 'Note' }, type }]);
});

test('without the extension there are no blocks', () => {
  expect(extensionBlocks({ label: 'nothing', read: () => null, list: () => [] })).toEqual([]);
});

test('a schema that is not JSON is an error that names the file', () => {
  const { extension } = testSources({}, { 'blocks/note.liquid': '{% schema %}{ name }{% endschema %}' });
  expect(() => extensionBlocks(extension)).toThrow('extension/blocks/note.liquid');
});
