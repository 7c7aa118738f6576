/** The review of what was imported from an article. */
import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { findRoutine } from '~/routine/drafts.server';
import articleStyles from '~/routine/import-review/article/article.css?url';
import fieldStyles from '~/routine/import-review/fields/fields.css?url';
import { handleReview } from '~/routine/import-review/handle-action.server';
import { type ReviewResult, responseStatus, reviewIntentSchema } from '~/routine/import-review/intents';
import { NoImport } from '~/routine/import-review/no-import';
import reviewStyles from '~/routine/import-review/review.css?url';
import { ReviewPage } from '~/routine/import-review/review-page';
import { readImport } from '~/routine/import-source/stored-import.server';
import { authenticate } from '~/shopify/shopify.server';
import editorBarStyles from '~/ui/editor/editor-bar.css?url';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export const links: LinksFunction = () =>
  [editorBarStyles, reviewStyles, fieldStyles, articleStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const id = readId(params.id);
  const [routine, imported] = await Promise.all([
    findRoutine({ db, shop, id }),
    readImport({ db, shop, routineId: id }),
  ]);
  if (!routine) throw new Response(null, { status: 404 });
  const { document, revision } = routine;
  return json({ id, document, revision, imported });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { data: intent } = reviewIntentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const result = await handleReview({ db, shop: session.shop, id: readId(params.id), intent });
  return json(result, { status: responseStatus(result) });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ReviewResult> =>
  fallbackOnFailure(() => serverAction<ReviewResult>(), { ok: false, reason: 'unreachable' });

/** The page has what it saved. Loading the article again would only take time. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return actionResult === undefined ? defaultShouldRevalidate : false;
}

export default function ReviewImport() {
  const { imported, ...routine } = useLoaderData<typeof loader>();
  if (!imported) return <NoImport id={routine.id} title={routine.document.title} />;
  return <ReviewPage key={`${routine.id} ${imported.contentHash}`} {...routine} imported={imported} />;
}
