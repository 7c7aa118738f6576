/** The texts of a Brief and their paths, which translations are stored by. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';

import { extractTexts } from '~/translations/walk';

import { translatedBrief } from './translated-brief';
import { walkBrief } from './walk-brief';

test('moving and removing parts of the guide changes no other part’s translation', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(buyersBrief.sections, { minLength: 1 }), (sections) => {
      const mark = (text: string) => `«${text}»`;
      const texts = Object.fromEntries(
        extractTexts(walkBrief, buyersBrief).map(({ path, original }) => [path, { text: mark(original), original }]),
      );
      const translated = translatedBrief({ ...buyersBrief, sections }, texts);
      expect(translated.sections).toEqual(
        sections.map((section) => ({
          ...section,
          heading: mark(section.heading),
          blocks: section.blocks.map((block) => {
            if (block.kind === 'text') return { ...block, paragraphs: block.paragraphs.map(mark) };
            if (block.kind === 'checklist') return { ...block, items: block.items.map(mark) };
            if (block.kind === 'table')
              return { ...block, header: block.header.map(mark), rows: block.rows.map((row) => row.map(mark)) };
            return block;
          }),
        })),
      );
    }),
  );
});

test('blocks with the same words have translations of their own', () => {
  const block = (id: string) => ({ id, kind: 'text' as const, paragraphs: ['Measure twice.'] });
  const brief = { ...buyersBrief, sections: [{ id: 'a', heading: '', blocks: [block('one'), block('two')] }] };
  const paths = extractTexts(walkBrief, brief).flatMap(({ path, original }) =>
    original === 'Measure twice.' ? [path] : [],
  );
  expect(new Set(paths).size).toBe(2);
  const texts = Object.fromEntries(
    paths.map((path, index) => [path, { text: `Text ${index + 1}`, original: 'Measure twice.' }]),
  );
  expect(translatedBrief(brief, texts).sections[0]?.blocks).toEqual([
    { ...block('one'), paragraphs: ['Text 1'] },
    { ...block('two'), paragraphs: ['Text 2'] },
  ]);
});
