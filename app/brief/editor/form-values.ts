/** Converts a Brief to and from the editor's text fields. */
import { type Brief, type BriefProduct, type EmailTexts, BLANK_EMAIL_TEXTS, type Problem } from '../schema';

export interface BriefDraft {
  handle: string;
  title: string;
  pitch: string;
  /** One entry per line. */
  inside: string;
  /** `text` has a blank line between paragraphs. */
  sections: { heading: string; text: string }[];
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
    version: 1,
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
  const sections = brief.sections.map(({ heading, paragraphs }) => ({ heading, text: paragraphs.join('\n\n') }));
  return {
    ...brief,
    inside: brief.inside.join('\n'),
    sections: sections.length > 0 ? sections : [{ heading: '', text: '' }],
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
    version: 1,
    handle,
    title,
    pitch,
    inside: splitText(inside, /\n/),
    sections: sections.map(({ heading, text }) => ({ heading, paragraphs: splitText(text, /\n\s*\n/) })),
    consent,
    marketingConsent,
    alternative: isLinked ? { label: alternative.label, url: alternative.url.trim() } : null,
    product,
    mail: Object.values(mail).some((text) => text.trim() !== '') ? mail : null,
  };
}

/** Collapses whitespace within each part, because the PDF sets its own line breaks. */
function splitText(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

/**
 * The error for a field of the draft, prefixed with the line or paragraph it's in.
 * @param field `title`, `inside`, `sections.0.heading`, `sections.0.text`, `alternative.url` …
 */
export function errorMessage(field: string, problems: readonly Problem[]): string | undefined {
  for (const { path, message } of problems) {
    const [name, part] = draftField(path);
    if (name === field) return part === null ? message : `${part}: ${message}`;
  }
  return undefined;
}

/** The draft's field for a path in the document, and the line or paragraph within that field. */
function draftField(path: string): [field: string, part: string | null] {
  const line = /^inside\.(\d+)$/.exec(path);
  if (line) return ['inside', `Line ${Number(line[1]) + 1}`];
  const paragraph = /^sections\.(\d+)\.paragraphs(?:\.(\d+))?$/.exec(path);
  if (!paragraph) return [path, null];
  return [`sections.${paragraph[1]}.text`, paragraph[2] === undefined ? null : `Paragraph ${Number(paragraph[2]) + 1}`];
}
