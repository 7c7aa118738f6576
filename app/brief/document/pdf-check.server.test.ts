import { expect, test } from 'vitest';

import { checkPdf } from './pdf-check.server';
import { bombPdf, bytesOf, circularPdf, endlessPdf, openingPdf, pdf, pressedPdf, protectedPdf } from '../testing/pdfs';

const TOO_HARD = { ok: false, message: expect.stringMatching(/takes too long/) as string };
const garbage = bytesOf(`%PDF-1.7\n${'\u0000\u00ff<</ x'.repeat(2000)}\n%%EOF`);

test('a PDF passes, and its pages are counted', async () => {
  expect(await checkPdf(await pdf(3))).toEqual({ ok: true, pages: 3 });
});

test.each([
  ['nothing', () => new Uint8Array(), /is empty/],
  ['a text', () => bytesOf('Dear reader, …'), /is not a PDF/],
  ['a ZIP archive', () => bytesOf('PK\u0003\u0004 and %PDF'), /is not a PDF/],
  ['garbage with the header of a PDF', () => garbage, /is broken/],
  ['a PDF that was cut off', async () => (await pdf(9)).slice(0, -40), /end of this PDF is missing/],
  ['a PDF without pages', () => pdf(0), /has no pages/],
  ['a PDF whose pages hold themselves', () => circularPdf(), /is broken/],
  ['a PDF with a password', () => protectedPdf('secret'), /is protected/],
  ['a PDF that may not be copied from', () => protectedPdf(''), /is protected/],
  ['a PDF with a script', () => openingPdf('JavaScript'), /runs a script/],
  ['a PDF that starts a program', () => openingPdf('Launch'), /runs a script/],
  ['a PDF with a script in a link', () => pressedPdf(), /runs a script/],
  ['a PDF with a script by name', () => pdf(1, (made) => made.addJavaScript('main', 'app.alert(1)')), /runs a script/],
])('%s is refused with why', async (_, make, why) => {
  expect(await checkPdf(await make())).toEqual({ ok: false, message: expect.stringMatching(why) as string });
});

test('what takes forever is ended, and the process goes on meanwhile', async () => {
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 20);
  const began = Date.now();
  expect(await checkPdf(endlessPdf(), 1500)).toEqual(TOO_HARD);
  clearInterval(turning);
  expect(Date.now() - began).toBeLessThan(6000);
  expect(turns).toBeGreaterThan(20);
});

test('what unpacks to gigabytes is ended before it has', async () => {
  const bomb = bombPdf();
  const before = process.memoryUsage.rss();
  // Well before it would be out of time.
  expect(await checkPdf(bomb, 60_000)).toEqual(TOO_HARD);
  expect(bomb.byteLength).toBeLessThan(10 * 1024 * 1024);
  expect(process.memoryUsage.rss() - before).toBeLessThan(1024 * 1024 * 1024);
});
