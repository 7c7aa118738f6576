/** Creates a routine from a title and opens its editor. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import { db } from '~/db.server';
import { readForm } from '~/http/form.server';
import { blankRoutine } from '~/routine/blank';
import { MalformedDraft, createRoutine } from '~/routine/drafts.server';
import { NewRoutine } from '~/routine/list/new-routine';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, redirect } = await authenticate.admin(request);
  const { title } = await readForm(request).catch((): Record<string, unknown> => ({}));
  const document = blankRoutine(typeof title === 'string' ? title.trim() : '');
  try {
    const { id } = await createRoutine({ db, shop: session.shop, document });
    return redirect(`/app/routines/${id}`);
  } catch (error) {
    if (error instanceof MalformedDraft) return json({ message: error.message }, { status: 400 });
    throw error;
  }
}

export default function NewRoutineRoute() {
  return <NewRoutine error={useActionData<typeof action>()?.message} />;
}
