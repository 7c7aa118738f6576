/** Reads a tagged PDF as a screen reader does: by its structure, with the text that glyphs and spans stand for. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';

export interface Tag {
  type: string;
  /** Of an image. */
  alt: string | null;
  text: string;
  children: Tag[];
}

export interface TaggedPdf {
  title: string | undefined;
  language: string | undefined;
  isMarked: boolean;
  root: Tag;
}

export async function readTags(bytes: Uint8Array): Promise<TaggedPdf> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = doc;
  const contents = new Map(doc.getPages().map((page) => [page.ref.toString(), readContent(page.node)]));
  const structure = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const read = (element: PDFDict): Tag => {
    const page = element.get(PDFName.of('Pg'))?.toString() ?? '';
    const children: Tag[] = [];
    let text = '';
    for (const kid of kidsOf(element)) {
      if (kid instanceof PDFNumber) text += contents.get(page)?.get(kid.asNumber()) ?? '';
      else if (kid.has(PDFName.of('MCID'))) {
        const own = kid.get(PDFName.of('Pg'))?.toString() ?? page;
        text += contents.get(own)?.get(kid.lookup(PDFName.of('MCID'), PDFNumber).asNumber()) ?? '';
      } else children.push(read(kid));
    }
    const type = element.lookup(PDFName.of('S'), PDFName).decodeText();
    const alt = element.lookup(PDFName.of('Alt'));
    return {
      type,
      alt: alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : null,
      text,
      children,
    };
  };
  const language = catalog.lookup(PDFName.of('Lang'));
  const marks = catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
  const [root] = kidsOf(structure);
  if (!(root instanceof PDFDict)) throw new Error('The PDF has no document tag');
  return {
    title: doc.getTitle(),
    language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : undefined,
    isMarked: marks.lookup(PDFName.of('Marked'))?.toString() === 'true',
    root: read(root),
  };
}

function kidsOf(element: PDFDict): (PDFDict | PDFNumber)[] {
  const kids = element.lookup(PDFName.of('K'));
  const list =
    kids instanceof PDFArray ? Array.from({ length: kids.size() }, (_, index) => kids.lookup(index)) : [kids];
  return list.filter((kid): kid is PDFDict | PDFNumber => kid instanceof PDFDict || kid instanceof PDFNumber);
}

/** The text of each marked sequence of a page. */
function readContent(page: PDFDict): Map<number, string> {
  const fonts = page.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
  const streams = page.lookup(PDFName.of('Contents'));
  const content = streams instanceof PDFRawStream ? decode(streams) : '';
  const texts = new Map<number, string>();
  let mcid: number | null = null;
  let actual: string | null = null;
  let font = new Map<string, string>();
  const stack: string[] = [];
  const add = (text: string) => {
    if (mcid !== null) texts.set(mcid, (texts.get(mcid) ?? '') + text);
  };
  for (const line of content.split('\n')) {
    const marked = /MCID (\d+)/.exec(line);
    const span = /ActualText <feff([0-9a-f]*)>/i.exec(line);
    const shown = /^\[(.*)\] TJ$/.exec(line);
    const chosen = /^\/(\S+) [\d.]+ Tf$/.exec(line);
    if (/ (BDC|BMC)$/.test(line)) stack.push(marked ? 'content' : span ? 'span' : 'other');
    if (marked) mcid = Number(marked[1]);
    else if (span) actual = fromUtf16(span[1] ?? '');
    else if (chosen) font = readToUnicode(fonts.lookup(PDFName.of(chosen[1] ?? ''), PDFDict));
    else if (shown && actual === null) {
      for (const [, hex = ''] of (shown[1] ?? '').matchAll(/<([0-9a-f]+)>/g))
        for (const code of hex.match(/.{4}/g) ?? []) add(font.get(code) ?? '\ufffd');
    } else if (line === 'EMC') {
      const ended = stack.pop();
      if (ended === 'span') {
        add(actual ?? '');
        actual = null;
      } else if (ended === 'content') {
        // Lines of a paragraph are in one sequence.
        mcid = null;
      }
    } else if (line === 'ET') add('\n');
  }
  return texts;
}

const known = new WeakMap<PDFDict, Map<string, string>>();

function readToUnicode(font: PDFDict): Map<string, string> {
  let codes = known.get(font);
  if (!codes) {
    codes = new Map();
    known.set(font, codes);
    const stream = font.lookup(PDFName.of('ToUnicode'));
    const map = stream instanceof PDFRawStream ? decode(stream) : '';
    for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/g)) {
      let code = Number.parseInt(first, 16);
      for (const [, text = ''] of list.matchAll(/<([0-9a-f ]*)>/g)) {
        codes.set(code.toString(16).padStart(4, '0'), fromUtf16(text.replaceAll(' ', '')));
        code += 1;
      }
    }
  }
  return codes;
}

function decode(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

function fromUtf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}
