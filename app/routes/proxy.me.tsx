/** "What is held about you": `GET` asks for an address, `POST` has a link mailed to its inbox. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { proxyPathOf } from '~/brief/link/links.server';
import { orTryAgain } from '~/brief/pages/common-pages.server';
import { waitPage } from '~/brief/pages/link-pages.server';
import { pageLanguage } from '~/brief/pages/page-language';
import { askPage, askedPage } from '~/brief/pages/self-service-pages.server';
import { askWhatIsHeld } from '~/brief/people/self-service.server';
import { db } from '~/db.server';
import { readForm } from '~/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { authenticateProxy, clientAddressOf } from '~/proxy.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { pathPrefix } = await authenticateProxy(request);
  const language = pageLanguage({ request, pathPrefix });
  return askPage({ language, action: `${proxyPathOf(pathPrefix)}/me?locale=${language}` });
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const language = pageLanguage({ request, pathPrefix });
  const proxyPath = proxyPathOf(pathPrefix);
  // What is no form, such as what a mail scanner posts, asks for nothing, and gets the page.
  const { email } = await readForm(request).catch((): Record<string, unknown> => ({}));
  const clientAddress = clientAddressOf(request);
  return orTryAgain(language, async () => {
    const enqueue = await openEnqueue();
    const asked = await askWhatIsHeld({ db, enqueue, shop, email, clientAddress, proxyPath, language });
    if (asked === 'queued') return askedPage(language);
    if (asked !== 'invalid') return waitPage(asked.minutes, language);
    const wrong = typeof email === 'string' ? email : '';
    return askPage({ language, action: `${proxyPath}/me?locale=${language}`, wrong });
  });
}
