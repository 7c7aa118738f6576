import { expect, test } from 'vitest';

import type { Section } from './section-schema';
import { guideWarnings } from './warnings';

const section = (...blocks: Section['blocks']): Section[] => [{ id: 's', heading: 'H', blocks }];
const image = (alt: string) => ({ id: 'i', kind: 'image' as const, file: 'gid://shopify/MediaImage/1', alt });
const table = (...header: string[]) => ({ id: 't', kind: 'table' as const, header, rows: [header.map(() => 'x')] });

test('warns about a table without a header, and about a column without a name', () => {
  expect(guideWarnings(section(table('', ' ')))).toMatchObject([
    { path: 'sections.0.blocks.0.header', message: expect.stringMatching(/^Add a header/) as string },
  ]);
  expect(guideWarnings(section(image('A'), table('What', '')))).toEqual([
    { path: 'sections.0.blocks.1.header', message: 'Name every column' },
  ]);
  expect(guideWarnings(section(table('What', 'Why')))).toEqual([]);
});

test('warns about an image without alt text, once it’s chosen', () => {
  expect(guideWarnings(section(image(' '))).map(({ path }) => path)).toEqual(['sections.0.blocks.0.alt']);
  expect(guideWarnings(section({ ...image(''), file: '' }))).toEqual([]);
});
