/** A Brief as it is typed: lists are one text each, a line or a paragraph an entry. Safe in the browser. */
import { type Brief, type BriefMail, OUR_WORDS, type Problem } from '../schema';

export interface BriefDraft {
  handle: string;
  title: string;
  pitch: string;
  /** A line each. */
  inside: string;
  /** Paragraphs are parted by an empty line. */
  sections: { heading: string; text: string }[];
  consent: string;
  alternative: { label: string; url: string };
  /** Empty for our own words. */
  mail: BriefMail;
}

/** A Brief that is only begun: it has a title, and the rest is to be written. */
export function blankBrief(title: string): Brief {
  return {
    version: 1,
    handle: '',
    title,
    pitch: '',
    inside: [],
    sections: [],
    consent: 'Send me the Brief by e-mail. I can unsubscribe with one click.',
    alternative: null,
    mail: null,
  };
}

/** Where there is no section, there is one to write in. */
export function draftOf(brief: Brief): BriefDraft {
  const sections = brief.sections.map(({ heading, paragraphs }) => ({ heading, text: paragraphs.join('\n\n') }));
  return {
    ...brief,
    inside: brief.inside.join('\n'),
    sections: sections.length > 0 ? sections : [{ heading: '', text: '' }],
    alternative: brief.alternative ?? { label: '', url: '' },
    // A Brief that was saved before there was such a thing has none.
    mail: brief.mail ?? OUR_WORDS,
  };
}

/** The document that a draft stands for; it may break the rules. */
export function documentOf(draft: BriefDraft): Brief {
  const { handle, title, pitch, inside, sections, consent, alternative, mail } = draft;
  const isLinked = alternative.label.trim() !== '' || alternative.url.trim() !== '';
  return {
    version: 1,
    handle,
    title,
    pitch,
    inside: parts(inside, /\n/),
    sections: sections.map(({ heading, text }) => ({ heading, paragraphs: parts(text, /\n\s*\n/) })),
    consent,
    alternative: isLinked ? { label: alternative.label, url: alternative.url.trim() } : null,
    mail: Object.values(mail).some((text) => text.trim() !== '') ? mail : null,
  };
}

/** Breaks within a paragraph are no breaks on paper. */
function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

/**
 * The message for a field of the draft, where there is one. A problem of a line or a paragraph says which it is.
 * @param field `title`, `inside`, `sections.0.heading`, `sections.0.text`, `alternative.url` …
 */
export function messageFor(field: string, problems: readonly Problem[]): string | undefined {
  for (const { path, message } of problems) {
    const [place, part] = fieldOf(path);
    if (place === field) return part === null ? message : `${part}: ${message}`;
  }
  return undefined;
}

/** The field of the draft that a path of the document lies in, and the entry there. */
function fieldOf(path: string): [field: string, entry: string | null] {
  const line = /^inside\.(\d+)$/.exec(path);
  if (line) return ['inside', `Line ${Number(line[1]) + 1}`];
  const paragraph = /^sections\.(\d+)\.paragraphs(?:\.(\d+))?$/.exec(path);
  if (!paragraph) return [path, null];
  return [`sections.${paragraph[1]}.text`, paragraph[2] === undefined ? null : `Paragraph ${Number(paragraph[2]) + 1}`];
}
