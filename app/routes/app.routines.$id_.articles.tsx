/** Resource route of the articles card: lists articles, and assigns or removes the routine. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs, ClientLoaderFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { readStorableJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { ARTICLES_UNREACHABLE, type ArticlesResult, assignmentSchema } from '~/routine/articles/intents';
import { assign, handleArticlesAction } from '~/routine/articles/handle-action.server';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  return json(await handleArticlesAction({ db, shop: session.shop, id: readId(params.id), admin }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: assignment } = assignmentSchema.safeParse(await readStorableJson(request));
  if (!assignment) throw new Response('Invalid request', { status: 400 });
  return json(await assign({ db, shop: session.shop, id: readId(params.id), admin, assignment }));
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<ArticlesResult> =>
  fallbackOnFailure(() => serverLoader<ArticlesResult>(), ARTICLES_UNREACHABLE);

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ArticlesResult> =>
  fallbackOnFailure(() => serverAction<ArticlesResult>(), ARTICLES_UNREACHABLE);
