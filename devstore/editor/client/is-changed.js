// @ts-check

/**
 * Compares by value.
 *
 * @param {unknown} a
 * @param {unknown} b
 */
export function isChanged(a, b) {
  return JSON.stringify(a) !== JSON.stringify(b);
}
