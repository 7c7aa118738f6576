/** The e-mail's link: `GET` shows a page with a button, `POST` is the button and streams the PDF. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';

import { download, recordVisit, renewLink } from '~/brief/download.server';
import { freshForm } from '~/brief/sign-up-page.server';
import { findLink, proxyPathOf } from '~/brief/links.server';
import { downloadPage, expiredPage, noFilePage, renewedPage, unknownLinkPage } from '~/brief/pages.server';
import { briefSchema } from '~/brief/schema';
import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const proxyPath = proxyPathOf(pathPrefix);
  const token = params.token ?? '';
  const link = await findLink({ db, shop, token });
  if (!link) return unknownLinkPage(await freshForm({ db, shop, action: `${proxyPath}/brief` }));

  const { title, inside } = briefSchema.parse(link.request.brief.document);
  const action = `${proxyPath}/brief/${token}`;
  if (link.isExpired) return expiredPage({ title, action });
  // Who asks for the headers only has opened nothing.
  if (request.method === 'GET') await recordVisit({ db, request: link.request, userAgent: userAgentOf(request) });
  return downloadPage({ title, inside, action });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, pathPrefix } = await authenticateProxy(request);
  const proxyPath = proxyPathOf(pathPrefix);
  const link = await findLink({ db, shop, token: params.token ?? '' });
  if (!link) return unknownLinkPage(await freshForm({ db, shop, action: `${proxyPath}/brief` }));
  if (link.isExpired) {
    return renewedPage(await renewLink({ db, enqueue: await openEnqueue(), request: link.request, proxyPath }));
  }
  const file = await download({ db, request: link.request, userAgent: userAgentOf(request) });
  return file ? pdf(file) : noFilePage();
}

function pdf({ name, bytes }: { name: string; bytes: Uint8Array }): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      // The name is the brief's handle: small letters, digits and hyphens.
      'Content-Disposition': `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}

function userAgentOf(request: Request): string {
  return request.headers.get('User-Agent') ?? '';
}
