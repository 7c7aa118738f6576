/** The PDF of the draft as it's typed. */
import { useMemo } from 'react';

import { type Loaded, type LivePreview, useLivePreview } from '~/ui/editor/use-live-preview';

import type { Brief, Problem } from '../../schema';

/** A request; the same text if the same PDF would come of it. */
type Body = string;

interface Input {
  url: string;
  body: Body;
}

/**
 * @param brief the draft's document; it may be invalid
 * @param locale the language of a translation; the original's if omitted
 */
export function useDraftPdf(briefId: string, brief: Brief, locale?: string): LivePreview<Uint8Array, Problem> {
  const body = useMemo(() => {
    const { title, pitch, inside, sections } = brief;
    return JSON.stringify({ title, pitch, inside, sections });
  }, [brief]);
  const query = locale === undefined ? '' : `?${new URLSearchParams({ language: locale }).toString()}`;
  const url = `/app/brief/${briefId}/preview${query}`;
  return useLivePreview(
    useMemo(() => ({ url, body }), [url, body]),
    load,
  );
}

/** @throws if the app doesn't respond, or is busy. */
async function load({ url, body }: Input, signal: AbortSignal): Promise<Loaded<Uint8Array, Problem>> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body, signal });
  if (response.ok) return { value: new Uint8Array(await response.arrayBuffer()) };
  if (response.status !== 422) throw new Error(`The preview failed with status ${response.status}`);
  const { problems } = (await response.json()) as { problems: Problem[] };
  return { problem: problems[0] ?? { path: '', message: 'The PDF couldn’t be generated' } };
}
