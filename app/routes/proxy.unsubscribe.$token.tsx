/** Unsubscribing: a page with a button, and the mail program's own one click (RFC 8058), which posts here as well. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { unsubscribe } from '~/brief/link/download.server';
import { type FoundLink, findLink, proxyPathOf } from '~/brief/link/links.server';
import { isOneClick } from '~/brief/link/one-click';
import { orTryAgain } from '~/brief/pages/common-pages.server';
import { pageLanguage } from '~/brief/pages/page-language';
import { unknownUnsubscribePage, unsubscribePage, unsubscribedPage } from '~/brief/pages/unsubscribe-pages.server';
import { freshForm } from '~/brief/sign-up/sign-up-page.server';
import { db } from '~/db.server';
import { readForm } from '~/form.server';
import { openEnqueue } from '~/jobs/queue.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader(args: LoaderFunctionArgs) {
  return answer(args, async () => false);
}

export async function action(args: ActionFunctionArgs) {
  const fields = await readForm(args.request, { mayBeUntyped: true }).catch(unread);
  return answer(args, async ({ request: asked }) => {
    // A program that posts to every link says nothing, and unsubscribes nobody.
    if (!isOneClick(fields)) return false;
    const userAgent = args.request.headers.get('User-Agent') ?? '';
    await unsubscribe({ db, enqueue: await openEnqueue(), request: asked, userAgent });
    return true;
  });
}

/** A mail program takes 200 for done. What cannot be read may be one that asks, and nothing was done. */
function unread(): never {
  throw new Response('Nothing was done: this cannot be read. Open the address in a browser to unsubscribe.', {
    status: 400,
  });
}

/** @param act answers whether the person is unsubscribed now. */
async function answer(
  { request, params }: LoaderFunctionArgs,
  act: (link: FoundLink) => Promise<boolean>,
): Promise<Response> {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const proxyPath = proxyPathOf(pathPrefix);
  const token = params.token ?? '';
  return orTryAgain(pageLanguage({ request, pathPrefix }), async () => {
    const link = await findLink({ db, shop, token });
    const language = pageLanguage({ request, pathPrefix, asked: link?.request.locale });
    const heldPath = `${proxyPath}/me?locale=${language}`;
    if (!link) return unknownUnsubscribePage({ language, heldPath });
    if (!(await act(link))) {
      return unsubscribePage({ action: `${proxyPath}/unsubscribe/${token}`, language, heldPath });
    }
    const { handle, withdrawnAt } = link.request.brief;
    const form = withdrawnAt ? null : await freshForm({ db, shop, action: `${proxyPath}/brief`, handle, language });
    return unsubscribedPage({ form, language, heldPath });
  });
}
