/** Issues a challenge for bot protection: `GET /apps/unwind/brief/challenge` on the storefront. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';

import { createChallenge } from '~/sign-up/proof-of-work.server';
import { env } from '~/env.server';
import { authenticateProxy } from '~/shopify/app-proxy.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateProxy(request);
  const challenge = await createChallenge({ shop, secret: env.SHOPIFY_API_SECRET });
  return json(challenge, { headers: { 'Cache-Control': 'no-store' } });
}
