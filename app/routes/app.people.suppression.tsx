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
import { readTypedJson } from '~/json.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

/** Bytes of a request: JSON writes a character in six at most, and something stands around the list. */
const MAX_BYTES = 6 * LONGEST_LIST + 1000;

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json({ count: await countSuppressed({ db, shop: session.shop }) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const sent = await readTypedJson(request, MAX_BYTES).catch((refusal: unknown) => {
    if (refusal instanceof Response) return refusal;
    throw refusal;
  });
  if (sent instanceof Response) return tooLong();
  const { data: wish } = suppressionWishSchema.safeParse(sent);
  if (!wish) throw new Response('The request is not one that the page makes.', { status: 400 });
  if (wish.intent !== 'allow-mail' && wish.text.length > LONGEST_LIST) return tooLong();
  return json(await grant(session.shop, wish));
}

const tooLong = () => json<SuppressionAnswer>({ ok: false, message: LIST_TOO_LONG }, { status: 413 });

async function grant(shop: string, wish: SuppressionWish): Promise<SuppressionAnswer> {
  switch (wish.intent) {
    case 'preview':
      return {
        ok: true,
        did: 'previewed',
        preview: await previewSuppression({ db, shop, list: await readList(wish.text) }),
      };
    case 'import':
      return { ok: true, did: 'imported', added: await suppress({ db, shop, ...(await readList(wish.text)) }) };
    case 'allow-mail':
      return { ok: true, did: 'allowed', wasListed: await allowMail({ db, shop, address: wish.address }) };
  }
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<SuppressionAnswer> =>
  orElse(() => serverAction<SuppressionAnswer>(), UNREACHABLE);

export default function Suppression() {
  return <SuppressionPage {...useLoaderData<typeof loader>()} />;
}
