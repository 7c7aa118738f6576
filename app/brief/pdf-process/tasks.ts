/** What the PDF process does, and how it answers. */
import type { Inspection } from '../files/pdf-inspect.ts';
import type { RenderInput, RenderedPdf } from '../pdf/render.ts';

export interface Tasks {
  inspect: (bytes: Uint8Array) => Promise<Inspection>;
  render: (input: RenderInput) => Promise<RenderedPdf>;
}

export type Answer = { result: unknown } | { error: string };
