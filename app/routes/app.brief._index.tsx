/** The Briefs, and what they have earned: figures, articles, people. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { BriefOverview } from '~/brief/admin/brief-overview';
import { listBriefs } from '~/brief/document/briefs.server';
import { byArticle, byBrief, totals } from '~/brief/ledger.server';
import { listPeople } from '~/brief/people/people.server';
import { readPeopleCursor } from '~/brief/people/people-query';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const cursor = readPeopleCursor(new URL(request.url).searchParams);
  const [briefs, earned, figures, articles, page, { url }] = await Promise.all([
    listBriefs({ db, shop }),
    byBrief({ db, shop }),
    totals({ db, shop }),
    byArticle({ db, shop }),
    listPeople({ db, shop, cursor }),
    ensureShop({ db, shop, admin }),
  ]);
  return json({
    briefs,
    earned,
    figures,
    articles,
    page,
    storefrontUrl: url,
    apiKey: env.SHOPIFY_API_KEY,
  });
}

export default function Brief() {
  return <BriefOverview {...useLoaderData<typeof loader>()} />;
}
