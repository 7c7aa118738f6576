/** PDFs for tests: valid ones, and what merchants or attackers might upload instead. */
import { constants, deflateRawSync } from 'node:zlib';

import { PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** @param change modifies the document before it's saved */
export async function pdf(pages = 1, change?: (document: PDFDocument) => void): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([200, 200]);
  change?.(document);
  return new Uint8Array(await document.save({ addDefaultPage: false }));
}

/** A PDF that needs a password to open or, if that's empty, to copy from. */
export function protectedPdf(userPassword: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, (document) => document.encrypt({ userPassword, ownerPassword: 'owner' }));
}

/** A PDF with an action on opening, which may lead to another one. */
export function openingPdf(kind: string, next?: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ catalog, context }) => {
    const action = (S: string) => context.obj({ Type: 'Action', S, F: PDFString.of('https://example.com/') });
    const first = action(kind);
    if (next) first.set(PDFName.of('Next'), context.register(action(next)));
    catalog.set(PDFName.of('OpenAction'), first);
  });
}

/** A PDF whose first page has an action for an event: `O` when it opens, `U` when a mouse button is released. */
export function eventPdf(event: string, kind: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, (document) => {
    const action = { S: kind, F: PDFString.of('https://example.com/') };
    document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({ [event]: action }));
  });
}

/** A PDF whose link leads to an action, whose kind is an object of its own. */
export function indirectKindPdf(kind: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ context }) => {
    context.register(context.obj({ Type: 'Action', S: context.register(PDFName.of(kind)) }));
  });
}

/** A PDF with an attached file. */
export function attachmentPdf(
  name: string,
  content = 'Any content',
  filter?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ context }) => {
    const stream = filter ? context.stream(content, { Filter: filter }) : context.flateStream(content);
    const file = context.register(stream);
    context.register(
      context.obj({ Type: 'Filespec', F: PDFString.of(name), UF: PDFHexString.fromText(name), EF: { F: file } }),
    );
  });
}

/** A PDF with a form in XFA. */
export function xfaPdf(xml: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ catalog, context }) => {
    const packet = context.register(context.flateStream(xml));
    catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [], XFA: [PDFString.of('template'), packet] }));
  });
}

/** A PDF with a key in its catalog. */
export function catalogPdf(key: string, value: PDFObject): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ catalog }) => catalog.set(PDFName.of(key), value));
}

/** A PDF that most readers show as a cover page, and Adobe's as a list of files. */
export function portfolioPdf(settings: Record<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ catalog, context }) => catalog.set(PDFName.of('Collection'), context.obj(settings)));
}

/** The start of a PDF that is optimized for the web, with all its objects but without its end. */
export function truncatedLinearizedPdf(length = 50_000): Uint8Array<ArrayBuffer> {
  return bytesOf(
    `%PDF-1.7\n9 0 obj\n<</Linearized 1/L ${length}/O 3/E 400/N 1/T 600>>\nendobj\nstartxref\n0\n%%EOF\n` +
      '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\ntrailer\n<</Root 1 0 R/Size 10>>\n',
  );
}

/** A PDF with media on its page: `Flash`, `Video`. */
export function mediaPdf(kind: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ context }) => {
    const instances = [{ Type: 'RichMediaInstance', Subtype: kind }];
    const content = { Configurations: [{ Type: 'RichMediaConfiguration', Subtype: kind, Instances: instances }] };
    context.register(context.obj({ Type: 'Annot', Subtype: 'RichMedia', RichMediaContent: content }));
  });
}

/** A PDF of two pages in a tree without types and with a wrong count. */
export function untypedPdf(): Uint8Array<ArrayBuffer> {
  return bytesOf(
    '%PDF-1.7\n1 0 obj\n<</Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids[3 0 R 5 0 R null]/Count 9>>\nendobj\n' +
      '3 0 obj\n<</Kids[4 0 R]>>\nendobj\n4 0 obj\n<</MediaBox[0 0 9 9]>>\nendobj\n5 0 obj\n<</MediaBox[0 0 9 9]>>\nendobj\n' +
      'trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF',
  );
}

/** A PDF with an action on clicking its page. */
export function pressedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, (document) => {
    const { context } = document;
    const action = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
    const annotation = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action }));
    document.getPage(0).node.set(PDFName.of('Annots'), context.obj([annotation]));
  });
}

/** A PDF whose page tree contains itself. */
export function circularPdf(): Uint8Array<ArrayBuffer> {
  return bytesOf(
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n' +
      'trailer\n<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF',
  );
}

/** A PDF with unclosed strings, which takes minutes to parse. */
export function endlessPdf(): Uint8Array<ArrayBuffer> {
  return bytesOf(`%PDF-1.7\n${'(('.repeat(4_000_000)}%%EOF`);
}

/** A PDF of a few megabytes that unpacks to 4,000. */
export function bombPdf(): Uint8Array<ArrayBuffer> {
  // Ends on a byte boundary, so it can be repeated.
  const part = deflateRawSync(Buffer.alloc(16 * 1024 * 1024, ' '), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0xda]), ...Array.from({ length: 256 }, () => part)]);
  const head = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\ntrailer\n<<>>\n%%EOF')]),
  );
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
