/** Creates a Brief from a title and opens its editor. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { NewBrief } from '~/brief/list/new-brief';
import { createBrief } from '~/brief/drafts.server';
import { briefSchema } from '~/brief/schema';
import { db } from '~/db.server';
import { readForm } from '~/http/form.server';
import { UNSTORABLE_MESSAGE, isStorable } from '~/http/storable-text';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, redirect } = await authenticate.admin(request);
  const form = await readForm(request).catch((): Record<string, unknown> => ({}));
  const { data: title, error } = briefSchema.shape.title.safeParse(form.title ?? '');
  if (error) return json({ message: error.issues[0]?.message ?? '' }, { status: 422 });
  if (!isStorable(title)) return json({ message: UNSTORABLE_MESSAGE }, { status: 422 });
  const { id } = await createBrief({ db, shop: session.shop, title });
  return redirect(`/app/brief/${id}`);
}

export default function NewBriefRoute() {
  return <NewBrief error={useActionData<typeof action>()?.message} />;
}
