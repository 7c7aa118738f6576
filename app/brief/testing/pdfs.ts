/** PDFs for tests: good ones, and what people and attackers upload in their place. */
import { constants, deflateRawSync } from 'node:zlib';

import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

/** @param change what is done to it before it is saved */
export async function pdf(pages = 1, change?: (document: PDFDocument) => void): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([200, 200]);
  change?.(document);
  return new Uint8Array(await document.save({ addDefaultPage: false }));
}

/** One that cannot be opened without a password, or, where that is empty, not be copied from. */
export function protectedPdf(userPassword: string): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, (document) => document.encrypt({ userPassword, ownerPassword: 'owner' }));
}

/** One that does something when it is opened. */
export function openingPdf(kind: 'JavaScript' | 'Launch'): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, ({ catalog, context }) => {
    const action = { Type: 'Action', S: kind, [kind === 'Launch' ? 'F' : 'JS']: PDFString.of('app.alert(1)') };
    catalog.set(PDFName.of('OpenAction'), context.obj(action));
  });
}

/** One whose page does something once it is pressed. */
export function pressedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  return pdf(1, (document) => {
    const { context } = document;
    const action = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
    const annotation = context.register(context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action }));
    document.getPage(0).node.set(PDFName.of('Annots'), context.obj([annotation]));
  });
}

/** One whose tree of pages leads back to itself. */
export function circularPdf(): Uint8Array<ArrayBuffer> {
  return bytesOf(
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n' +
      'trailer\n<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF',
  );
}

/** One that takes minutes to read, by texts that are opened and never closed. */
export function endlessPdf(): Uint8Array<ArrayBuffer> {
  return bytesOf(`%PDF-1.7\n${'(('.repeat(4_000_000)}%%EOF`);
}

/** One of few megabytes that unpacks to four thousand. */
export function bombPdf(): Uint8Array<ArrayBuffer> {
  // A part that ends on a whole byte, and may follow itself.
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
