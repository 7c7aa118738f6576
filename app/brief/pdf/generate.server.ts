/** Generates a Brief's PDF in a language, with the shop's name and accent color. */
import type { Db } from '~/db.server';
import { messagesFor } from '~/messages/catalog';
import { type Language, knownLanguage, textDirection } from '~/messages/language';
import { readSettings } from '~/settings/settings.server';
import { storefrontUrl } from '~/settings/shop.server';
import type { AdminApi } from '~/shopify/admin-api.server';
import { extractTexts } from '~/translations/walk';

import type { Brief } from '../schema';
import { walkBrief } from '../translations/walk-brief';
import { readImages } from './images.server';
import { renderPdf } from './pdf.server';
import type { RenderedPdf } from './render';

interface GenerateInput {
  db: Db;
  shop: string;
  shopName: string;
  /** Reads the images. Required if there are any. */
  admin?: AdminApi;
  /** Valid, and printable. */
  brief: Brief;
  createdAt: Date;
  /** Of its texts; by default the original's. */
  language?: Language;
}

/** @throws PdfNotGenerated */
export async function generatePdf(input: GenerateInput): Promise<RenderedPdf> {
  const { db, shop, shopName, admin, brief, createdAt } = input;
  const [{ accent, primaryLanguage }, storeUrl] = await Promise.all([
    readSettings({ db, shop }),
    storefrontUrl({ db, shop }),
  ]);
  const language = input.language ?? guessLanguage(brief, primaryLanguage);
  const images = await readImages({ admin, brief, storeUrl });
  const { briefEmail, pdf } = messagesFor(language);
  const labels = { inside: briefEmail.inside, page: pdf.page({ page: '{page}', pages: '{pages}' }) };
  const direction = textDirection(language);
  return renderPdf({ shop, shopName, brief, language, direction, labels, accent, createdAt, images });
}

/**
 * Japanese and Arabic by their letters, as fonts, direction and line breaks depend on them; otherwise what the merchant writes
 * in, or English.
 */
export function guessLanguage(brief: Brief, primaryLanguage: string): Language {
  const printed = { ...brief, consent: '', marketingConsent: '', mail: null, alternative: null };
  const text = extractTexts(walkBrief, printed)
    .map(({ original }) => original)
    .join(' ');
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const all = count(/\p{L}/gu);
  if (count(/\p{Script=Arabic}/gu) > all / 2) return 'ar';
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu) > all / 2) return 'ja';
  const written = knownLanguage(primaryLanguage) ?? 'en';
  return written === 'ja' || written === 'ar' ? 'en' : written;
}
