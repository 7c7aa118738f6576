import { blankBrief } from '../form-values';

/**
 * The document of a preview: with only what's in the PDF, so that problems of other fields don't keep it from being shown.
 * @param body what the editor sends; anything
 */
export function previewDocument(body: unknown, handle: string): unknown {
  const { title, pitch, inside, sections } = (typeof body === 'object' && body !== null ? body : {}) as object & {
    title?: unknown;
    pitch?: unknown;
    inside?: unknown;
    sections?: unknown;
  };
  return { ...blankBrief(''), handle, title, pitch, inside, sections };
}
