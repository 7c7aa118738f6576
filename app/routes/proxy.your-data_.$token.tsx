/** The emailed link to a person's data: `GET` shows it, `POST` unsubscribes or erases. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { unsubscribe } from '~/delivery/link/download.server';
import { readScope } from '~/people/consents/unsubscribe-form';
import { linksBack } from '~/delivery/pages/links-back.server';
import type { Page } from '~/storefront/personal-page.server';
import { pageLanguage } from '~/storefront/page-language';
import {
  CONFIRM_FIELD,
  DO_NOT_EMAIL_FIELD,
  INTENT_FIELD,
  type YourDataIntent,
  confirmErasePage,
  erasedPage,
  yourDataPage,
  linkNotFoundPage,
  requestForm,
} from '~/people/your-data/pages.server';
import { retentionHtml } from '~/people/your-data/retention-html.server';
import { findYourData } from '~/people/your-data/find-your-data.server';
import { eraseYourData, findYourDataLink, latestRequest } from '~/people/your-data/your-data.server';
import { db } from '~/db.server';
import { readForm } from '~/http/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { type LinkedPage, respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';
import { verifyProxyRequest } from '~/shopify/app-proxy.server';

export async function loader(args: LoaderFunctionArgs) {
  return respond(args, async () => null);
}

export async function action(args: ActionFunctionArgs) {
  // Before anything is read.
  await verifyProxyRequest(args.request);
  // A body that isn't a form has no intent, and gets the page.
  const fields = await readForm(args.request).catch((): Record<string, unknown> => ({}));
  return respond(args, async ({ shop, person, url, language }) => {
    const intent = fields[INTENT_FIELD] as YourDataIntent | undefined;
    switch (intent) {
      case 'unsubscribe': {
        const request = await latestRequest({ db, shop, personId: person.id });
        const userAgent = args.request.headers.get('User-Agent') ?? '';
        const scope = readScope(fields);
        if (request) await unsubscribe({ db, enqueue: await openEnqueue(), request, userAgent, scope });
        return null;
      }
      case 'erase':
        return confirmErasePage({ language, action: url, isUnchecked: false });
      case 'erase-now': {
        if (fields[CONFIRM_FIELD] !== 'yes') return confirmErasePage({ language, action: url, isUnchecked: true });
        const isForever = fields[DO_NOT_EMAIL_FIELD] === 'yes';
        await eraseYourData({ db, enqueue: await openEnqueue(), shop, person, isForever });
        return erasedPage({ language, isForever });
      }
      default:
        return null;
    }
  });
}

interface LinkContext {
  shop: string;
  person: NonNullable<Awaited<ReturnType<typeof findYourDataLink>>>;
  /** URL of the page itself. */
  url: string;
  language: ReturnType<typeof pageLanguage>;
}

/** @param runIntent returns the page to show, or null for the person's data. */
async function respond(
  { request, params }: LoaderFunctionArgs,
  runIntent: (context: LinkContext) => Promise<Page | null>,
): Promise<Response> {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const language = pageLanguage({ request, proxyPath });
  const path = `${proxyPath}/your-data`;
  return respondPersonally({ db, shop, languagePath, language }, async (): Promise<LinkedPage | Page> => {
    const token = params.token ?? '';
    const person = await findYourDataLink({ db, shop, token });
    const url = `${path}/${token}?locale=${language}`;
    const page = person && (await runIntent({ shop, person, url, language }));
    if (page) return page;
    const before = readRequestId(new URL(request.url).searchParams.get('before'));
    const data = person && (await findYourData({ db, shop, personId: person.id, before }));
    const retention = await retentionHtml({ db, shop, language });
    if (!data) return linkNotFoundPage({ language, retention, ...requestForm({ proxyPath, languagePath, language }) });
    const latest = await latestRequest({ db, shop, personId: person.id });
    return {
      page: yourDataPage({ language, data, retention, action: url, exportPath: `${path}/${token}/export` }),
      links: latest ? await linksBack({ db, shop, languagePath, language, request: latest }) : [],
    };
  });
}

/** The request in the URL of an older page; null if it isn't one. */
function readRequestId(text: string | null): string | null {
  return text !== null && /^[\w-]{1,64}$/.test(text) ? text : null;
}
