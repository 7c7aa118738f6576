/** Resource route of the PDF cards: uploads, generates or chooses a Brief's PDF, or that of a translation. */
import { type ActionFunctionArgs, json } from '@remix-run/node';
import type { ClientActionFunctionArgs } from '@remix-run/react';

import { FILES_UNREACHABLE, type FileActionResult, fileIntentSchema } from '~/brief/editor/files/intents';
import { handleFileAction } from '~/brief/editor/files/handle-action.server';
import { receiveUpload } from '~/brief/files/upload.server';
import { db } from '~/db.server';
import { readStorableJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';
import { LOCALE_PATTERN } from '~/translations/locales';
import { fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const briefId = readId(params.id);
  const locale = readLocale(new URL(request.url).searchParams.get('language'));
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) {
    const upload = await receiveUpload({ db, shop, briefId, locale, request });
    if (upload.ok) return json<FileActionResult>({ ok: true, did: 'uploaded' });
    return json<FileActionResult>({ ok: false, message: upload.message }, { status: upload.status });
  }
  const { data: intent } = fileIntentSchema.safeParse(await readStorableJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const { name: shopName } = await ensureShop({ db, shop, admin });
  const result = await handleFileAction({ db, shop, briefId, locale, shopName, admin, intent });
  return json(result, { status: result.ok ? 200 : 422 });
}

/** Empty for the original. */
function readLocale(value: string | null): string {
  if (value !== null && !LOCALE_PATTERN.test(value)) throw new Response('Invalid language', { status: 400 });
  return value ?? '';
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<FileActionResult> =>
  fallbackOnFailure(() => serverAction<FileActionResult>(), FILES_UNREACHABLE);
