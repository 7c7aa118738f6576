/** Renders a sample as the app does, with a picture. */
import { type RenderedPdf, renderPdf } from '../../../app/brief/pdf/render.ts';
import { MESSAGES } from '../../../app/messages/catalog.ts';
import { type Language, textDirection } from '../../../app/messages/language.ts';
import { sampleBrief } from './samples.ts';

export const SHOP_NAME = 'Core Nexus';

const FILE = 'gid://shopify/MediaImage/1';

/** A pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const sampleOf = (language: Language) => sampleBrief(language, FILE);

export function labelsOf(language: Language) {
  const { briefEmail, pdf } = MESSAGES[language];
  return { inside: briefEmail.inside, page: pdf.page({ page: '{page}', pages: '{pages}' }) };
}

export function renderSample(language: Language): Promise<RenderedPdf> {
  return renderPdf({
    ...{ brief: sampleOf(language), language, direction: textDirection(language), labels: labelsOf(language) },
    ...{ shopName: SHOP_NAME, accent: '#1f6f5c', createdAt: new Date(0), images: new Map([[FILE, PNG]]) },
  });
}
