/** One person: what happened, and what the merchant does about it. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, json } from '@remix-run/node';
import { type ClientActionFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react';

import { type PersonAnswer, UNREACHABLE, personWishSchema } from '~/brief/admin/person-answer';
import { PersonPage } from '~/brief/admin/person-page';
import { findPerson } from '~/brief/people/person.server';
import { type Resent, resend } from '~/brief/delivery/resend.server';
import { allowMail } from '~/brief/people/suppression.server';
import { db } from '~/db.server';
import { openEnqueue } from '~/jobs/queue.server';
import { readJson } from '~/json.server';
import { readId } from '~/params.server';
import { eraseCustomer } from '~/privacy/erasure.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';
import { orElse } from '~/ui/or-else';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const [person, { url }] = await Promise.all([
    findPerson({ db, shop, id: readId(params.id) }),
    ensureShop({ db, shop, admin }),
  ]);
  if (!person) throw NOBODY();
  return json({ person, storefrontUrl: url });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const { data: wish } = personWishSchema.safeParse(await readJson(request));
  if (!wish) throw new Response('The request is not one that the page makes.', { status: 400 });
  const person = await findPerson({ db, shop, id: readId(params.id) });
  if (!person) throw NOBODY();
  switch (wish.intent) {
    case 'resend': {
      const { requestId } = wish;
      const done = await resend({ db, enqueue: await openEnqueue(), shop, requestId, leadId: person.id });
      return answer(done === 'queued' ? { ok: true, did: done } : { ok: false, message: NOT_SENT[done] });
    }
    case 'allow-mail':
      await allowMail({ db, shop, address: person.email });
      return answer({ ok: true, did: 'allowed' });
    case 'erase':
      await eraseCustomer({ db, shop, email: person.email });
      return answer({ ok: true, did: 'erased' });
  }
}

const NOBODY = () => new Response('There is no such person.', { status: 404 });

const NOT_SENT: Record<Exclude<Resent, 'queued'>, string> = {
  gone: 'This request was erased in the meantime.',
  'not-failed': 'Not sent: it has not failed.',
  unsubscribed: 'Not sent: they have unsubscribed.',
  suppressed: 'Not sent: the address is on the suppression list.',
};

const answer = (body: PersonAnswer) => json(body, { status: body.ok ? 200 : 409 });

export const clientAction = ({ serverAction }: ClientActionFunctionArgs): Promise<PersonAnswer> =>
  orElse(() => serverAction<PersonAnswer>(), UNREACHABLE);

/** Who was erased cannot be read again. */
export function shouldRevalidate({ actionResult, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const { did } = (actionResult ?? {}) as { did?: string };
  return did !== 'erased' && defaultShouldRevalidate;
}

export default function Person() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
