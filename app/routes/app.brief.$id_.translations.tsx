/** Translates a Brief. */
import { type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { handleTranslationAction } from '~/brief/translations/handle-action.server';
import { readTranslationPage } from '~/brief/translations/page-data.server';
import { TranslationsPage } from '~/brief/translations/translations-page';
import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { authenticate } from '~/shopify/shopify.server';
import { type TranslationResult, translationIntentSchema, translationStatus } from '~/translations/editor/intents';
import translationStyles from '~/translations/editor/translations.css?url';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';
import pdfStyles from '~/ui/pdf/pdf.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: translationStyles },
  { rel: 'stylesheet', href: pdfStyles },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const locale = new URL(request.url).searchParams.get('language');
  const page = await readTranslationPage({ db, shop: session.shop, id: readId(params.id), admin, locale });
  if (!page) throw new Response(null, { status: 404 });
  return json(page);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { data: intent } = translationIntentSchema.safeParse(await readJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const result = await handleTranslationAction({ db, shop: session.shop, id: readId(params.id), intent });
  return json(result, { status: translationStatus(result) });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<TranslationResult> =>
  fallbackOnFailure(() => serverAction<TranslationResult>(), { ok: false, reason: 'unreachable' });

/** A failed action doesn't revalidate, so that what was typed stays. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const result = actionResult as TranslationResult | undefined;
  return result?.ok === false ? false : defaultShouldRevalidate;
}

export default function Translations() {
  const page = useLoaderData<typeof loader>();
  return <TranslationsPage key={page.brief.id} {...page} />;
}
