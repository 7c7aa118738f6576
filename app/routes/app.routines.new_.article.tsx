/** Creates a routine from one of the shop's articles, a text or a file. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import articleStyles from '~/articles/articles.css?url';
import { db } from '~/db.server';
import type { StartFailure } from '~/routine/import-source/start/contract';
import { StartPage } from '~/routine/import-source/start/start-page';
import { startFromArticle } from '~/routine/import-source/start/start-from-article.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export const links = () => [{ rel: 'stylesheet', href: articleStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin, redirect } = await authenticate.admin(request);
  const started = await startFromArticle({ db, shop: session.shop, admin, request });
  if (started.ok) return redirect(`/app/routines/${started.id}/import`);
  const { ok: _ok, ...failure } = started;
  return json<StartFailure>(failure, { status: 422 });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<StartFailure> =>
  fallbackOnFailure(() => serverAction<StartFailure>(), { reason: 'rejected', message: UNREACHABLE, read: '' });

export default function NewFromArticle() {
  return <StartPage />;
}
