/**
 * Renders a Brief as a PDF in the shop's accent color: a title band, the sections, and a footer with the shop's name and
 * page number. Tagged for screen readers (PDF/UA). Runs in the PDF process, where Node.js may run this file unbuilt: with
 * endings in imports.
 */
import PDFDocument from 'pdfkit';

import type { Language } from '../../messages/language.ts';
import type { Brief } from '../schema.ts';
import { FontSet } from './fonts/font-set.ts';
import { type Images, drawBlock, drawList, startHeight } from './layout/blocks.ts';
import { type Element, Flow, PAGE } from './layout/flow.ts';
import { type Theme, themeOf } from './layout/theme.ts';

const WIDTH = PAGE.width - 2 * PAGE.margin;

export interface RenderInput {
  /** Its text must be printable, which `checkBrief` ensures. */
  brief: Brief;
  /** Of the text. */
  language: Language;
  direction: 'ltr' | 'rtl';
  labels: PdfLabels;
  shopName: string;
  /** `#rrggbb` */
  accent: string;
  /** The Brief's creation date, not the current one, so that the same text and color give the same bytes. */
  createdAt: Date;
  /** JPEG or PNG, by the ID of the file. */
  images: Images;
}

/** The words that every PDF has. */
export interface PdfLabels {
  inside: string;
  /** With `{page}` and `{pages}`. */
  page: string;
}

export interface RenderedPdf {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
}

export async function renderPdf(input: RenderInput): Promise<RenderedPdf> {
  const { brief, language, direction, shopName, accent, createdAt, images } = input;
  const doc = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, bufferPages: true, font: null as unknown as string },
    ...{ pdfVersion: '1.7', subset: 'PDF/UA' as never, tagged: true, lang: language, displayTitle: true },
    info: { Title: brief.title, Author: shopName, Creator: shopName, Producer: 'Unwind', CreationDate: createdAt },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));

  const flow = new Flow(doc, new FontSet(doc, language), direction);
  const theme = themeOf(accent);
  const root = doc.struct('Document');
  doc.addStructure(root);
  flow.newPage();
  drawCover(flow, theme, root, input);
  for (const section of brief.sections) drawSection(flow, theme, root, section, images);
  const pages = doc.bufferedPageRange().count;
  drawFooters(flow, theme, input, pages);
  root.end();
  doc.end();
  await ended;
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pages };
}

function drawCover(flow: Flow, theme: Theme, root: Element, { brief, shopName, labels, accent }: RenderInput): void {
  const { styles } = theme;
  const boxes = [
    { type: 'P', box: flow.box(shopName, styles.shop, WIDTH), gap: 12 },
    { type: 'H1', box: flow.box(brief.title, styles.title, WIDTH), gap: 10 },
    { type: 'P', box: flow.box(brief.pitch, styles.pitch, WIDTH), gap: 36 },
  ];
  const top = 64;
  const height = boxes.reduce((sum, { box, gap }) => sum + box.height + gap, top);
  flow.artifact(() => flow.doc.rect(0, 0, PAGE.width, height).fill(accent));
  flow.y = top;
  for (const { type, box, gap } of boxes) {
    flow.drawBox(flow.tag(root, type), type, box, { start: PAGE.margin, top: flow.y });
    flow.y += box.height + gap;
  }
  flow.y += 28;
  const label = flow.box(labels.inside, styles.label, WIDTH);
  flow.drawFlowing(flow.tag(root, 'H2'), 'H2', label, PAGE.margin);
  flow.y += 5;
  const { size, lineHeight } = styles.body;
  const mark = (y: number) =>
    flow.doc.rect(flow.left(PAGE.margin, 7), y + (size * lineHeight) / 2 - 0.6, 7, 1.2).fill(theme.strong);
  drawList(flow, root, brief.inside, { style: styles.body, indent: 15, mark });
  flow.y += 22;
}

function drawSection(
  flow: Flow,
  theme: Theme,
  root: Element,
  section: Brief['sections'][number],
  images: Images,
): void {
  const { heading, blocks } = section;
  const box = flow.box(heading, theme.styles.heading, WIDTH);
  const gap = 6;
  // A heading stays with what follows.
  flow.ensure(box.height + gap + startHeight(flow, theme, blocks[0], images));
  const { outline } = flow.doc as unknown as { outline: { addItem: (title: string) => unknown } };
  outline.addItem(heading);
  flow.drawFlowing(flow.tag(root, 'H2'), 'H2', box, PAGE.margin);
  flow.y += gap;
  for (const block of blocks) drawBlock(flow, theme, root, block, images);
  flow.y += 8;
}

function drawFooters(flow: Flow, theme: Theme, { brief, shopName, labels }: RenderInput, pages: number): void {
  const { footer } = theme.styles;
  const top = PAGE.height - 46;
  for (let page = 0; page < pages; page += 1) {
    flow.doc.switchToPage(page);
    const number = labels.page.replace('{page}', String(page + 1)).replace('{pages}', String(pages));
    const numberWidth = flow.measure(number, footer).max + 1;
    const name = flow.box(`${shopName} · ${brief.title}`, footer, WIDTH - numberWidth - 20);
    flow.artifact(() => {
      flow.doc.rect(PAGE.margin, top - 8, WIDTH, 0.7).fill(theme.line);
      flow.drawPlain({ ...name, lines: name.lines.slice(0, 1) }, { start: PAGE.margin, top });
      const start = PAGE.margin + WIDTH - numberWidth;
      flow.drawPlain(flow.box(number, footer, numberWidth + 1), { start, top });
    }, 'Pagination');
  }
}
