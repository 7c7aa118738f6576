/** The PDF as it was last saved, for the merchant. It counts in no figure. */
import type { LoaderFunctionArgs } from '@remix-run/node';

import { findBrief, latestPdf } from '~/brief/briefs.server';
import { db } from '~/db.server';
import { authenticate } from '~/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const brief = await findBrief({ db, shop });
  const file = brief && (await latestPdf({ db, shop, id: brief.id }));
  if (!file) throw new Response('There is no PDF yet.', { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' },
  });
}
