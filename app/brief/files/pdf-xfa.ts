/** Reads a form in Adobe's XFA format, an XML document in the PDF. Few readers besides Adobe's show it. */
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

export interface Xfa {
  /** Whether it has scripts, or contacts a server. */
  isActive: boolean;
  /** Whether its pages are made when it opens: other readers show "Please wait". */
  isDynamic: boolean;
}

/** Elements of XFA that run something or contact a server. */
const ACTIVE_ELEMENT = /<(?:\w+:)?(?:script|submit|execute|wsdlConnection)[\s/>]/i;

/** A form that is laid out when it opens. */
const DYNAMIC = /<(?:\w+:)?dynamicRender>\s*required/i;

/** Returns null if the PDF has no XFA form. */
export function readXfa(context: PDFContext, catalog: PDFDict): Xfa | null {
  const form = context.lookup(catalog.get(PDFName.of('AcroForm')));
  if (!(form instanceof PDFDict)) return null;
  const content = context.lookup(form.get(PDFName.of('XFA')));
  const packets = content instanceof PDFArray ? content.asArray() : [content];
  const xml = packets.map((packet) => textOf(context, packet)).join('');
  return xml === '' ? null : { isActive: ACTIVE_ELEMENT.test(xml), isDynamic: DYNAMIC.test(xml) };
}

/** The text of a packet; a packet's name has none. */
function textOf(context: PDFContext, packet: PDFObject | undefined): string {
  const stream = context.lookup(packet);
  if (!(stream instanceof PDFRawStream)) return '';
  const bytes = Buffer.from(decodePDFRawStream(stream).decode());
  // XML may be in UTF-16, with or without a byte order mark.
  const isUtf16 = bytes.subarray(0, 200).includes(0);
  return isUtf16 ? bytes.toString('latin1').replaceAll('\0', '') : bytes.toString();
}
