/** What the PDF process does. */
import type { Inspection } from '../files/pdf-inspect.ts';
import type { RenderInput, RenderedPdf } from '../pdf/render.ts';

/** Set by the build. */
declare const __PDF_PROCESS__: string | undefined;

/** Unbuilt, Node.js runs the TypeScript source. */
export const PDF_PROCESS = typeof __PDF_PROCESS__ === 'undefined' ? 'app/brief/pdf-process/entry.ts' : __PDF_PROCESS__;

// A type, because an interface isn't a Record.
export type PdfTasks = {
  inspect: (bytes: Uint8Array) => Promise<Inspection>;
  render: (input: RenderInput) => Promise<RenderedPdf>;
};
