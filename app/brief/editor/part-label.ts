/** Names of the editor's fields, for links to them. */
import { draftField } from './form-values';

const LABELS: Record<string, string> = {
  title: 'Title',
  pitch: 'Description',
  inside: 'What’s inside',
  sections: 'Guide',
  consent: 'Consent text',
  marketingConsent: 'Marketing consent text',
  'alternative.label': 'Link text',
  'alternative.url': 'URL',
  product: 'Product',
  'mail.subject': 'Email subject',
  'mail.greeting': 'Email greeting',
  'mail.body': 'Email text',
  pdf: 'PDF',
};

/** The part of the Brief that a path is in: `Section 2, heading` for `sections.1.heading`. */
export function partLabel(path: string): string {
  const [first = '', section, part, block] = path.split('.');
  if (first === 'sections' && section !== undefined) {
    const label = `Section ${Number(section) + 1}`;
    if (part === 'heading') return `${label}, heading`;
    return block === undefined ? label : `${label}, block ${Number(block) + 1}`;
  }
  return LABELS[path] ?? LABELS[first] ?? 'Brief';
}

/** The ID of the field that a path of the document is edited in. */
export function fieldId(path: string): string {
  return draftField(path)[0];
}
