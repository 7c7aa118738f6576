/** Fields of a document's parts, which are compared and merged one by one. */
import { canonicalJson } from '~/publishing/canonical-json';

/** The values of a part's fields, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether two values are the same, apart from the order of keys. */
export function isEqual(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson([one]) === canonicalJson([other]);
}

/** Names of the fields that differ, in the order of `after`. */
export function changedFields(before: Fields, after: Fields): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (field) => !isEqual(before[field], after[field]),
  );
}
