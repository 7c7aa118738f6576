/** Resource route: lists the shop's articles. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import type { ArticlesResult } from '~/articles/contract';
import { readArticlesPage } from '~/articles/handle-articles.server';
import { ARTICLES_UNREACHABLE, readArticlesQuery } from '~/articles/intents';
import { authenticate } from '~/shopify/shopify.server';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request }: LoaderFunctionArgs) {
  const { admin } = await authenticate.admin(request);
  const query = { ...readArticlesQuery(new URL(request.url).searchParams), onlyShown: false };
  return json(await readArticlesPage({ admin, target: null, query }));
}

export const clientLoader = ({ serverLoader }: ClientLoaderFunctionArgs): Promise<ArticlesResult> =>
  fallbackOnFailure(() => serverLoader<ArticlesResult>(), ARTICLES_UNREACHABLE);
