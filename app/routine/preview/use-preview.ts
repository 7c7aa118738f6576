/** The preview's document, shortly after each change of the draft. */
import { useMemo } from 'react';

import type { Language } from '~/messages/language';
import { type Loaded, type LivePreview, useLivePreview } from '~/ui/editor/use-live-preview';

import type { Draft, Problem } from '../schema';

const ROUTE = '/app/routines/preview';

interface PreviewInput {
  document: Draft;
  language: Language;
}

/** The document's HTML. */
export function usePreview(document: Draft, language: Language): LivePreview<string, string> {
  return useLivePreview(
    useMemo(() => ({ document, language }), [document, language]),
    load,
  );
}

/** @throws if the app doesn't respond. */
async function load(input: PreviewInput, signal: AbortSignal): Promise<Loaded<string, string>> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(ROUTE, { method: 'POST', headers, body: JSON.stringify(input), signal });
  if (response.ok) return { value: await response.text() };
  if (response.status !== 422) throw new Error(`The preview failed with status ${response.status}`);
  return { problem: ((await response.json()) as Problem).message };
}
