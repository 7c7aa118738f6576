/** A Brief in the reader's language, in the block and in the app embed. */
import { expect, test } from 'vitest';

import type { PublishedBrief } from '../../../app/brief/contract';
import { renderPath } from '../../../devstore/storefront/render/pages';
import { ARTICLE } from '../../../tests/support/browser/pages';
import { BRIEF, shopInText } from '../../../tests/support/storefront/in-text';

const ORIGINAL: PublishedBrief = { ...BRIEF, edition: 'a', languages: ['de', 'pt-br'] };
const GERMAN: PublishedBrief = {
  ...ORIGINAL,
  languages: [],
  title: 'Der Ratgeber',
  inside: ['Form'],
  consent: { ...BRIEF.consent, version: '2', wording: 'Wir senden ihn dir einmal.' },
};

interface Page {
  /** The page's language, and the shop's languages besides English. */
  locale: string;
  /** The Brief's translations that Shopify has, by handle. */
  texts?: Record<string, PublishedBrief>;
  original?: PublishedBrief;
  isEmbed?: boolean;
}

async function shown({ locale, texts = {}, original = ORIGINAL, isEmbed = false }: Page) {
  const context = shopInText({
    body: isEmbed ? '<p>[brief]</p>' : '',
    briefs: [original],
    ...(isEmbed ? {} : { settings: null, blocks: ['brief'] }),
  });
  context.state.publishedLocales = [locale];
  for (const [handle, document] of Object.entries(texts)) {
    const fields = { title: document.title, document: JSON.stringify(document) };
    context.state.metaobjects.push({ id: context.nextId(), type: '$app:brief_text', handle, fields, updatedAt: '' });
  }
  const { html } = await renderPath(context, `/${locale.toLowerCase()}${ARTICLE}`, { designMode: false });
  expect(html).not.toMatch(/liquid-error|translation missing/);
  return {
    title: /<h2 class="unwind-title"[^>]*>([^<]*)/.exec(html)?.[1],
    inside: /class="unwind-inside"[\s\S]*?<li>([^<]*)/.exec(html)?.[1],
    wording: /id="unwind-consent-[^>]*>([^<]*)/.exec(html)?.[1],
    version: /name="consent_version" value="([^"]*)"/.exec(html)?.[1],
    locale: /name="locale" value="([^"]*)"/.exec(html)?.[1],
  };
}

const IN_GERMAN = { title: 'Der Ratgeber', inside: 'Form', wording: 'Wir senden ihn dir einmal.', version: '2' };
const IN_ENGLISH = { title: BRIEF.title, inside: 'Shape', wording: BRIEF.consent.wording, version: '1' };

test.each([false, true])('is translated, with the consent of that language (embed: %s)', async (isEmbed) => {
  const texts = { 'buyers-brief--de': GERMAN };
  expect(await shown({ locale: 'de', texts, isEmbed })).toEqual({ ...IN_GERMAN, locale: 'de' });
});

test('is found for languages with a region, and otherwise for the language', async () => {
  const texts = { 'buyers-brief--pt-br': { ...GERMAN, title: 'O guia' }, 'buyers-brief--de': GERMAN };
  expect(await shown({ locale: 'pt-BR', texts })).toMatchObject({ title: 'O guia', locale: 'pt-BR' });
  expect(await shown({ locale: 'de-AT', texts })).toMatchObject({ title: 'Der Ratgeber', locale: 'de-AT' });
  expect(await shown({ locale: 'pt-PT', texts })).toMatchObject(IN_ENGLISH);
});

test.each([
  ['there’s no translation', { locale: 'fr', texts: { 'buyers-brief--de': GERMAN } }],
  [
    'the translation belongs to another original',
    { locale: 'de', texts: { 'buyers-brief--de': { ...GERMAN, edition: 'b' } } },
  ],
  ['the translation was emptied', { locale: 'de', texts: { 'buyers-brief--de': { ...GERMAN, version: 0 as 1 } } }],
  [
    'it was published before there were translations',
    { locale: 'de', original: BRIEF_BEFORE(), texts: { 'buyers-brief--de': GERMAN } },
  ],
])('is the original entirely if %s', async (_reason, page) => {
  expect(await shown(page)).toMatchObject(IN_ENGLISH);
});

function BRIEF_BEFORE(): PublishedBrief {
  const { edition: _edition, languages: _languages, ...before } = BRIEF;
  return before as PublishedBrief;
}
