import { expect, test } from 'vitest';

import { buyersBrief } from '../../prisma/seed/buyers-brief';
import { checkBrief } from './schema';
import type { Block, Section } from './section-schema';

const section = (id: string, ...blocks: Block[]): Section => ({ id, heading: 'Heading', blocks });
const table = (header: string[], rows: string[][]): Block => ({ id: 't', kind: 'table', header, rows });
const image = (id: string): Block => ({ id, kind: 'image', file: 'gid://shopify/MediaImage/1', alt: '' });
const check = (...sections: Section[]) => checkBrief({ ...buyersBrief, sections }, true);

test('allows every kind of block, a table without a header, and an image that says nothing', () => {
  const blocks: Block[] = [
    table(['', ''], [['a', '']]),
    { id: 'l', kind: 'checklist', items: ['One'] },
    { id: 'p', kind: 'text', paragraphs: ['One', 'Two'] },
    image('i'),
  ];
  expect(check(section('s', ...blocks))).toMatchObject({ brief: { sections: [{ blocks }] } });
});

test.each<[string, Section[], string]>([
  ['a row without a cell for each column', [section('s', table(['a', 'b'], [['c']]))], 'sections.0.blocks.0.rows.0'],
  ['a blank row', [section('s', table(['a'], [['b'], [' ']]))], 'sections.0.blocks.0.rows.1.0'],
  ['too many columns', [section('s', table([...'abcdefg'], [[...'abcdefg']]))], 'sections.0.blocks.0.header'],
  ['no rows', [section('s', table(['a'], []))], 'sections.0.blocks.0.rows'],
  ['no items', [section('s', { id: 'l', kind: 'checklist', items: [] })], 'sections.0.blocks.0.items'],
  ['no blocks', [section('s')], 'sections.0.blocks'],
  ['no image', [section('s', { id: 'i', kind: 'image', file: '', alt: '' })], 'sections.0.blocks.0.file'],
  [
    'a file that isn’t an image',
    [section('s', { id: 'i', kind: 'image', file: 'gid://shopify/Video/1', alt: '' })],
    'sections.0.blocks.0.file',
  ],
  ['the same ID twice', [section('s', image('s'))], 'sections.0.blocks.0.id'],
  [
    'more than 20 images',
    [section('s', ...Array.from({ length: 20 }, (_, index) => image(`i${index}`))), section('t', image('u'))],
    'sections.1.blocks.0.file',
  ],
  [
    'a character that the PDF can’t show, in a cell',
    [section('s', table(['a'], [['\ue000']]))],
    'sections.0.blocks.0.rows.0.0',
  ],
])('rejects %s', (_, sections, path) => {
  const checked = check(...sections);
  expect('problems' in checked && checked.problems.map((problem) => problem.path)).toContain(path);
});

test('limits all texts together', () => {
  const paragraphs = Array.from({ length: 12 }, () => 'a'.repeat(1500));
  const sections = Array.from({ length: 6 }, (_, index) =>
    section(`s${index}`, { id: `b${index}`, kind: 'text', paragraphs }),
  );
  expect(check(...sections.slice(1))).toHaveProperty('brief');
  expect(check(...sections)).toMatchObject({ problems: [{ path: 'sections' }] });
});
