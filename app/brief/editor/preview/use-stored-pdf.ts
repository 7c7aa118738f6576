/** A version of the PDF that's stored. */
import { useMemo } from 'react';

import { type LivePreview, useLivePreview } from '~/ui/editor/use-live-preview';

/** @param url of the file; null if it isn't shown. */
export function useStoredPdf(url: string | null): LivePreview<Uint8Array, never> {
  return useLivePreview(
    useMemo(() => (url === null ? null : { url }), [url]),
    load,
  );
}

/** Only requests by scripts are authenticated. @throws if the app doesn't respond. */
async function load({ url }: { url: string }, signal: AbortSignal): Promise<{ value: Uint8Array }> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`The PDF failed with status ${response.status}`);
  return { value: new Uint8Array(await response.arrayBuffer()) };
}
