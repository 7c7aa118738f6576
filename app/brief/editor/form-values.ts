/** Converts a Brief to and from the editor's text fields. */
import {
  type Brief,
  type BriefProduct,
  type EmailTexts,
  BLANK_EMAIL_TEXTS,
  BRIEF_FORMAT,
  type Problem,
} from '../schema';
import type { Block, Section } from '../section-schema';
import { type BlockDraft, type SectionDraft, blankSection } from './blocks/block-draft';

export interface BriefDraft {
  handle: string;
  title: string;
  pitch: string;
  /** One entry per line. */
  inside: string;
  sections: SectionDraft[];
  consent: string;
  /** Blank for our text. */
  marketingConsent: string;
  alternative: { label: string; url: string };
  product: BriefProduct | null;
  /** A blank field means the default text. */
  mail: EmailTexts;
}

/** A new Brief with nothing but a title. */
export function blankBrief(title: string): Brief {
  return {
    version: BRIEF_FORMAT,
    handle: '',
    title,
    pitch: '',
    inside: [],
    sections: [],
    consent: 'Send me the Brief by email. I can unsubscribe with one click.',
    marketingConsent: '',
    alternative: null,
    product: null,
    mail: null,
  };
}

/** Adds a blank section if there is none, so that there's a field to write in. */
export function toFormValues(brief: Brief): BriefDraft {
  const sections = brief.sections.map((section) => ({ ...section, blocks: section.blocks.map(toBlockDraft) }));
  return {
    ...brief,
    inside: brief.inside.join('\n'),
    sections: sections.length > 0 ? sections : [blankSection()],
    // Drafts saved before there was such a text have none.
    marketingConsent: (brief as Partial<Brief>).marketingConsent ?? '',
    alternative: brief.alternative ?? { label: '', url: '' },
    product: (brief as Partial<Brief>).product ?? null,
    mail: brief.mail ?? BLANK_EMAIL_TEXTS,
  };
}

/** The document for a draft. It may be invalid: `checkBrief` tells. */
export function toDocument(draft: BriefDraft): Brief {
  const { handle, title, pitch, inside, sections, consent, marketingConsent, alternative, product, mail } = draft;
  const isLinked = alternative.label.trim() !== '' || alternative.url.trim() !== '';
  return {
    version: BRIEF_FORMAT,
    handle,
    title,
    pitch,
    inside: splitText(inside, /\n/),
    sections: sections.map(toSection),
    consent,
    marketingConsent,
    alternative: isLinked ? { label: alternative.label, url: alternative.url.trim() } : null,
    product,
    mail: Object.values(mail).some((text) => text.trim() !== '') ? mail : null,
  };
}

function toBlockDraft(block: Block): BlockDraft {
  switch (block.kind) {
    case 'text':
      return { id: block.id, kind: 'text', text: block.paragraphs.join('\n\n') };
    case 'checklist':
      return { id: block.id, kind: 'checklist', items: block.items.join('\n') };
    default:
      return block;
  }
}

/** The section of the document for a draft. It may be invalid. */
export function toSection({ id, heading, blocks }: SectionDraft): Section {
  return { id, heading, blocks: blocks.map(toBlock) };
}

function toBlock(block: BlockDraft): Block {
  switch (block.kind) {
    case 'text':
      return { id: block.id, kind: 'text', paragraphs: splitText(block.text, /\n\s*\n/) };
    case 'checklist':
      return { id: block.id, kind: 'checklist', items: splitText(block.items, /\n/) };
    case 'table':
      return { ...block, header: block.header.map(collapse), rows: block.rows.map((cells) => cells.map(collapse)) };
    case 'image':
      return { ...block, alt: collapse(block.alt) };
  }
}

function splitText(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(collapse)
    .filter((part) => part !== '');
}

/** Collapses whitespace, because the PDF sets its own line breaks. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
/**
 * The error for a field of the draft, prefixed with the line or paragraph it's in.
 * @param field `title`, `inside`, `sections.0.heading`, `sections.0.blocks.0.text`, `alternative.url` …
 */
export function errorMessage(field: string, problems: readonly Problem[]): string | undefined {
  for (const { path, message } of problems) {
    const [name, part] = draftField(path);
    if (name === field) return part === null ? message : `${part}: ${message}`;
  }
  return undefined;
}

/** The draft's field for a path in the document, and the line or paragraph within that field. */
export function draftField(path: string): [field: string, part: string | null] {
  const line = /^inside\.(\d+)$/.exec(path);
  if (line) return ['inside', `Line ${Number(line[1]) + 1}`];
  const part = /^(sections\.\d+\.blocks\.\d+)\.(paragraphs|items)(?:\.(\d+))?$/.exec(path);
  if (!part) return [path, null];
  const [, block, list, index] = part;
  const isText = list === 'paragraphs';
  const field = `${block}.${isText ? 'text' : 'items'}`;
  return [field, index === undefined ? null : `${isText ? 'Paragraph' : 'Line'} ${Number(index) + 1}`];
}
