/**
 * Adds the demo's content to a shop that installed the app: `node build/server/seed.js SHOP_DOMAIN [--new-store] [--history]`.
 *
 * Does what a merchant would do, through the modules' own functions: creates, translates and publishes routines and a Brief, and assigns
 * each routine to an article. Existing content isn't changed. With `--history`, a new store gets 60 days of made-up readers.
 */
import type { AdminApi } from '../app/shopify/admin-api.server';
import { createBrief, findBrief, saveBrief } from '../app/brief/drafts.server';
import { generateFile } from '../app/brief/files/file-versions.server';
import { saveTranslation as saveBriefTranslation } from '../app/brief/translations/drafts.server';
import { walkBrief } from '../app/brief/translations/walk-brief';
import { publishBrief } from '../app/brief/versions/publish.server';
import { type Db, db } from '../app/db.server';
import { changeArticles } from '../app/articles/change-articles.server';
import { listArticles } from '../app/articles/read-articles.server';
import { createRoutine, findRoutine, listRoutines } from '../app/routine/drafts.server';
import { publish } from '../app/routine/publish.server';
import { saveTranslation } from '../app/routine/translations/translations.server';
import { walkRoutine } from '../app/routine/translations/walk-routine';
import { saveSettings } from '../app/settings/settings.server';
import { ensureShop } from '../app/settings/shop.server';
import { unauthenticated } from '../app/shopify/shopify.server';
import type { TranslatableText } from '../app/translations/contract';
import { extractTexts } from '../app/translations/walk';
import { buyersBrief } from './seed/buyers-brief';
import { buyersBriefArabic } from './seed/buyers-brief.ar';
import { buyersBriefGerman } from './seed/buyers-brief.de';
import { gentlePsoasReset } from './seed/gentle-psoas-reset';
import { gentlePsoasResetArabic } from './seed/gentle-psoas-reset.ar';
import { gentlePsoasResetGerman } from './seed/gentle-psoas-reset.de';
import { hipSequence } from './seed/hip-sequence';
import { hipSequenceArabic } from './seed/hip-sequence.ar';
import { hipSequenceGerman } from './seed/hip-sequence.de';
import { writeHistory } from './seed/history/write-history';

/** The routines, the handles of their articles, and how often made-up readers view them on a day. */
const ROUTINES = [
  { document: gentlePsoasReset, article: 'gentle-psoas-reset', views: 34 },
  { document: hipSequence, article: 'lower-back-and-hip-sequence', views: 58 },
];

/** Translations of the Brief: its original texts, translated, by locale. */
const BRIEF_TRANSLATIONS: Record<string, Record<string, string>> = { de: buyersBriefGerman, ar: buyersBriefArabic };

/** Translations of the routines: their original texts, translated, by locale. */
const TRANSLATIONS: Record<string, Record<string, string>> = {
  ar: { ...gentlePsoasResetArabic, ...hipSequenceArabic },
  de: { ...gentlePsoasResetGerman, ...hipSequenceGerman },
};

const [shop, ...flags] = process.argv.slice(2);
if (!shop) {
  console.error('usage: node build/server/seed.js SHOP_DOMAIN [--new-store] [--history]');
  process.exit(2);
}
/** Whether articles show none of the content, even if the database has it from an earlier store. */
const isEmptyShop = flags.includes('--new-store');
try {
  const { admin } = await unauthenticated.admin(shop);
  const { name } = await ensureShop({ db, shop, admin });
  await seedRoutines(shop, admin);
  await seedBrief(shop, name, admin);
  if (isEmptyShop && flags.includes('--history') && !(await db.person.findFirst({ where: { shop } }))) {
    await seedHistory(shop, admin);
  }
} finally {
  await db.$disconnect();
}

async function seedRoutines(shop: string, admin: AdminApi): Promise<void> {
  if ((await listRoutines({ db, shop })).length === 0) {
    for (const { document } of ROUTINES) await createRoutine({ db, shop, document });
    await seedTranslations(shop);
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

async function seedHistory(shop: string, admin: AdminApi): Promise<void> {
  const everything = { search: '', onlyShown: false, after: null, before: null };
  const { articles } = await listArticles({ admin, query: everything, target: null });
  const shown = ROUTINES.flatMap(({ document, article, views }) => {
    const articleId = articles
      .find(({ url }) => url.endsWith(`/${article}`))
      ?.id.split('/')
      .at(-1);
    return articleId === undefined ? [] : [[document.handle, { articleId, views }] as const];
  });
  await writeHistory({ db, shop, admin, articles: Object.fromEntries(shown) });
}

/** A document's texts that have a translation, as a translator's edits. */
function translated(originals: TranslatableText[], texts: Record<string, string>) {
  return originals.flatMap(({ path, original }) => {
    const text = texts[original];
    return text === undefined ? [] : [{ path, text, original, before: '' }];
  });
}

async function seedTranslations(shop: string): Promise<void> {
  await saveSettings({ db, shop, changes: { languages: Object.keys(TRANSLATIONS) } });
  const listed = await listRoutines({ db, shop });
  for (const { document } of ROUTINES) {
    const routine = listed.find(({ handle }) => handle === document.handle);
    if (!routine) continue;
    for (const [locale, texts] of Object.entries(TRANSLATIONS)) {
      const edits = translated(extractTexts(walkRoutine, document), texts);
      await saveTranslation({ db, shop, id: routine.id, locale, edits });
    }
  }
}

async function seedBrief(shop: string, shopName: string, admin: AdminApi): Promise<void> {
  const brief = await findBrief({ db, shop });
  if (brief && !isEmptyShop) return;
  const { id } = brief ?? (await writeBrief(shop, shopName, admin));
  if (!brief) await translateBrief({ db, shop, shopName, admin, briefId: id });
  await publishBrief({ db, shop, id, admin });
}

async function translateBrief(input: { db: Db; shop: string; shopName: string; admin: AdminApi; briefId: string }) {
  for (const [locale, texts] of Object.entries(BRIEF_TRANSLATIONS)) {
    const edits = translated(extractTexts(walkBrief, buyersBrief), texts);
    await saveBriefTranslation({ ...input, locale, edits });
    await generateFile({ ...input, locale });
  }
}

async function writeBrief(shop: string, shopName: string, admin: AdminApi): Promise<{ id: string }> {
  const { id, revision } = await createBrief({ db, shop, title: buyersBrief.title, handle: buyersBrief.handle });
  return saveBrief({ db, shop, shopName, admin, id, revision, document: buyersBrief });
}
