import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isEqual } from '~/versions/fields';

import { buyersBrief } from '../../../prisma/seed/buyers-brief';
import type { Brief } from '../schema';
import { compareBriefs } from './compare';
import { outlineOf, withOutline } from './outline';
import {
  type BriefEdit,
  all,
  brief,
  change,
  changeBlock,
  changeSection,
  edits,
  putBlock,
  putSection,
  removeBlock,
  removeSection,
} from './testing/edited-briefs';

const base = brief({ a: ['text1', 'table1'], b: ['checklist1', 'image1'], c: ['text2', 'text3'] });
const product = { id: 'gid://shopify/Product/1', handle: 'tool', title: 'Hip tool', image: null, variantId: null };
const texts = (edit: BriefEdit, from: Brief = base) => compareBriefs(from, edit(from)).map(({ text }) => text);

test.each<[text: string, edit: BriefEdit]>([
  ['Title: “Mats” → “Blocks”', change({ title: 'Blocks' })],
  ['Description changed', change({ pitch: 'Because' })],
  ['Line 2 of What’s inside changed', change({ inside: ['One', 'Three'] })],
  ['Consent text changed', change({ consent: 'Send me the guide by email.' })],
  ['Marketing consent text changed', change({ marketingConsent: 'Send me offers by email.' })],
  ['Other store link changed', change({ alternative: { label: 'Elsewhere', url: 'https://other.example/' } })],
  ['Product: none → Hip tool', change({ product })],
  ['Email subject: nothing → “Your Brief”', change({ mail: { subject: 'Your Brief', greeting: '', body: '' } })],
  ['Email text changed', change({ mail: { subject: '', greeting: '', body: 'Here it is.' } })],
  ['Renamed the section “a” to “Thickness”', changeSection('a', { heading: 'Thickness' })],
  ['Removed the section “a”', all(putBlock('text1', 'b', 0), putBlock('table1', 'b', 0), removeSection('a'))],
  ['Added the section “new”', putSection('new', 1)],
  ['Moved the section “c”', putSection('c', 0)],
  ['Added the checklist “Check”', putBlock('checklist9', 'a', 0)],
  ['Removed the table “A | B”', removeBlock('table1')],
  ['Moved the text “About text1” within “a”', putBlock('table1', 'a', 0)],
  ['Moved the image “A mat” from “b” to “a”', putBlock('image1', 'a', 0)],
  ['Added paragraph 2 of “a”', changeBlock('text1', { paragraphs: ['About text1', 'More'] })],
  ['Paragraph 1 of text 2 of “c” changed', changeBlock('text3', { paragraphs: ['Other'] })],
  ['Checklist line 1 of “b” changed', changeBlock('checklist1', { items: ['Measure'] })],
  ['Table header of “a” changed', changeBlock('table1', { header: ['A', 'C'] })],
  [
    'Table row 2 of “a” changed',
    changeBlock('table1', {
      rows: [
        ['1', '2'],
        ['3', '5'],
      ],
    }),
  ],
  ['Image of “b” replaced', changeBlock('image1', { file: 'gid://shopify/MediaImage/2' })],
  ['Alt text of “b” changed', changeBlock('image1', { alt: 'Two mats' })],
])('%s', (text, edit) => {
  expect(texts(edit)).toContain(text);
});

test('a long text names its block by its beginning', () => {
  const long = 'Six millimeters are enough for most people who sit and lie on it.';
  const edit = all(changeBlock('text1', { paragraphs: [long] }));
  expect(texts(removeBlock('text1'), edit(base))).toEqual([
    'Removed the text “Six millimeters are enough for most peop…”',
  ]);
});

test('texts before and after are given if they say more', () => {
  expect(compareBriefs(base, change({ pitch: '' })(base))).toEqual([
    { text: 'Description changed', before: 'Why', after: 'nothing' },
  ]);
});

test('a blank section that the editor adds is no change', () => {
  const blank = { id: 'blank', heading: '', blocks: [{ id: 'x', kind: 'text' as const, paragraphs: [] }] };
  expect(texts((edited) => ({ ...edited, sections: [...edited.sections, blank] }))).toEqual([]);
});

describe('any edits', () => {
  const edited = edits('m').map((edit) => edit(base));

  test('say something exactly if there is a difference', () => {
    fc.assert(
      fc.property(edited, edited, (one, other) => {
        const changes = compareBriefs(one, other);
        expect(changes.length > 0).toBe(!isEqual(outlineOf(one), outlineOf(other)));
        expect(compareBriefs(one, one)).toEqual([]);
        for (const { text } of changes) expect(text).toMatch(/^[A-Z].*[^:]$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('are taken apart and put together without a loss', () => {
    expect(withOutline(buyersBrief, outlineOf(buyersBrief))).toEqual(buyersBrief);
    fc.assert(
      fc.property(edited, (each) => {
        expect(outlineOf(withOutline(base, outlineOf(each)))).toEqual(outlineOf(each));
      }),
    );
  });

  test('are named one by one: adding each part’s changes up, nothing is left out', () => {
    const single = fc.constantFrom<[BriefEdit, number]>(
      [change({ title: 'x' }), 1],
      [change({ inside: ['x', 'y'] }), 2],
      [changeSection('c', { heading: 'x' }), 1],
      [changeBlock('checklist1', { items: ['x', 'y'] }), 2],
      [changeBlock('image1', { alt: 'x', file: 'gid://shopify/MediaImage/9' }), 2],
      [putSection('c', 0), 1],
      [removeBlock('text2'), 1],
    );
    fc.assert(
      fc.property(fc.uniqueArray(single, { selector: ([edit]) => edit, maxLength: 5 }), (chosen) => {
        const count = chosen.reduce((sum, [, changes]) => sum + changes, 0);
        expect(texts(all(...chosen.map(([edit]) => edit)))).toHaveLength(count);
      }),
    );
  });
});
