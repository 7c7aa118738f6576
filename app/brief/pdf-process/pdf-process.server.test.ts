import { execFileSync } from 'node:child_process';

import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { bytesOf, endlessPdf, pdf } from '../../../tests/support/app/pdfs';
import { checkPdf } from '../files/pdf-check.server';
import { renderPdf } from '../pdf/pdf.server';
import type { Brief } from '../schema';

const MB = 1024 * 1024;
const SHOP = 'a.example';

/** Process IDs of running PDF processes. */
function pids(): number[] {
  try {
    const output = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'pdf-process/entry']).toString();
    return output.trim().split('\n').map(Number);
  } catch {
    // It found none.
    return [];
  }
}

/** CPU milliseconds of this process, threads included, while something runs: however busy the machine is. */
async function cpuTime(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

// A test file before this one may have left a process that waits for its next task.
beforeAll(async () => {
  for (const pid of pids()) process.kill(pid, 'SIGKILL');
  await vi.waitUntil(() => pids().length === 0, { timeout: 10_000 });
});
beforeEach(() => void vi.spyOn(process.stdout, 'write').mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

describe('a check', () => {
  const filled = (text: string) => bytesOf(`%PDF-1.7\n1 0 obj\n${text.repeat((9.9 * MB) / text.length)}%%EOF`);

  test.each([
    ['parentheses', '('],
    ['lists in lists', '['],
    ['dictionaries in dictionaries', '<</a'],
    ['objects', '1 0 obj\n'],
    ['references', '1 0 R '],
    ['streams', '<<>>stream\n'],
  ])('of 9.9 MB of %s ends with a message, and takes no memory here', async (_, text) => {
    const file = filled(text);
    const before = process.memoryUsage.rss();
    const busy = await cpuTime(async () => {
      const checked = await checkPdf(file, { shop: SHOP, timeout: 1000 });
      expect(checked).toEqual({ ok: false, message: expect.stringMatching(/takes too long|can’t be read/) as string });
    });
    expect(busy).toBeLessThan(500);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * MB);
    await vi.waitUntil(() => pids().length === 0, { timeout: 10_000 });
  });

  test('whose process is killed ends with a message', async () => {
    const checked = checkPdf(endlessPdf(), { shop: SHOP, timeout: 15_000 });
    await vi.waitUntil(() => pids().length === 1, { timeout: 10_000 });
    for (const pid of pids()) process.kill(pid, 'SIGKILL');
    expect(await checked).toEqual({
      ok: false,
      isOurs: true,
      message: expect.stringMatching(/^This PDF couldn’t be checked. Try again/) as string,
    });
  });

  test('waits behind those of the same shop, which can’t fill the queue; this process does little', async () => {
    const [good, endless] = [await pdf(2), endlessPdf()];
    const busy = await cpuTime(async () => {
      const slow = Array.from({ length: 8 }, () => checkPdf(endless, { shop: SHOP, timeout: 1000 }));
      const other = checkPdf(good, { shop: 'b.example' });
      await vi.waitUntil(() => pids().length === 2, { timeout: 10_000 });
      const messages = (await Promise.all(slow)).map((checked) => (checked.ok ? '' : checked.message));
      expect(messages.filter((each) => each.startsWith('This PDF takes too long'))).toHaveLength(4);
      expect(messages.filter((each) => each.startsWith('Many PDFs are being checked'))).toHaveLength(4);
      expect(await other).toEqual({ ok: true, pages: 2 });
    });
    expect(busy).toBeLessThan(1000);
    await vi.waitUntil(() => pids().length === 0, { timeout: 10_000 });
  });
});

describe('generating a PDF', () => {
  const brief = (paragraph: string): Brief => ({
    ...{ version: 2, handle: 'guide', title: 'A guide', pitch: 'Why to read it', inside: ['One', 'Two'] },
    ...{ consent: 'Send me this guide by email.', marketingConsent: '', alternative: null, product: null, mail: null },
    sections: Array.from({ length: 12 }, (_, index) => ({
      id: `s${index}`,
      heading: 'Heading',
      blocks: [{ id: `b${index}`, kind: 'text', paragraphs: Array.from({ length: 12 }, () => paragraph) }],
    })),
  });
  const render = (paragraph: string) =>
    renderPdf({
      ...{ shop: SHOP, brief: brief(paragraph), shopName: 'Shop', accent: '#123456', createdAt: new Date(0) },
      ...{ language: 'en', direction: 'ltr', labels: { inside: 'Inside', page: '{page}' }, images: new Map() },
    });

  test('counts its pages; the same text gives the same file', async () => {
    const { bytes, pages } = await render('Short.');
    expect(pages).toBe((await PDFDocument.load(bytes)).getPageCount());
    expect(pages).toBeGreaterThan(1);
    expect((await render('Short.')).bytes).toEqual(bytes);
    expect(pids()).toHaveLength(1);
  });

  test('from the longest text takes little of this process', async () => {
    const busy = await cpuTime(async () => expect((await render('ipsum '.repeat(250))).pages).toBeGreaterThan(50));
    expect(busy).toBeLessThan(500);
  });

  test('goes on after its process was killed, idle or not', async () => {
    await render('Short.');
    for (const pid of pids()) process.kill(pid, 'SIGKILL');
    await vi.waitUntil(() => pids().length === 0, { timeout: 10_000 });
    const rendered = render('ipsum '.repeat(250));
    await vi.waitUntil(() => pids().length === 1, { timeout: 10_000 });
    for (const pid of pids()) process.kill(pid, 'SIGKILL');
    await expect(rendered).rejects.toThrow('The PDF couldn’t be generated.');
    expect((await render('Short.')).pages).toBeGreaterThan(1);
  });

  test('rejects more than one shop may have waiting', async () => {
    const all = await Promise.allSettled(Array.from({ length: 7 }, () => render('Short.')));
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(2);
  });
});
