/** Responds with personal pages, in the shop's name and colors. */
import type { Db } from '~/db.server';
import { logError } from '~/log.server';
import { MESSAGES } from '~/messages/catalog';
import type { Language } from '~/messages/language';
import { tryAgainPage } from '~/storefront/common-pages.server';
import { type Brand, type Page, type PageLink, personalPage } from '~/storefront/personal-page.server';

import { emailSender } from './sender.server';
import { settingsSchema } from './schema';

interface PersonalInput {
  db: Db;
  shop: string;
  /** Path of the page's language on the storefront. */
  languagePath: string;
  /** Of the "Try again" page. */
  language: Language;
}

/** A page and where it leads, besides the store. */
export interface LinkedPage {
  page: Page;
  links: PageLink[];
}

/**
 * Calls `respond` and puts the page that it returns into the layout; other responses pass through. If it fails, responds
 * with the "Try again" page.
 */
export async function respondPersonally(
  input: PersonalInput,
  respond: () => Promise<Page | LinkedPage | Response>,
): Promise<Response> {
  const result = await respond().catch((error: unknown) => {
    if (error instanceof Response) throw error;
    logError('A personal page failed', error);
    return tryAgainPage(input.language);
  });
  if (result instanceof Response) return result;
  const { page, links } = 'page' in result ? result : { page: result, links: [] };
  const home = `${input.languagePath}/`;
  const store = { label: MESSAGES[page.language].pages.about.back, href: home };
  return personalPage({ page, home, links: [...links, store], brand: await findBrand(input) });
}

/** The shop's domain and our colors stand in if the database is down. */
async function findBrand({ db, shop }: PersonalInput): Promise<Brand> {
  try {
    return (await emailSender({ db, shop })).sender;
  } catch {
    const { accent, logoUrl } = settingsSchema.parse({});
    return { name: shop, accent, logoUrl };
  }
}
