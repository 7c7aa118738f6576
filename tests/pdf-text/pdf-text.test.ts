/**
 * The text that Poppler's pdftotext extracts from a PDF in each language is what was typed: after NFC, without the controls of
 * direction, and without white space, since pdftotext breaks lines. `npm run test:pdf-text`; CI runs it if Poppler is installed.
 */
import { execFileSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { LANGUAGES, type Language } from '../../app/messages/language';
import { SHOP_NAME, labelsOf, renderSample, sampleOf } from '../support/pdf/render-sample';

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

if (!hasPoppler)
  process.stdout.write('pdftotext isn’t installed (apt-get install poppler-utils), so its tests are skipped.\n');

/** Words, because pdftotext breaks lines. Japanese lines break within words. */
const words = (text: string, language: Language) =>
  text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(language === 'ja' ? '' : ' ');

/** What was typed and what every page has, in the order of the pages. Without pages, only what was typed. */
function typed(language: Language, pages: number | null): string {
  const { title, pitch, inside, sections } = sampleOf(language);
  const { inside: label, page } = labelsOf(language);
  const footer = (number: number) => [
    `${SHOP_NAME} · ${title}`,
    page.replace('{page}', String(number)).replace('{pages}', String(pages)),
  ];
  const texts = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if (block.kind === 'text') return block.paragraphs;
      if (block.kind === 'table') return [...block.header, ...block.rows.flat()];
      return block.kind === 'checklist' ? block.items : [];
    }),
  ]);
  const all = [SHOP_NAME, title, pitch, label, ...inside, ...texts, ...(pages === null ? [] : footer(1))];
  return words(all.join('\n'), language);
}

test.skipIf(!hasPoppler).each(LANGUAGES)('what’s extracted is what was typed: %s', async (language) => {
  const { bytes, pages } = await renderSample(language);
  const extracted = execFileSync('pdftotext', ['-', '-'], { input: bytes, encoding: 'utf8' });
  expect(pages).toBe(1);
  expect(words(extracted, language)).toBe(typed(language, pages));
});

// Poppler doesn't read the ActualText of Arabic's joined letters here.
const TAGGED = LANGUAGES.filter((language) => !/\p{Script=Arabic}/u.test(JSON.stringify(sampleOf(language))));

test.skipIf(!hasPoppler).each(TAGGED)(
  'tags have the texts in order, with spaces where lines break: %s',
  async (language) => {
    const { bytes } = await renderSample(language);
    const args = ['-struct-text', '-'];
    const lines = execFileSync('pdfinfo', args, { input: bytes, encoding: 'utf8' }).split('\n');
    const texts = lines.flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? []);
    expect(words(texts.join('\n'), language)).toBe(typed(language, null));
    const tags = lines.flatMap((line) => /^\s*(H1|H2|L|Table|Figure)\b/.exec(line)?.[1] ?? []);
    expect(tags).toEqual(['H1', 'H2', 'L', 'H2', 'Table', 'H2', 'L', 'Figure']);
    const info = execFileSync('pdfinfo', ['-'], { input: bytes, encoding: 'utf8' });
    expect(info).toMatch(/^Tagged: +yes$/m);
  },
);
