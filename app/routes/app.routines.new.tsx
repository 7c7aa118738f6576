/** Creates a routine from a starting point and opens its editor. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { readForm } from '~/http/form.server';
import { isStorable } from '~/http/storable-text';
import { MalformedDraft } from '~/routine/drafts.server';
import { NewRoutine } from '~/routine/list/new-routine';
import { listTitles, startRoutine } from '~/routine/list/start.server';
import { listTemplates } from '~/routine/templates/templates.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  return json({ templates: listTemplates(), routines: await listTitles({ db, shop: session.shop }) });
}

export async function action({ request }: ActionFunctionArgs) {
  const { session, redirect } = await authenticate.admin(request);
  const form = await readForm(request).catch((): Record<string, unknown> => ({}));
  const title = typeof form.title === 'string' ? form.title.trim() : '';
  const start = typeof form.start === 'string' && isStorable(form.start) ? form.start : 'blank';
  try {
    const id = await startRoutine({ db, shop: session.shop, start, title });
    if (id !== null) return redirect(`/app/routines/${id}`);
    return json({ message: 'This starting point no longer exists. Choose another one.' }, { status: 400 });
  } catch (error) {
    if (error instanceof MalformedDraft) return json({ message: error.message }, { status: 400 });
    throw error;
  }
}

export default function NewRoutineRoute() {
  return <NewRoutine {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.message} />;
}
