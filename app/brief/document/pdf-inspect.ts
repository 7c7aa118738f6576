/** Looks into a PDF that a stranger made. It runs in a thread of its own (pdf-thread.ts), as that may take forever. */
import { EncryptedPDFError, PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';

export type Inspection =
  { pages: number } | { fault: 'not-a-pdf' | 'cut-off' | 'protected' | 'active' | 'no-pages' | 'broken' };

/** Where a PDF says that it is one, and that it has ended: bytes from its start and its end that readers look through. */
const EDGE = 1024;

/** What a page may do by itself, or at a click, besides leading somewhere: run a script, or start a program. */
const ACTIVE = ['JavaScript', 'Launch'].map((name) => PDFName.of(name));

export async function inspectPdf(bytes: Uint8Array): Promise<Inspection> {
  const beginning = Buffer.from(bytes.subarray(0, EDGE)).toString('latin1');
  if (!beginning.includes('%PDF-')) return { fault: 'not-a-pdf' };
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
    const pages = document.getPageCount();
    if (document.context.enumerateIndirectObjects().some(([, object]) => isActive(object))) return { fault: 'active' };
    // The library mends what it can, and a file that was cut off short may look whole to it.
    const end = Buffer.from(bytes.subarray(-EDGE)).toString('latin1');
    if (!end.includes('%%EOF')) return { fault: 'cut-off' };
    return pages > 0 ? { pages } : { fault: 'no-pages' };
  } catch (error) {
    return { fault: error instanceof EncryptedPDFError ? 'protected' : 'broken' };
  }
}

/** Whether anything in an object is an action that runs something. What it refers to is looked at by itself. */
function isActive(object: PDFObject | undefined): boolean {
  if (object instanceof PDFStream) return isActive(object.dict);
  if (object instanceof PDFArray) return object.asArray().some(isActive);
  if (!(object instanceof PDFDict)) return false;
  const kind = object.get(PDFName.of('S'));
  if (kind instanceof PDFName && ACTIVE.includes(kind)) return true;
  return object.has(PDFName.of('JS')) || object.values().some(isActive);
}
