/**
 * What `remix-serve` logs of a request: method, path, status, length, time. Not the query, in which a merchant's search
 * for a person may stand, and not the token of a mailed link, which is as good as the link.
 */
import morgan from 'morgan';

/** Tokens are 43 letters and figures long (app/brief/link/links.server.ts); ids and handles are shorter. */
const TOKEN = /[\w-]{40,}/g;

/** The path of a request, as it may be logged. */
export function loggedPath(url: string): string {
  return url.replace(/\?.*/s, '').replace(TOKEN, '…');
}

// remix-serve logs with morgan's "tiny", which asks for the address by this name.
morgan.token('url', ({ url = '' }) => loggedPath(url));
