/** Draws the blocks of a section. */
import type { Block } from '../../section-schema.ts';
import { type Element, type Flow, type TextStyle, PAGE } from './flow.ts';
import { drawTable } from './table.ts';
import type { Theme } from './theme.ts';

const WIDTH = PAGE.width - 2 * PAGE.margin;
const MAX_IMAGE_HEIGHT = 340;
const GAP = { paragraph: 7, block: 12, item: 4 };

/** pdfkit's types leave this out. */
interface ImageDocument {
  openImage: (source: Buffer) => { width: number; height: number };
}

/** A picture that was downloaded, by its file's ID. */
export type Images = ReadonlyMap<string, Uint8Array>;

export function drawBlock(flow: Flow, theme: Theme, parent: Element, block: Block, images: Images): void {
  switch (block.kind) {
    case 'text':
      block.paragraphs.forEach((text, index) => {
        if (index > 0) flow.y += GAP.paragraph;
        flow.drawFlowing(flow.tag(parent, 'P'), 'P', flow.box(text, theme.styles.body, WIDTH), PAGE.margin);
      });
      break;
    case 'table':
      drawTable(flow, theme, parent, block);
      break;
    case 'checklist':
      drawList(flow, parent, block.items, {
        style: theme.styles.body,
        indent: 20,
        mark: (top) => drawBoxMark(flow, theme, top),
      });
      break;
    case 'image':
      drawImage(flow, parent, images.get(block.file), block.alt);
      break;
  }
  flow.y += GAP.block;
}

/** The height that a heading needs below it on the same page. */
export function startHeight(flow: Flow, theme: Theme, block: Block | undefined, images: Images): number {
  const { size, lineHeight } = theme.styles.body;
  const image = block?.kind === 'image' ? images.get(block.file) : undefined;
  if (image) return Math.min(imageSize(flow, image).height, MAX_IMAGE_HEIGHT);
  return 3 * size * lineHeight;
}

interface ListOptions {
  style: TextStyle;
  /** Between the mark and the text. */
  indent: number;
  /** Draws an item's mark, which isn't text. */
  mark: (top: number) => void;
}

export function drawList(flow: Flow, parent: Element, items: string[], { style, indent, mark }: ListOptions): void {
  const list = flow.tag(parent, 'L');
  for (const text of items) {
    const item = flow.tag(flow.tag(list, 'LI'), 'LBody');
    const box = flow.box(text, style, WIDTH - indent);
    flow.ensure(Math.min(box.height, 2 * style.size * style.lineHeight));
    flow.artifact(() => mark(flow.y));
    flow.drawFlowing(item, 'LBody', box, PAGE.margin + indent);
    flow.y += GAP.item;
  }
}

function drawBoxMark(flow: Flow, theme: Theme, top: number): void {
  const { size, lineHeight } = theme.styles.body;
  const side = 9;
  const y = top + (size * lineHeight - side) / 2;
  flow.doc.lineWidth(0.9).rect(flow.left(PAGE.margin, side), y, side, side).stroke(theme.strong);
}

function imageSize(flow: Flow, bytes: Uint8Array): { width: number; height: number; source: Buffer } {
  const source = Buffer.from(bytes);
  const { width, height } = (flow.doc as unknown as ImageDocument).openImage(source);
  const scale = Math.min(WIDTH / width, MAX_IMAGE_HEIGHT / height, 1);
  return { width: width * scale, height: height * scale, source };
}

/** @param alt blank for an image that says nothing */
function drawImage(flow: Flow, parent: Element, bytes: Uint8Array | undefined, alt: string): void {
  if (!bytes) return;
  const { width, height, source } = imageSize(flow, bytes);
  flow.ensure(height);
  const left = flow.left(PAGE.margin, width);
  const draw = () => flow.doc.image(source, left, flow.y, { width, height });
  if (alt === '') {
    flow.artifact(draw);
  } else {
    const bbox = [left, flow.y, left + width, flow.y + height];
    flow.content(flow.tag(parent, 'Figure', { alt, bbox }), 'Figure', draw);
  }
  flow.y += height;
}
