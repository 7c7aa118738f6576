import type { SignUpFields } from './contract';

/**
 * Milliseconds from page load to submission; no person is faster. Keep it low, because a person mistaken for a bot gets no error.
 */
const MIN_PAGE_AGE = 1000;

/** Whether a bot filled in the form: the honeypot has text, or it was too fast. Without JavaScript the age is unknown. */
export function isBot({ subject, page_age }: Pick<SignUpFields, 'subject' | 'page_age'>): boolean {
  if (subject !== '') return true;
  return page_age !== '' && !(Number(page_age) >= MIN_PAGE_AGE);
}
