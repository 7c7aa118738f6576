/** The do-not-email page. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, useLoaderData } from '@remix-run/react';

import {
  IMPORT_TOO_LONG,
  MAX_IMPORT_LENGTH,
  type DoNotEmailResult,
  type DoNotEmailIntent,
  doNotEmailIntentSchema,
} from '~/people/do-not-email/intents';
import { DoNotEmailPage } from '~/people/do-not-email/do-not-email-page';
import {
  addToDoNotEmailList,
  countDoNotEmail,
  previewImport,
  removeFromDoNotEmailList,
} from '~/people/do-not-email/do-not-email.server';
import { parseAddressList } from '~/people/do-not-email/address-list';
import { db } from '~/db.server';
import { readJson } from '~/http/json.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

/** Longest request body: up to three bytes per character in UTF-8, as few are escaped. */
const MAX_BODY_BYTES = 3 * MAX_IMPORT_LENGTH + 1000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json({ count: await countDoNotEmail({ db, shop: session.shop }) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const body = await readJson(request, MAX_BODY_BYTES).catch((error: unknown) => {
    if (error instanceof Response) return error;
    throw error;
  });
  if (body instanceof Response) return tooLong();
  const { data: intent } = doNotEmailIntentSchema.safeParse(body);
  if (!intent) throw new Response('Invalid request', { status: 400 });
  if (intent.intent !== 'remove' && intent.text.length > MAX_IMPORT_LENGTH) return tooLong();
  return json(await runIntent(session.shop, intent));
}

const tooLong = () => json<DoNotEmailResult>({ ok: false, message: IMPORT_TOO_LONG }, { status: 413 });

async function runIntent(shop: string, intent: DoNotEmailIntent): Promise<DoNotEmailResult> {
  switch (intent.intent) {
    case 'preview':
      return {
        ok: true,
        did: 'previewed',
        preview: await previewImport({ db, shop, list: await parseAddressList(intent.text) }),
      };
    case 'import': {
      const { addresses } = await parseAddressList(intent.text);
      return { ok: true, did: 'imported', added: await addToDoNotEmailList({ db, shop, addresses }) };
    }
    case 'remove': {
      const wasListed = await removeFromDoNotEmailList({ db, shop, address: intent.address });
      return { ok: true, did: 'removed', wasListed };
    }
  }
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<DoNotEmailResult> =>
  fallbackOnFailure(() => serverAction<DoNotEmailResult>(), { ok: false, message: UNREACHABLE });

export default function DoNotEmail() {
  return <DoNotEmailPage {...useLoaderData<typeof loader>()} />;
}
