/** The editor of one routine. */
import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import articleStyles from '~/articles/articles.css?url';
import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { findRoutine } from '~/routine/drafts.server';
import { type ActionResult, responseStatus, intentSchema } from '~/routine/editor/intents';
import { handleAction } from '~/routine/editor/handle-action.server';
import editorStyles from '~/routine/editor/editor.css?url';
import mediaStyles from '~/media/media.css?url';
import { RoutineEditor } from '~/routine/editor/routine-editor';
import { countUndecided } from '~/routine/import-review/progress.server';
import { isFromArticle } from '~/routine/import-source/stored-import.server';
import { readEditorTranslations } from '~/routine/translations/page-data.server';
import { readVersionName } from '~/versions/version-name';
import { findVersion } from '~/routine/versions/versions.server';
import { storefrontUrl } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';
import editorBarStyles from '~/ui/editor/editor-bar.css?url';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editorBarStyles },
  { rel: 'stylesheet', href: editorStyles },
  { rel: 'stylesheet', href: articleStyles },
  { rel: 'stylesheet', href: mediaStyles },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const input = { db, shop: session.shop, id: readId(params.id) };
  const number = readVersionName(new URL(request.url).searchParams.get('version'));
  const [routine, translations, restored, storeUrl] = await Promise.all([
    findRoutine(input),
    readEditorTranslations(input),
    typeof number === 'number' ? findVersion({ ...input, number }) : null,
    storefrontUrl(input),
  ]);
  if (!routine) throw new Response(null, { status: 404 });
  const [undecided, fromArticle] = await Promise.all([
    countUndecided({ ...input, draft: routine.document }),
    isFromArticle({ ...input, routineId: input.id }),
  ]);
  return json({ ...routine, translations, restored, storeUrl, undecided, isFromArticle: fromArticle });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin, redirect } = await authenticate.admin(request);
  const { data: intent } = intentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const result = await handleAction({ db, shop: session.shop, id: readId(params.id), admin, intent });
  if (result.ok && result.did === 'deleted') return redirect('/app/routines');
  return json(result, { status: responseStatus(result) });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<ActionResult> =>
  fallbackOnFailure(() => serverAction<ActionResult>(), { ok: false, reason: 'unreachable' });

/** A failed action doesn't revalidate, so that the draft stays. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const result = actionResult as ActionResult | undefined;
  return result?.ok === false ? false : defaultShouldRevalidate;
}

export default function Routine() {
  const routine = useLoaderData<typeof loader>();
  return <RoutineEditor key={routine.id} {...routine} />;
}
