/** Says the parts of a Brief and the values of its fields in words. */
import type { OutlineGroup, OutlineItem } from '~/versions/outline';

import type { Brief } from '../schema';
import type { Block } from '../section-schema';

/** Field names as in the editor. */
export const FIELD_LABELS: Record<string, string> = {
  title: 'Title',
  pitch: 'Description',
  inside: 'What’s inside',
  consent: 'Consent text',
  marketingConsent: 'Marketing consent text',
  alternative: 'Other store link',
  product: 'Product',
  'mail.subject': 'Email subject',
  'mail.greeting': 'Email greeting',
  'mail.body': 'Email text',
  heading: 'Heading',
  kind: 'Kind',
  paragraphs: 'Text',
  items: 'Checklist',
  header: 'Table header',
  rows: 'Table',
  file: 'Image',
  alt: 'Alt text',
};

export const NOTHING = 'nothing';

/** Characters of a block's text that name it. */
const NAME_LENGTH = 40;

export function fieldLabel(field: string): string {
  return FIELD_LABELS[field] ?? field;
}

/** A field's value as text, a line for each entry of a list. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  switch (field) {
    case 'alternative': {
      const { label, url } = value as NonNullable<Brief['alternative']>;
      return `${label} (${url})`;
    }
    case 'product':
      return (value as NonNullable<Brief['product']>).title;
    case 'header':
      return rowText(value as string[]) || NOTHING;
    case 'rows':
      return (value as string[][]).map(rowText).join('\n') || NOTHING;
    case 'paragraphs':
      return (value as string[]).join('\n\n') || NOTHING;
    default:
      if (typeof value === 'string' || typeof value === 'number') return String(value);
      return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
        ? value.join('\n') || NOTHING
        : JSON.stringify(value);
  }
}

/** A row's cells, side by side. */
export function rowText(cells: readonly string[]): string {
  return cells.some((cell) => cell !== '') ? cells.join(' | ') : '';
}

/** “Thickness” */
export function sectionName({ fields }: Pick<OutlineGroup, 'fields'>): string {
  const heading = typeof fields.heading === 'string' ? fields.heading.trim() : '';
  return heading === '' ? 'the untitled section' : `“${heading}”`;
}

/** the section “Thickness” */
export function theSection(section: Pick<OutlineGroup, 'fields'>): string {
  const name = sectionName(section);
  return name.startsWith('“') ? `the section ${name}` : name;
}

/** the text “Six millimeters are enough…” */
export function blockName({ id, fields }: OutlineItem): string {
  const block = { id, ...fields } as Block;
  const [noun, text] = NAMES[block.kind](block as never);
  const short = text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).trimEnd()}…` : text;
  return short === '' ? `the ${noun}` : `the ${noun} “${short}”`;
}

type Naming<Kind extends Block['kind']> = (block: Extract<Block, { kind: Kind }>) => [noun: string, text: string];

const NAMES: { [Kind in Block['kind']]: Naming<Kind> } = {
  text: ({ paragraphs }) => ['text', paragraphs[0] ?? ''],
  checklist: ({ items }) => ['checklist', items[0] ?? ''],
  table: ({ header, rows }) => ['table', rowText(header) || rowText(rows[0] ?? [])],
  image: ({ alt }) => ['image', alt],
};
