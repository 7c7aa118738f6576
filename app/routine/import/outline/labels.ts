/** What labels and headings say their text is. */
import type { ArticleText, Span } from '../document/document';
import type { Language } from '../languages/language';
import type { LabelKind, TopicKind } from '../languages/wording';

/** An article's text and language. */
interface Read {
  article: ArticleText;
  language: Language;
}

const VALUE_LABELS: LabelKind[] = ['reps', 'sets', 'hold', 'rest', 'breaths', 'side', 'dose'];

/** Whether what's after a label is an amount. */
export function isValueLabel(label: LabelKind | null): boolean {
  return label !== null && VALUE_LABELS.includes(label);
}

/** The label, if its text says something else without it: "mistakes to avoid", "make it easier". */
export function neededLabel(
  label: LabelKind,
  name: Span,
  { article: { lower }, language: { words } }: Read,
): Span | null {
  const text = lower.slice(name.start, name.end).replace(/[:.\s]+$/, '');
  const isPlain = label !== 'cue' || words.plainLabel.test(text);
  return words.negation.test(text) || !isPlain ? name : null;
}

export function labelOf(name: string, { language: { words } }: Pick<Read, 'language'>): LabelKind | null {
  for (const [kind, pattern] of words.labels) if (pattern.test(name)) return kind;
  return null;
}

export function topicOf(name: string, { language: { words } }: Read): TopicKind | null {
  const plain = name.replace(/^["'(]+|[:?!."')\s]+$/g, '').trim();
  for (const [kind, pattern] of words.topics) if (pattern.test(plain) || pattern.test(`${plain}?`)) return kind;
  return null;
}
