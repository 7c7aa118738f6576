/** What the editor sends for its preview. */
import { z } from 'zod';

import { LANGUAGES, type Language } from '~/messages/language';

import { type Draft, type Problem, draftSchema } from '../schema';

const requestSchema = z.object({ document: z.unknown(), language: z.enum(LANGUAGES) });

/** The draft to show; what's wrong with it, if it can't be saved either; or null if this isn't a request for a preview. */
export function readPreviewRequest(body: unknown): { draft: Draft; language: Language } | { problem: Problem } | null {
  const request = requestSchema.safeParse(body);
  if (!request.success) return null;
  const { document, language } = request.data;
  const { success, data: draft, error } = draftSchema.safeParse(document);
  if (success) return { draft, language };
  const [issue] = error.issues;
  return { problem: { path: issue?.path.join('.') ?? '', message: issue?.message ?? 'This isn’t a routine.' } };
}
