/** The articles that may show a routine, for the card beside the editor. It has no page of its own. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs, ClientLoaderFunctionArgs } from '@remix-run/react';

import { db } from '~/db.server';
import { readJson } from '~/json.server';
import { readId } from '~/params.server';
import { ARTICLES_UNREACHABLE, type ArticlesAnswer, assignmentSchema } from '~/routine/editor/articles-answer';
import { assign, offerArticles } from '~/routine/editor/articles-answer.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  return json(await offerArticles({ db, shop: session.shop, id: readId(params.id), admin }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: assignment } = assignmentSchema.safeParse(await readJson(request));
  if (!assignment) throw new Response('The request is not one that the editor makes.', { status: 400 });
  return json(await assign({ db, shop: session.shop, id: readId(params.id), admin, assignment }));
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<ArticlesAnswer> =>
  orElse(() => serverLoader<ArticlesAnswer>(), ARTICLES_UNREACHABLE);

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ArticlesAnswer> =>
  orElse(() => serverAction<ArticlesAnswer>(), ARTICLES_UNREACHABLE);
