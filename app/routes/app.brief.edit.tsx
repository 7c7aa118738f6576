/** The Brief's text: read for the editor, saved with a new PDF, published. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { type Answer, wishSchema } from '~/brief/admin/answer';
import { BriefEditor } from '~/brief/admin/brief-editor';
import { grant } from '~/brief/admin/grant.server';
import { findBrief } from '~/brief/briefs.server';
import { db } from '~/db.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json({ brief: await findBrief({ db, shop: session.shop }) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { data: wish } = wishSchema.safeParse(await request.json().catch(() => null));
  if (!wish) throw new Response('The request is not one that the editor makes.', { status: 400 });
  const { shop, name } = await ensureShop({ db, shop: session.shop, admin });
  const answer = await grant({ db, shop, shopName: name, admin, wish });
  return json(answer, { status: answer.ok ? 200 : STATUS[answer.reason] });
}

/** For those who do not read the answer. */
const STATUS = { invalid: 422, refused: 502, stale: 409, unreachable: 503 };

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<Answer> =>
  orElse(() => serverAction<Answer>(), { ok: false, reason: 'unreachable' });

/** What is typed stays as it is; the answer says what was saved. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  return actionResult === undefined && defaultShouldRevalidate;
}

export default function EditBrief() {
  const { brief } = useLoaderData<typeof loader>();
  return <BriefEditor brief={brief} />;
}
