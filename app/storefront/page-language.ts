/** Chooses the language of pages that links lead to. */
import { type Language, acceptedLanguage, knownLanguage, closestLanguage } from '~/messages/language';

/**
 * Prefers the locale of the request that the link belongs to, then the URL's (`/de/apps/…` or `?locale=de`), then the
 * browser's.
 * @param params.requestLocale empty or undefined if unknown.
 */
export function pageLanguage(params: { request: Request; proxyPath: string; requestLocale?: string }): Language {
  const { request, proxyPath, requestLocale = '' } = params;
  if (requestLocale !== '') return closestLanguage(requestLocale);
  const inPath = /^\/([a-z]{2}(?:-[a-z]{2})?)\//i.exec(proxyPath)?.[1] ?? '';
  const inQuery = new URL(request.url).searchParams.get('locale') ?? '';
  return (
    knownLanguage(inPath) ?? knownLanguage(inQuery) ?? acceptedLanguage(request.headers.get('Accept-Language') ?? '')
  );
}
