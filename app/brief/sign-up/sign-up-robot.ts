/** Who fills in what nobody sees, or is done before anybody could have begun, is no reader. */
import type { SignUpFields } from '../contract';

/**
 * Milliseconds from the beginning of a page in which no reader has found the form, written an address and sent it. Few,
 * as a reader who is taken for a robot is not told.
 */
const SHORTEST_VISIT = 1000;

/** Whether a form was filled in by a robot. Without script the time is not known, and is not held against anybody. */
export function isRobot({ subject, page_age }: Pick<SignUpFields, 'subject' | 'page_age'>): boolean {
  if (subject !== '') return true;
  return page_age !== '' && !(Number(page_age) >= SHORTEST_VISIT);
}
