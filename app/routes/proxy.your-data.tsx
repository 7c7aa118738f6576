/** The "your data" page: `GET` asks for an email address, `POST` emails a link to it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { waitPage } from '~/delivery/pages/download-pages.server';
import { pageLanguage } from '~/storefront/page-language';
import { requestForm, requestLinkPage, linkSentPage } from '~/people/your-data/pages.server';
import { retentionHtml } from '~/people/your-data/retention-html.server';
import { requestYourDataLink } from '~/people/your-data/your-data.server';
import { db } from '~/db.server';
import { readForm } from '~/http/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { getClientAddress } from '~/shopify/app-proxy.server';
import { respondPersonally } from '~/settings/personal-page.server';
import { authenticateProxy } from '~/settings/proxy-request.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const language = pageLanguage({ request, proxyPath });
  return respondPersonally({ db, shop, languagePath, language }, async () => {
    const retention = await retentionHtml({ db, shop, language });
    return requestLinkPage({ language, retention, ...requestForm({ proxyPath, languagePath, language }) });
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, proxyPath, languagePath } = await authenticateProxy(request);
  const language = pageLanguage({ request, proxyPath });
  // A body that isn't a form, as mail scanners post, gets the page again.
  const { email } = await readForm(request).catch((): Record<string, unknown> => ({}));
  const clientAddress = getClientAddress(request);
  return respondPersonally({ db, shop, languagePath, language }, async () => {
    const enqueue = await openEnqueue();
    const outcome = await requestYourDataLink({ db, enqueue, shop, email, clientAddress, languagePath, language });
    if (outcome === 'queued') return linkSentPage(language);
    if (outcome !== 'invalid') return waitPage(outcome.minutes, language);
    const typed = typeof email === 'string' ? email : '';
    const retention = await retentionHtml({ db, shop, language });
    const form = requestForm({ proxyPath, languagePath, language });
    return requestLinkPage({ language, retention, ...form, invalidEmail: typed });
  });
}
