import { PDFBool, PDFNull } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { checkPdf, resultOf } from './pdf-check.server';
import { inspectPdf } from './pdf-inspect';
import {
  attachmentPdf,
  bombPdf,
  bytesOf,
  catalogPdf,
  circularPdf,
  endlessPdf,
  eventPdf,
  indirectKindPdf,
  mediaPdf,
  openingPdf,
  pdf,
  portfolioPdf,
  pressedPdf,
  protectedPdf,
  truncatedLinearizedPdf,
  untypedPdf,
  xfaPdf,
} from '../../../tests/support/app/pdfs';

/** What a merchant is told, without the process that the check runs in. */
const check = async (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.length === 0 ? checkPdf(bytes, { shop: SHOP }) : resultOf(await inspectPdf(bytes));

const SHOP = 'a.example';
const TOO_HARD = { ok: false, message: expect.stringMatching(/takes too long/) as string };
const garbage = bytesOf(`%PDF-1.7\n${'\u0000\u00ff<</ x'.repeat(2000)}\n%%EOF`);

test('accepts a PDF and counts its pages', async () => {
  expect(await checkPdf(await pdf(3), { shop: SHOP })).toEqual({ ok: true, pages: 3 });
});

test.each([
  ['an empty file', () => new Uint8Array(), /is empty/],
  ['a text file', () => bytesOf('Dear reader, …'), /isn’t a PDF/],
  ['a ZIP archive', () => bytesOf('PK\u0003\u0004 and %PDF'), /isn’t a PDF/],
  ['garbage with a PDF header', () => garbage, /can’t be read/],
  ['a truncated PDF', async () => (await pdf(9)).slice(0, -40), /end of this PDF is missing/],
  ['a truncated PDF that is optimized for the web', () => truncatedLinearizedPdf(), /end of this PDF is missing/],
  ['a PDF without pages', () => pdf(0), /has no pages/],
  ['a PDF with circular pages', () => circularPdf(), /can’t be read/],
  ['a PDF with a password', () => protectedPdf('secret'), /is protected/],
  ['a PDF with copying restrictions', () => protectedPdf(''), /is protected/],
  ['a PDF with a script', () => openingPdf('JavaScript'), /runs a script or a program/],
  ['a PDF that launches a program', () => openingPdf('Launch'), /runs a script or a program/],
  ['a PDF with a script in a link', () => pressedPdf(), /runs a script or a program/],
  [
    'a PDF with a named script',
    () => pdf(1, (made) => made.addJavaScript('main', 'app.alert(1)')),
    /runs a script or a program/,
  ],
])('rejects %s and says why', async (_, make, message) => {
  expect(await check(await make())).toEqual({ ok: false, message: expect.stringMatching(message) as string });
});

test.each([
  ['a submission on opening', () => openingPdf('SubmitForm')],
  ['a web page on opening', () => openingPdf('URI')],
  ['another file on opening', () => openingPdf('GoToR')],
  ['an attached file on opening', () => openingPdf('GoToE')],
  ['imported data on opening', () => openingPdf('ImportData')],
  ['a sound on opening', () => openingPdf('Rendition')],
  ['a submission after a harmless action', () => openingPdf('GoTo', 'SubmitForm')],
  ['a page that contacts a server when it opens', () => eventPdf('O', 'URI')],
  ['a page that sends a form when it closes', () => eventPdf('C', 'SubmitForm')],
  ['an action whose kind is a reference to /Launch', () => indirectKindPdf('Launch')],
  ['an action whose kind is a reference to /JavaScript', () => indirectKindPdf('JavaScript')],
  ['an attached installer', () => attachmentPdf('setup.exe')],
  ['an installer with two endings', () => attachmentPdf('guide.pdf.MSI')],
  ['a hidden ending', () => attachmentPdf('guide.\u202efdp.exe . ')],
  ['a renamed program', () => attachmentPdf('guide.txt', 'MZ\u0090\u0000')],
  ['a Flash film', () => mediaPdf('Flash')],
  ['a script in XFA', () => xfaPdf('<template><event><script>app.alert(1)</script></event></template>')],
  ['a script in XFA with a prefix', () => xfaPdf('<xfa:script contentType="application/x-javascript"/>')],
  ['a script in XFA in UTF-16', () => xfaPdf(Buffer.from('\ufeff<template><script >a</script></template>', 'utf16le'))],
  ['a submission in XFA', () => xfaPdf('<event activity="ready"><submit target="https://example.com/"/></event>')],
])('rejects %s', async (_, make) => {
  expect(await check(await make())).toEqual({
    ok: false,
    message: expect.stringMatching(/runs a script or a program, or contacts a server/) as string,
  });
});

test.each([
  ['a portfolio', () => portfolioPdf({ View: 'D' })],
  ['a portfolio without settings', () => portfolioPdf({})],
  ['a form that is made when it opens', () => catalogPdf('NeedsRendering', PDFBool.True)],
  ['dynamic XFA', () => xfaPdf('<config><acrobat7><dynamicRender>required</dynamicRender></acrobat7></config>')],
])('rejects %s, of which most readers would see a cover page', async (_, make) => {
  expect(await check(await make())).toEqual({
    ok: false,
    message: expect.stringMatching(/only see the cover page.*Print it to a new PDF first/) as string,
  });
});

test.each([
  ['a page tree without types', async () => untypedPdf(), 2],
  ['2,000 bytes after the end', async () => joined(await pdf(2), '\n'.repeat(2000)), 2],
  ['a web page after the end', async () => joined(await pdf(2), `<html>${'x'.repeat(100_000)}</html>`), 2],
  ['zeros after the end', async () => joined(await pdf(1), '\0'.repeat(5000)), 1],
  ['500 bytes before the header', async () => joined(new Uint8Array(500).fill(32), await pdf(1)), 1],
  ['an action that goes to a page', () => openingPdf('GoTo'), 1],
  ['two actions that go to pages', () => openingPdf('GoTo', 'Named'), 1],
  ['a form that is sent with a click', () => eventPdf('U', 'SubmitForm'), 1],
  ['an attached source, as of tagged LaTeX', () => attachmentPdf('guide.tex'), 1],
  ['an attached invoice, as of PDF/A-3', () => attachmentPdf('factur-x.xml', '<?xml version="1.0"?>'), 1],
  ['a video', () => mediaPdf('Video'), 1],
  ['an attached image', () => attachmentPdf('pigeon.jpg', '\u00ff\u00d8', 'DCTDecode'), 1],
  ['an attached file in an unknown compression', () => attachmentPdf('data.bin', 'x', 'BrotliDecode'), 1],
  ['a file optimized for the web, with a wrong length', async () => joined(truncatedLinearizedPdf(), '\n%%EOF'), 1],
  ['static XFA without scripts', () => xfaPdf('<dynamicRender>forbidden</dynamicRender><description/>'), 1],
  ['no portfolio after all', () => catalogPdf('Collection', PDFNull), 1],
])('accepts %s', async (_, make, pages) => {
  expect(await check(await make())).toEqual({ ok: true, pages });
});

const joined = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

test('stops a check that runs forever, without blocking the process', async () => {
  let ticks = 0;
  const ticker = setInterval(() => (ticks += 1), 20);
  const startedAt = Date.now();
  expect(await checkPdf(endlessPdf(), { shop: SHOP, timeout: 1500 })).toEqual(TOO_HARD);
  clearInterval(ticker);
  expect(Date.now() - startedAt).toBeLessThan(6000);
  expect(ticks).toBeGreaterThan(20);
});

test('stops unpacking a file that expands to gigabytes', async () => {
  const bomb = bombPdf();
  const before = process.memoryUsage.rss();
  // The timeout is long enough that only the memory limit can stop it.
  expect(await checkPdf(bomb, { shop: SHOP, timeout: 60_000 })).toEqual(TOO_HARD);
  expect(bomb.byteLength).toBeLessThan(10 * 1024 * 1024);
  expect(process.memoryUsage.rss() - before).toBeLessThan(1024 * 1024 * 1024);
});
