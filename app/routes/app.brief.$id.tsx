/** The editor of one Brief. */
import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import articleStyles from '~/articles/articles.css?url';
import { type ActionResult, responseStatus, intentSchema } from '~/brief/editor/intents';
import { BriefEditor } from '~/brief/editor/brief-editor';
import { handleAction } from '~/brief/editor/handle-action.server';
import { findBrief } from '~/brief/drafts.server';
import { listFiles } from '~/brief/files/file-versions.server';
import { isRequested } from '~/brief/versions/unpublish.server';
import { db } from '~/db.server';
import { EmailCard } from '~/delivery/email-editor/email-card';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';
import { useFreshData } from '~/ui/hooks/use-fresh-data';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: articleStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const id = readId(params.id);
  const [brief, files, hasRequests] = await Promise.all([
    findBrief({ db, shop, id }),
    listFiles({ db, shop, briefId: id }),
    isRequested({ db, shop, id }),
  ]);
  if (!brief || !files) throw new Response(null, { status: 404 });
  return json({ brief, files, hasRequests });
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
  const { brief, files, hasRequests } = useLoaderData<typeof loader>();
  const [revalidation, revalidate] = useFreshData();
  return (
    <BriefEditor
      key={`${brief.id} ${revalidation}`}
      brief={brief}
      files={files}
      isRequested={hasRequests}
      EmailCard={EmailCard}
      onRevalidate={revalidate}
    />
  );
}
