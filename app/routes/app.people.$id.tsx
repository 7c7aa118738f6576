/** The page of one person. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { logAccess } from '~/people/access-log.server';
import { type PersonActionResult, personIntentSchema } from '~/people/profile/intents';
import { PersonPage } from '~/people/profile/person-page';
import { readActivityCursor } from '~/people/profile/activities.server';
import { findPerson } from '~/people/profile/profile.server';
import { type ResendOutcome, resend } from '~/delivery/failures/resend.server';
import { removeFromDoNotEmailList } from '~/people/do-not-email/do-not-email.server';
import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { readStorableJson } from '~/http/json.server';
import { readId } from '~/http/params.server';
import { eraseCustomer } from '~/privacy/erasure.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';
import { UNREACHABLE, fallbackOnFailure } from '~/ui/fallback-on-failure';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const access = await authenticate.admin(request);
  const { session, admin } = access;
  const { shop } = session;
  const before = readActivityCursor(new URL(request.url).searchParams.get('before'));
  const [person, { url }] = await Promise.all([
    findPerson({ db, shop, id: readId(params.id), before }),
    ensureShop({ db, shop, admin }),
  ]);
  if (!person) throw personNotFound();
  logAccess(access, 'person', person.id);
  return json({ person, storefrontUrl: url });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const { data: intent } = personIntentSchema.safeParse(await readStorableJson(request));
  if (!intent) throw new Response('Invalid request', { status: 400 });
  const person = await findPerson({ db, shop, id: readId(params.id) });
  if (!person) throw personNotFound();
  switch (intent.intent) {
    case 'resend': {
      const { requestId } = intent;
      const outcome = await resend({ db, enqueue: await openEnqueue(), shop, requestId, personId: person.id });
      return toResponse(outcome === 'queued' ? { ok: true, did: outcome } : { ok: false, message: NOT_SENT[outcome] });
    }
    case 'remove-from-do-not-email':
      await removeFromDoNotEmailList({ db, shop, address: person.email });
      return toResponse({ ok: true, did: 'removed-from-do-not-email' });
    case 'erase': {
      const enqueue = await openEnqueue();
      await db.$transaction((tx) => eraseCustomer(tx, { enqueue, shop, email: person.email }));
      return toResponse({ ok: true, did: 'erased' });
    }
  }
}

const personNotFound = () => new Response('Person not found', { status: 404 });

const NOT_SENT: Record<Exclude<ResendOutcome, 'queued'>, string> = {
  'not-found': 'Not sent. The request was erased.',
  'not-failed': 'Not sent. This email hasn’t failed.',
  unsubscribed: 'Not sent. This person unsubscribed.',
  'do-not-email': 'Not sent. This email is on your do-not-email list.',
};

const toResponse = (body: PersonActionResult) => json(body, { status: body.ok ? 200 : 409 });

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<PersonActionResult> =>
  fallbackOnFailure(() => serverAction<PersonActionResult>(), { ok: false, message: UNREACHABLE });

/** An erased person can't be loaded again. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const { did } = (actionResult ?? {}) as { did?: string };
  return did !== 'erased' && defaultShouldRevalidate;
}

export default function Person() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
