/** Resource route of a routine's articles card: lists articles, and changes which of them show the routine. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import type { ArticlesResult } from '~/articles/contract';
import { readArticlesPage, runChanges } from '~/articles/handle-articles.server';
import { ARTICLES_UNREACHABLE, changesSchema, readArticlesQuery } from '~/articles/intents';
import { db } from '~/db.server';
import { readStorableJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { findArticleTarget } from '~/routine/live/article-target.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { target } = await findArticleTarget({ db, shop: session.shop, id: readId(params.id) });
  return json(await readArticlesPage({ admin, target, query: readArticlesQuery(new URL(request.url).searchParams) }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data } = changesSchema.safeParse(await readStorableJson(request));
  if (!data) throw new Response('Invalid request', { status: 400 });
  const found = await findArticleTarget({ db, shop: session.shop, id: readId(params.id) });
  return json(await runChanges({ admin, content: 'routine', ...found, changes: data.changes }));
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<ArticlesResult> =>
  fallbackOnFailure(() => serverLoader<ArticlesResult>(), ARTICLES_UNREACHABLE);
