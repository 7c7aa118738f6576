import { isStorable } from './storable-text';

/**
 * Reads an id from a route's params.
 * @throws a 404 response if it's missing or can't be stored, so that it can't exist.
 */
export function readId(id: string | undefined): string {
  if (!id || !isStorable(id)) throw new Response(null, { status: 404 });
  return id;
}
