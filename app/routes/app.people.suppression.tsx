/** The suppression list: addresses that get no mail. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, useLoaderData } from '@remix-run/react';

import { UNREACHABLE } from '~/brief/admin/person-answer';
import {
  LIST_TOO_LONG,
  LONGEST_LIST,
  type SuppressionAnswer,
  type SuppressionWish,
  suppressionWishSchema,
} from '~/brief/admin/suppression-answer';
import { SuppressionPage } from '~/brief/admin/suppression-page';
import { allowMail, countSuppressed, previewSuppression, suppress } from '~/brief/people/suppression.server';
import { readList } from '~/brief/people/suppression-list';
import { db } from '~/db.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

/** Bytes of a request: a list's characters may have several, and JSON escapes some. */
const MAX_BYTES = 3 * LONGEST_LIST;

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json({ count: await countSuppressed({ db, shop: session.shop }) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  if (!(Number(request.headers.get('Content-Length') ?? Number.NaN) <= MAX_BYTES)) {
    return json<SuppressionAnswer>({ ok: false, message: LIST_TOO_LONG }, { status: 413 });
  }
  const { data: wish } = suppressionWishSchema.safeParse(await request.json().catch(() => null));
  if (!wish) throw new Response('The request is not one that the page makes.', { status: 400 });
  return json(await grant(session.shop, wish));
}

async function grant(shop: string, wish: SuppressionWish): Promise<SuppressionAnswer> {
  switch (wish.intent) {
    case 'preview':
      return { ok: true, did: 'previewed', preview: await previewSuppression({ db, shop, list: readList(wish.text) }) };
    case 'import':
      return { ok: true, did: 'imported', added: await suppress({ db, shop, ...readList(wish.text) }) };
    case 'allow-mail':
      return { ok: true, did: 'allowed', wasListed: await allowMail({ db, shop, address: wish.address }) };
  }
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<SuppressionAnswer> =>
  orElse(() => serverAction<SuppressionAnswer>(), UNREACHABLE);

export default function Suppression() {
  return <SuppressionPage {...useLoaderData<typeof loader>()} />;
}
