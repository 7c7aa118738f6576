/**
 * Gives a shop that has installed the app its first content: `node build/seed/index.js SHOP_DOMAIN`.
 *
 * It does what a merchant would, through the rooms' own functions: writes routines and a Brief, publishes them, and has
 * an article show each routine. What is there already stays as the merchant left it.
 */
import type { Admin } from '../app/admin-api.server';
import { createBrief, findBrief, saveBrief } from '../app/brief/document/briefs.server';
import { publishBrief } from '../app/brief/document/publish.server';
import { db } from '../app/db.server';
import { assignRoutine, listArticles } from '../app/routine/articles.server';
import { createRoutine, findRoutine, listRoutines } from '../app/routine/drafts.server';
import { findPublished, publish } from '../app/routine/publish.server';
import { ensureShop } from '../app/settings/shop.server';
import { unauthenticated } from '../app/shopify.server';
import { buyersBrief } from './seed/buyers-brief';
import { gentlePsoasReset } from './seed/gentle-psoas-reset';
import { hipSequence } from './seed/hip-sequence';

/** The routines, each with the handle of the article that it is for. */
const ROUTINES = [
  { document: gentlePsoasReset, article: 'gentle-psoas-reset' },
  { document: hipSequence, article: 'lower-back-and-hip-sequence' },
];

const [shop] = process.argv.slice(2);
if (!shop) {
  console.error('usage: node build/seed/index.js SHOP_DOMAIN');
  process.exit(2);
}
/** Whether the shop shows nothing of ours, though the database may hold it: it took the app off, and has it again. */
let isEmptyShop = false;
try {
  const { admin } = await unauthenticated.admin(shop);
  isEmptyShop = (await findPublished({ admin, handle: hipSequence.handle })) === null;
  const { name } = await ensureShop({ db, shop, admin });
  await seedRoutines(shop, admin);
  await seedBrief(shop, name, admin);
} finally {
  await db.$disconnect();
}

async function seedRoutines(shop: string, admin: Admin): Promise<void> {
  if ((await listRoutines({ db, shop })).length === 0) {
    for (const { document } of ROUTINES) await createRoutine({ db, shop, document });
  } else if (!isEmptyShop) return;

  const listed = await listRoutines({ db, shop });
  const { articles } = await listArticles({ admin });
  for (const { document, article: articleHandle } of ROUTINES) {
    const id = listed.find(({ handle }) => handle === document.handle)?.id;
    const routine = id === undefined ? null : await findRoutine({ db, shop, id });
    if (!routine) continue;
    const { metaobjectId } = await publish({ db, shop, id: routine.id, revision: routine.revision, admin });
    const article = articles.find(({ path }) => path.endsWith(`/${articleHandle}`));
    if (article) await assignRoutine({ admin, articleId: article.id, routineMetaobjectId: metaobjectId });
  }
}

async function seedBrief(shop: string, shopName: string, admin: Admin): Promise<void> {
  const brief = await findBrief({ db, shop });
  if (brief && !isEmptyShop) return;
  const { id } = brief ?? (await writeBrief(shop, shopName));
  await publishBrief({ db, shop, id, admin });
}

async function writeBrief(shop: string, shopName: string): Promise<{ id: string }> {
  const { id, revision } = await createBrief({ db, shop, title: buyersBrief.title, handle: buyersBrief.handle });
  return saveBrief({ db, shop, shopName, id, revision, document: buyersBrief });
}
