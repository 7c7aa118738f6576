/** Unsubscribing: a page with a button, and the mail program's own one click (RFC 8058), which posts here as well. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { unsubscribe } from '~/brief/download.server';
import { findLink, proxyPathOf } from '~/brief/links.server';
import { unknownUnsubscribePage, unsubscribePage, unsubscribedPage } from '~/brief/pages.server';
import { db } from '~/db.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const token = params.token ?? '';
  const link = await findLink({ db, shop, token });
  return link ? unsubscribePage(`${proxyPathOf(pathPrefix)}/unsubscribe/${token}`) : unknownUnsubscribePage();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateProxy(request);
  const link = await findLink({ db, shop, token: params.token ?? '' });
  if (!link) return unknownUnsubscribePage();
  await unsubscribe({ db, request: link.request, userAgent: request.headers.get('User-Agent') ?? '' });
  return unsubscribedPage();
}
