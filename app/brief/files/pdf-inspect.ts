/** Inspects an untrusted PDF. Runs in the PDF process, because a malicious file may never finish. */
import {
  EncryptedPDFError,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNull,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

import { isActive } from './pdf-activity.ts';
import { readXfa } from './pdf-xfa.ts';
import { HEADER_RANGE } from './upload-limits.ts';

export type Inspection =
  | { pages: number }
  | { problem: 'not-a-pdf' | 'cut-off' | 'protected' | 'active' | 'cover-only' | 'no-pages' | 'broken' };

const END_MARKER = '%%EOF';

export async function inspectPdf(bytes: Uint8Array): Promise<Inspection> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, HEADER_RANGE).includes('%PDF-')) return { problem: 'not-a-pdf' };
  try {
    const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
    const pages = countPages(context, catalog.get(PDFName.of('Pages')));
    const xfa = readXfa(context, catalog);
    if (isActive(context, catalog) || xfa?.isActive) return { problem: 'active' };
    if (xfa?.isDynamic || isCoverOnly(context, catalog)) return { problem: 'cover-only' };
    // pdf-lib repairs truncated files.
    if (!isComplete(file)) return { problem: 'cut-off' };
    return pages > 0 ? { pages } : { problem: 'no-pages' };
  } catch (error) {
    return { problem: error instanceof EncryptedPDFError ? 'protected' : 'broken' };
  }
}

/**
 * Whether the file has its end marker, wherever that is: servers may append more than readers expect. A file that is
 * optimized for the web has another one near its start, and says how long it is.
 */
function isComplete(file: Buffer): boolean {
  const head = file.subarray(0, HEADER_RANGE).toString('latin1');
  const length = /\/Linearized\b[^>]*?\/L\s+(\d+)/.exec(head)?.[1];
  const first = file.indexOf(END_MARKER);
  const isShortened = length !== undefined && Number(length) > file.length;
  return first >= 0 && (!isShortened || file.lastIndexOf(END_MARKER) > first);
}

/**
 * Counts the leaves of the page tree as PDF readers do, whatever the nodes' types and counts say.
 * @throws an Error if there is no tree, or if it contains itself
 */
function countPages(context: PDFContext, root: PDFObject | undefined): number {
  if (!(context.lookup(root) instanceof PDFDict)) throw new Error('The PDF has no page tree.');
  const seen = new Set<PDFObject>();
  let [pages, pending] = [0, [root]];
  while (pending.length > 0) {
    const kids: (PDFObject | undefined)[] = [];
    for (const object of pending) {
      const node = context.lookup(object);
      // A page that is missing is left out.
      if (!(node instanceof PDFDict)) continue;
      if (seen.has(node)) throw new Error('The page tree contains itself.');
      seen.add(node);
      const list = context.lookup(node.get(PDFName.of('Kids')));
      if (list instanceof PDFArray) kids.push(...list.asArray());
      else pages += 1;
    }
    pending = kids;
  }
  return pages;
}

/** Whether most readers show only a cover page, for a portfolio or a form that is made when it opens. */
function isCoverOnly(context: PDFContext, catalog: PDFDict): boolean {
  const collection = context.lookup(catalog.get(PDFName.of('Collection')));
  const isPortfolio = collection !== undefined && collection !== PDFNull;
  return isPortfolio || context.lookup(catalog.get(PDFName.of('NeedsRendering'))) === PDFBool.True;
}
