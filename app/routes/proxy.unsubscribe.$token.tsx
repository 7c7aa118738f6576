/** The unsubscribe link: a page with a button, and one-click unsubscribing from the mail client (RFC 8058). */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { logError } from '~/log.server';
import { unsubscribe } from '~/delivery/link/download.server';
import { type FoundLink, findLink, isWholeToken } from '~/delivery/link/links.server';
import { isOneClick } from '~/delivery/link/one-click';
import { readScope } from '~/people/consents/unsubscribe-form';
import type { UnsubscribeScope } from '~/messages/messages';
import { findMarketingConsent } from '~/people/consents/marketing.server';
import { linksBack } from '~/delivery/pages/links-back.server';
import { pageLanguage } from '~/storefront/page-language';
import {
  PAGE_FIELD,
  unknownUnsubscribePage,
  unsubscribePage,
  unsubscribedPage,
} from '~/delivery/pages/unsubscribe-pages.server';
import { briefForm } from '~/sign-up/pages.server';
import { db } from '~/db.server';
import { readForm } from '~/http/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { type LinkedPage, respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';
import { verifyProxyRequest } from '~/shopify/app-proxy.server';

export async function loader(args: LoaderFunctionArgs) {
  return respond(args, respondPersonally, async () => null);
}

export async function action(args: ActionFunctionArgs) {
  // Before anything is read.
  await verifyProxyRequest(args.request);
  const fields = await readForm(args.request, { allowUntyped: true }).catch(unreadable);
  return respond(args, PAGE_FIELD in fields ? respondPersonally : statusOnError, async ({ request }) => {
    // Bots that post to every link don't send the field.
    if (!isOneClick(fields)) return null;
    const userAgent = args.request.headers.get('User-Agent') ?? '';
    const scope = readScope(fields);
    await unsubscribe({ db, enqueue: await openEnqueue(), request, userAgent, scope });
    return scope;
  });
}

/** Mailbox providers read only the status, and take any 200 for success. */
function unreadable(): never {
  throw new Response('Not unsubscribed: the request is invalid. Open this link in a browser instead.', { status: 400 });
}

const statusOnError: typeof respondPersonally = async (personal, build) => {
  try {
    const result = await build();
    return await respondPersonally(personal, async () => result);
  } catch (error) {
    logError('Unsubscribing with one click failed', error);
    return new Response('Not unsubscribed because of a problem on our side. Try again later.', { status: 503 });
  }
};

/**
 * @param respondWith responds if the database fails: people get a page, and mailbox providers a status.
 * @param run unsubscribes the person if asked to, and returns what ended; null if it wasn't asked.
 */
async function respond(
  { request, params }: LoaderFunctionArgs,
  respondWith: typeof respondPersonally,
  run: (link: FoundLink) => Promise<UnsubscribeScope | null>,
): Promise<Response> {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const token = params.token ?? '';
  const personal = { db, shop, languagePath, language: pageLanguage({ request, proxyPath }) };
  return respondWith(personal, async (): Promise<LinkedPage> => {
    const link = await findLink({ db, shop, token });
    const language = pageLanguage({ request, proxyPath, requestLocale: link?.request.locale });
    const page = { language, yourDataPath: `${proxyPath}/your-data?locale=${language}` };
    if (!link) return { page: unknownUnsubscribePage({ ...page, isWhole: isWholeToken(token) }), links: [] };
    const links = await linksBack({ db, shop, languagePath, language, request: link.request });
    const consent = await findMarketingConsent(db, { shop, personId: link.request.personId });
    const hasMarketing = consent !== null && consent.state !== 'withdrawn';
    const scope = await run(link);
    if (!scope) {
      const action = `${proxyPath}/unsubscribe/${token}`;
      return { page: unsubscribePage({ ...page, action, hasMarketing }), links };
    }
    const { handle, unpublishedAt } = link.request.brief;
    const form = unpublishedAt ? null : await briefForm({ db, shop, action: `${proxyPath}/brief`, handle, language });
    const ended = scope === 'all' && !hasMarketing ? 'delivery' : scope;
    return { page: unsubscribedPage({ ...page, form, scope: ended }), links };
  });
}
