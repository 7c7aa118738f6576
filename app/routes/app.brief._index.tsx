/** The Briefs page. */
import { type LoaderFunctionArgs, json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { BriefOverview } from '~/brief/list/briefs-page';
import { listBriefs } from '~/brief/drafts.server';
import { readArticleStats, readBriefStats, readShopStats } from '~/insights/stats.server';
import { LatestPeople } from '~/people/list/latest-people';
import { listPeople } from '~/people/list/list.server';
import { readPeopleCursor } from '~/people/list/query';
import { db } from '~/db.server';
import { env } from '~/env.server';
import { ensureShop } from '~/settings/shop.server';
import { authenticate } from '~/shopify/shopify.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { session, admin } = await authenticate.admin(request);
  const { shop } = session;
  const cursor = readPeopleCursor(new URL(request.url).searchParams);
  const [briefs, briefStats, stats, articles, page, { url }] = await Promise.all([
    listBriefs({ db, shop }),
    readBriefStats({ db, shop }),
    readShopStats({ db, shop }),
    readArticleStats({ db, shop }),
    listPeople({ db, shop, cursor }),
    ensureShop({ db, shop, admin }),
  ]);
  return json({
    briefs,
    briefStats,
    stats,
    articles,
    page,
    storefrontUrl: url,
    apiKey: env.SHOPIFY_API_KEY,
  });
}

export default function BriefsRoute() {
  const { page, ...overview } = useLoaderData<typeof loader>();
  return <BriefOverview {...overview} latestPeople={<LatestPeople {...page} />} />;
}
