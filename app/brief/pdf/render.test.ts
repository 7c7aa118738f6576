import { expect, test } from 'vitest';

import { type Tag, readTags } from '../../../tests/support/pdf/read-tags';
import { SHOP_NAME, labelsOf, renderSample, sampleOf } from '../../../tests/support/pdf/render-sample';
import { LANGUAGES } from '../../messages/language';

/** Lines are broken anywhere in Japanese. */
const squeeze = (text: string) => text.replace(/[\s\u200e\u200f]+/g, '');

const flat = (tag: Tag): Tag[] => [tag, ...tag.children.flatMap(flat)];

test.each(LANGUAGES)('the tags of a PDF have the text as it was typed: %s', async (language) => {
  const brief = sampleOf(language);
  const { title, language: tagged, isMarked, root } = await readTags((await renderSample(language)).bytes);
  expect({ title, tagged, isMarked }).toEqual({ title: brief.title, tagged: language, isMarked: true });
  const tags = flat(root);
  const texts = (...types: string[]) =>
    tags.filter(({ type }) => types.includes(type)).map(({ text }) => squeeze(text));
  const [first, second] = brief.sections;
  const [text, table] = first?.blocks ?? [];
  const [checklist, image] = second?.blocks ?? [];
  if (text?.kind !== 'text' || table?.kind !== 'table' || checklist?.kind !== 'checklist' || image?.kind !== 'image')
    throw new Error('The sample has other blocks');
  const headings = [brief.title, labelsOf(language).inside, first?.heading ?? '', second?.heading ?? ''];
  expect(texts('H1', 'H2')).toEqual(headings.map(squeeze));
  expect(texts('P')).toEqual([SHOP_NAME, brief.pitch, ...text.paragraphs].map(squeeze));
  expect(texts('LBody')).toEqual([...brief.inside, ...checklist.items].map(squeeze));
  expect(texts('TH')).toEqual(table.header.map(squeeze));
  expect(texts('TD')).toEqual(table.rows.flat().map(squeeze));
  expect(tags.filter(({ type }) => type === 'Figure').map(({ alt }) => alt)).toEqual([image.alt]);
});

test('rows, lists and the document are nested', async () => {
  const { root } = await readTags((await renderSample('en')).bytes);
  expect(root.type).toBe('Document');
  expect(root.children.map(({ type }) => type)).toEqual([
    ...['P', 'H1', 'P', 'H2', 'L', 'H2', 'P', 'P', 'Table', 'H2', 'L', 'Figure'],
  ]);
  const table = root.children.find(({ type }) => type === 'Table');
  expect(table?.children.map(({ children }) => children.map(({ type }) => type).join(' '))).toEqual([
    ...['TH TH TH', 'TD TD TD', 'TD TD TD'],
  ]);
});

test('the same text gives the same bytes; fonts are subsets', async () => {
  for (const language of ['ar', 'ja'] as const) {
    const { bytes } = await renderSample(language);
    expect(Buffer.from((await renderSample(language)).bytes).equals(bytes)).toBe(true);
    expect(bytes.length).toBeLessThan(80_000);
  }
});
