/** A random ID for a new part of a document, such as `1b2k9x03k9x0c1`. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return Array.from(random, (number) => number.toString(36).padStart(7, '0')).join('');
}
