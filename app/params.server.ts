/** Ids in the addresses of pages. */
import { isKept } from './kept-text';

/**
 * An id, as the address says it.
 * @throws a 404 response where nothing can be kept under it.
 */
export function readId(id: string | undefined): string {
  if (!id || !isKept(id)) throw new Response(null, { status: 404 });
  return id;
}
