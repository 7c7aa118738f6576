/**
 * Adds the demo's content to a shop that installed the app: `node build/server/seed.js SHOP_DOMAIN [--new-store]`.
 *
 * Does what a merchant would do, through the modules' own functions: creates and publishes routines and a Brief, and assigns
 * each routine to an article. Existing content isn't changed.
 */
import type { AdminApi } from '../app/shopify/admin-api.server';
import { createBrief, findBrief, saveBrief } from '../app/brief/drafts.server';
import { publishBrief } from '../app/brief/versions/publish.server';
import { db } from '../app/db.server';
import { changeArticles } from '../app/articles/change-articles.server';
import { listArticles } from '../app/articles/read-articles.server';
import { createRoutine, findRoutine, listRoutines } from '../app/routine/drafts.server';
import { publish } from '../app/routine/publish.server';
import { ensureShop } from '../app/settings/shop.server';
import { unauthenticated } from '../app/shopify/shopify.server';
import { buyersBrief } from './seed/buyers-brief';
import { gentlePsoasReset } from './seed/gentle-psoas-reset';
import { hipSequence } from './seed/hip-sequence';

/** The routines and the handles of their articles. */
const ROUTINES = [
  { document: gentlePsoasReset, article: 'gentle-psoas-reset' },
  { document: hipSequence, article: 'lower-back-and-hip-sequence' },
];

const [shop, option] = process.argv.slice(2);
if (!shop) {
  console.error('usage: node build/server/seed.js SHOP_DOMAIN [--new-store]');
  process.exit(2);
}
/** Whether articles show none of the content, even if the database has it from an earlier store. */
const isEmptyShop = option === '--new-store';
try {
  const { admin } = await unauthenticated.admin(shop);
  const { name } = await ensureShop({ db, shop, admin });
  await seedRoutines(shop, admin);
  await seedBrief(shop, name, admin);
} finally {
  await db.$disconnect();
}

async function seedRoutines(shop: string, admin: AdminApi): Promise<void> {
  if ((await listRoutines({ db, shop })).length === 0) {
    for (const { document } of ROUTINES) await createRoutine({ db, shop, document });
  } else if (!isEmptyShop) return;

  const listed = await listRoutines({ db, shop });
  const everything = { search: '', onlyShown: false, after: null, before: null };
  const { articles } = await listArticles({ admin, query: everything, target: null });
  for (const { document, article: articleHandle } of ROUTINES) {
    const id = listed.find(({ handle }) => handle === document.handle)?.id;
    const routine = id === undefined ? null : await findRoutine({ db, shop, id });
    if (!routine) continue;
    const { metaobjectId } = await publish({ db, shop, id: routine.id, revision: routine.revision, admin });
    const article = articles.find(({ url }) => url.endsWith(`/${articleHandle}`));
    if (!article) continue;
    const change = { articleId: article.id, from: article.shows.routine?.id ?? null, to: metaobjectId };
    await changeArticles({ admin, content: 'routine', changes: [change] });
  }
}

async function seedBrief(shop: string, shopName: string, admin: AdminApi): Promise<void> {
  const brief = await findBrief({ db, shop });
  if (brief && !isEmptyShop) return;
  const { id } = brief ?? (await writeBrief(shop, shopName));
  await publishBrief({ db, shop, id, admin });
}

async function writeBrief(shop: string, shopName: string): Promise<{ id: string }> {
  const { id, revision } = await createBrief({ db, shop, title: buyersBrief.title, handle: buyersBrief.handle });
  return saveBrief({ db, shop, shopName, id, revision, document: buyersBrief });
}
