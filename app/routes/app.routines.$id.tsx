/** One routine: read for the editor; saved, published and deleted as the editor wishes. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { db } from '~/db.server';
import { readTypedJson } from '~/json.server';
import { readId } from '~/params.server';
import { findRoutine } from '~/routine/drafts.server';
import { type Answer, statusOf, wishSchema } from '~/routine/editor/answer';
import { grant } from '~/routine/editor/grant.server';
import { RoutineEditor } from '~/routine/editor/routine-editor';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';
import { useReading } from '~/ui/use-reading';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const routine = await findRoutine({ db, shop: session.shop, id: readId(params.id) });
  if (!routine) throw new Response(null, { status: 404 });
  return json(routine);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session, admin, redirect } = await authenticate.admin(request);
  const { data: wish } = wishSchema.safeParse(await readTypedJson(request));
  if (!wish) throw new Response('The request is not one that the editor makes.', { status: 400 });
  const answer = await grant({ db, shop: session.shop, id: readId(params.id), admin, wish });
  if (answer.ok && answer.did === 'deleted') return redirect('/app/routines');
  return json(answer, { status: statusOf(answer) });
}

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<Answer> =>
  orElse(() => serverAction<Answer>(), { ok: false, reason: 'unreachable' });

/** After a failure the page stays as it is, with what was typed. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const answer = actionResult as Answer | undefined;
  return answer?.ok === false ? false : defaultShouldRevalidate;
}

export default function Routine() {
  const routine = useLoaderData<typeof loader>();
  const [reading, read] = useReading();
  return <RoutineEditor key={`${routine.id} ${reading}`} {...routine} onReload={read} />;
}
