/** The language of a page that a link leads to. */
import { type Language, acceptedLanguage, knownLanguage, languageOf } from '../language';

/**
 * The language that the reader asked in, where the link knows it; otherwise what the address says, as in `/de/apps/…` or
 * `?locale=de`, and last what the browser prefers.
 * @param asked locale of the page that the reader asked on; empty where it is not known.
 */
export function pageLanguage(of: { request: Request; pathPrefix: string; asked?: string }): Language {
  const { request, pathPrefix, asked = '' } = of;
  if (asked !== '') return languageOf(asked);
  const inPath = /^\/([a-z]{2}(?:-[a-z]{2})?)\//i.exec(pathPrefix)?.[1] ?? '';
  const inQuery = new URL(request.url).searchParams.get('locale') ?? '';
  return (
    knownLanguage(inPath) ?? knownLanguage(inQuery) ?? acceptedLanguage(request.headers.get('Accept-Language') ?? '')
  );
}
