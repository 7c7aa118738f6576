/** What a browser is to work on before it asks for a Brief: `GET /apps/unwind/brief/challenge` on the storefront. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';

import { challengeFor } from '~/brief/sign-up/proof.server';
import { env } from '~/env.server';
import { authenticateProxy } from '~/proxy.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateProxy(request);
  const challenge = await challengeFor({ shop, secret: env.SHOPIFY_API_SECRET });
  return json(challenge, { headers: { 'Cache-Control': 'no-store' } });
}
