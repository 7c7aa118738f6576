/** The editor of one Brief. */
import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import articleStyles from '~/articles/articles.css?url';
import { type ActionResult, responseStatus, intentSchema } from '~/brief/editor/intents';
import { BriefEditor } from '~/brief/editor/brief-editor';
import editorStyles from '~/brief/editor/brief-editor.css?url';
import { handleAction } from '~/brief/editor/handle-action.server';
import { findBrief } from '~/brief/drafts.server';
import { readEditorTranslations } from '~/brief/translations/page-data.server';
import { listFiles } from '~/brief/files/file-versions.server';
import { isRequested } from '~/brief/versions/unpublish.server';
import { findVersion, listVersions } from '~/brief/versions/versions.server';
import { db } from '~/db.server';
import { EmailCard } from '~/delivery/email-editor/email-card';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';
import editorBarStyles from '~/ui/editor/editor-bar.css?url';
import mediaStyles from '~/media/media.css?url';
import pdfStyles from '~/ui/pdf/pdf.css?url';
import { readVersionName } from '~/versions/version-name';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: articleStyles },
  { rel: 'stylesheet', href: editorBarStyles },
  { rel: 'stylesheet', href: editorStyles },
  { rel: 'stylesheet', href: mediaStyles },
  { rel: 'stylesheet', href: pdfStyles },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const id = readId(params.id);
  const number = readVersionName(new URL(request.url).searchParams.get('version'));
  const [brief, files, versions, restored, hasRequests, translations] = await Promise.all([
    findBrief({ db, shop, id }),
    listFiles({ db, shop, briefId: id }),
    listVersions({ db, shop, id }),
    typeof number === 'number' ? findVersion({ db, shop, id, number }) : null,
    isRequested({ db, shop, id }),
    readEditorTranslations({ db, shop, id }),
  ]);
  if (!brief || !files) throw new Response(null, { status: 404 });
  return json({ brief, files, versions, restored, hasRequests, translations });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin, redirect } = await authenticate.admin(request);
  const { data: intent } = intentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const { shop, name: shopName } = await ensureShop({ db, shop: session.shop, admin });
  const result = await handleAction({ db, shop, shopName, id: readId(params.id), admin, intent });
  if (result.ok && result.did === 'deleted') return redirect('/app/brief');
  return json(result, { status: responseStatus(result) });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ActionResult> =>
  fallbackOnFailure(() => serverAction<ActionResult>(), { ok: false, reason: 'unreachable' });

/** A failed action doesn't revalidate, so that the draft stays. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const result = actionResult as { ok?: boolean } | undefined;
  return result?.ok === false ? false : defaultShouldRevalidate;
}

export default function BriefRoute() {
  const { hasRequests, ...data } = useLoaderData<typeof loader>();
  return <BriefEditor key={data.brief.id} {...data} isRequested={hasRequests} EmailCard={EmailCard} />;
}
