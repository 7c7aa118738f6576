/** The link in the email: `GET` shows a page with a button, `POST` downloads the PDF or sends a new link. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { download, renewLink, linkState } from '~/delivery/link/download.server';
import { findCurrentFile } from '~/brief/files/current-file.server';
import { fileResponse } from '~/brief/files/file-stream.server';
import type { Language } from '~/messages/language';
import { type FoundLink, findLink, isWholeToken } from '~/delivery/link/links.server';
import { findLiveHandle, findPublishedBrief } from '~/brief/versions/live.server';
import { isHumanPress, recordVisit, recordBotClick } from '~/delivery/link/visits.server';
import {
  VISIT_FIELD,
  INTENT_FIELD,
  linkPage,
  noFilePage,
  renewedPage,
  unknownLinkPage,
  unpublishedPage,
} from '~/delivery/pages/download-pages.server';
import { productCard } from '~/delivery/pages/product-card.server';
import { linksBack } from '~/delivery/pages/links-back.server';
import type { Page } from '~/storefront/personal-page.server';
import { pageLanguage } from '~/storefront/page-language';
import type { LinkClient } from '~/delivery/link/bot-click';
import { briefForm } from '~/sign-up/pages.server';
import { db } from '~/db.server';
import { readForm } from '~/http/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { awaitsConfirmation } from '~/people/consents/marketing.server';
import { type LinkedPage, respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';
import { verifyProxyRequest } from '~/shopify/app-proxy.server';
import { readSettings } from '~/settings/settings.server';

export async function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ shop, link, client }) => {
    const { downloadsPerLink } = await readSettings({ db, shop });
    return { state: linkState(link, downloadsPerLink), visitId: await recordVisit({ db, link, client }) };
  });
}

export async function action(args: ActionFunctionArgs) {
  // Before anything is read.
  await verifyProxyRequest(args.request);
  // A body that isn't a form doesn't come from the page's button.
  const fields = await readForm(args.request).catch((): Record<string, unknown> => ({}));
  return respond(args, async ({ shop, link, languagePath, language, client }) => {
    const { downloadsPerLink: limit } = await readSettings({ db, shop });
    const state = linkState(link, limit);
    const press = { db, link, client, visitId: fields[VISIT_FIELD] };
    if (!(await isHumanPress(press))) return { state, visitId: await recordBotClick(press), isAgain: true };
    // The page may have been opened while the link still worked.
    const visitId = String(fields[VISIT_FIELD]);
    if (state === 'unpublished') return { state, visitId };
    if (state !== 'valid') {
      if (fields[INTENT_FIELD] !== 'new-link') return { state, visitId };
      return renewedPage(
        await renewLink({ db, enqueue: await openEnqueue(), request: link.request, languagePath }),
        language,
      );
    }
    const file = await download({ db, enqueue: await openEnqueue(), link, userAgent: client.userAgent, limit });
    if (file === 'used-up') return { state: file, visitId };
    if (file === 'gone') return null;
    return file === 'no-file' ? noFilePage(language) : fileResponse({ db, file, signal: args.request.signal });
  });
}

interface RequestContext {
  shop: string;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  language: Language;
  link: FoundLink;
  client: LinkClient;
}

interface PageOptions {
  state: ReturnType<typeof linkState>;
  visitId: string;
  isAgain?: boolean;
}

/** @param runIntent returns a response, options for the page, or null if the link no longer exists. */
async function respond(
  { request, params }: LoaderFunctionArgs,
  runIntent: (context: RequestContext) => Promise<PageOptions | Page | Response | null>,
): Promise<Response> {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const token = params.token ?? '';
  const personal = { db, shop, languagePath, language: pageLanguage({ request, proxyPath }) };
  return respondPersonally(personal, async (): Promise<LinkedPage | Page | Response> => {
    const link = await findLink({ db, shop, token });
    const language = pageLanguage({ request, proxyPath, requestLocale: link?.request.locale });
    const unknownLink = async () =>
      unknownLinkPage({ form: await otherForm({ shop, proxyPath, language }), isWhole: isWholeToken(token), language });
    if (!link) return unknownLink();
    const result = await runIntent({ shop, languagePath, language, link, client: linkClient(request) }).catch(
      async (error: unknown) => {
        // The person may have been erased in the meantime, and the link with them.
        if (await findLink({ db, shop, token })) throw error;
        return null;
      },
    );
    if (!result) return unknownLink();
    if (result instanceof Response) return result;
    const page =
      'body' in result ? result : await pageOfLink({ shop, proxyPath, languagePath, language, token, link }, result);
    if (!page) return unknownLink();
    return { page, links: await linksBack({ db, shop, languagePath, language, request: link.request }) };
  });
}

/** Null if the Brief is gone. */
async function pageOfLink(
  context: Omit<RequestContext, 'client'> & { proxyPath: string; token: string },
  { state, ...rest }: PageOptions,
): Promise<Page | null> {
  const { shop, proxyPath, languagePath, language, token, link } = context;
  const { briefId, briefLocale, id: requestId } = link.request;
  const brief = await findPublishedBrief({ db, shop, id: briefId, locale: briefLocale });
  if (!brief) return null;
  const { title, inside } = brief;
  if (state === 'unpublished')
    return unpublishedPage({ title, form: await otherForm({ shop, proxyPath, language, except: briefId }), language });
  const file = await findCurrentFile({ db, shop, briefId, locale: brief.locale });
  const isMarketing = await awaitsConfirmation({ db, shop, requestId });
  const product = brief.product && productCard({ product: brief.product, languagePath, language });
  const marketingPath = isMarketing ? `${proxyPath}/unsubscribe/${token}` : null;
  return linkPage(state, {
    language,
    title,
    inside,
    action: `${proxyPath}/brief/${token}`,
    product,
    marketingPath,
    hasOriginalPdf: brief.locale !== '' && file?.locale === '',
    ...rest,
  });
}

/** The sign-up form of another live Brief; null if there is none. */
async function otherForm(params: { shop: string; proxyPath: string; language: Language; except?: string }) {
  const { shop, proxyPath, language, except } = params;
  const handle = await findLiveHandle({ db, shop, except });
  return handle === null ? null : briefForm({ db, shop, action: `${proxyPath}/brief`, handle, language });
}

function linkClient({ method, headers }: Request): LinkClient {
  return {
    method,
    userAgent: headers.get('User-Agent') ?? '',
    purpose: `${headers.get('Sec-Purpose') ?? ''} ${headers.get('Purpose') ?? ''}`,
  };
}
