/** One Brief: read for the editor; saved, published, withdrawn and deleted as the editor wishes. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { type Answer, statusOf, wishSchema } from '~/brief/admin/answer';
import { BriefEditor } from '~/brief/admin/brief-editor';
import { grant } from '~/brief/admin/grant.server';
import { findBrief } from '~/brief/document/briefs.server';
import { listFiles } from '~/brief/document/file-versions.server';
import { isAskedFor } from '~/brief/document/offer.server';
import { db } from '~/db.server';
import { readTypedJson } from '~/json.server';
import { readId } from '~/params.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';
import { useReading } from '~/ui/use-reading';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const id = readId(params.id);
  const [brief, files, isAsked] = await Promise.all([
    findBrief({ db, shop, id }),
    listFiles({ db, shop, briefId: id }),
    isAskedFor({ db, shop, id }),
  ]);
  if (!brief || !files) throw new Response(null, { status: 404 });
  return json({ brief, files, isAsked });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin, redirect } = await authenticate.admin(request);
  const { data: wish } = wishSchema.safeParse(await readTypedJson(request));
  if (!wish) throw new Response('The request is not one that the editor makes.', { status: 400 });
  const { shop, name: shopName } = await ensureShop({ db, shop: session.shop, admin });
  const answer = await grant({ db, shop, shopName, id: readId(params.id), admin, wish });
  if (answer.ok && answer.did === 'deleted') return redirect('/app/brief');
  return json(answer, { status: statusOf(answer) });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<Answer> =>
  orElse(() => serverAction<Answer>(), { ok: false, reason: 'unreachable' });

/** After a failure the page stays as it is, with what was typed. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const answer = actionResult as { ok?: boolean } | undefined;
  return answer?.ok === false ? false : defaultShouldRevalidate;
}

export default function Brief() {
  const { brief, files, isAsked } = useLoaderData<typeof loader>();
  const [reading, read] = useReading();
  return (
    <BriefEditor key={`${brief.id} ${reading}`} brief={brief} files={files} isAskedFor={isAsked} onReload={read} />
  );
}
