/** Resource route of the editors: the state of files, uploads, and what's known about a video. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';

import { readStorableJson } from '~/http/json.server';
import { isStorable } from '~/http/storable-text';
import { mediaResult, mediaStatus } from '~/media/handle-files.server';
import { readFileStates } from '~/media/shop-files.server';
import { handleMedia } from '~/routine/media/handle-media.server';
import { mediaIntentSchema } from '~/routine/media/intents';
import { authenticate } from '~/shopify/shopify.server';

/** More than the editor asks for. */
const MAX_IDS = 250;

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const ids = new URL(request.url).searchParams.getAll('id').filter(isStorable).slice(0, MAX_IDS);
  const result = await mediaResult(() => readFileStates({ admin, shop: session.shop, ids }));
  return json(result, { status: mediaStatus(result) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { admin } = await authenticate.admin(request);
  const { data: intent } = mediaIntentSchema.safeParse(await readStorableJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const result = await handleMedia(admin, intent);
  return json(result, { status: mediaStatus(result) });
}
