/** The preview's document, shortly after each change of the draft. */
import { useEffect, useRef, useState } from 'react';

import type { Language } from '~/messages/language';

import type { Draft, Problem } from '../schema';

const ROUTE = '/app/routines/preview';

/** Milliseconds from the last keystroke, and from the first one that isn't shown while the merchant keeps typing. */
const DEBOUNCE = 250;
const MAX_WAIT = 600;

/** Milliseconds after which the merchant is told that the preview is being updated. */
const SLOW = 700;

export interface PreviewState {
  /** The latest document; null before the first. */
  html: string | null;
  /** Whether an update takes long. */
  isSlow: boolean;
  /** Why the latest update failed; null if it didn't. */
  failure: PreviewFailure | null;
  retry: () => void;
}

/** `problem`: what to fix in the draft. Without one, the app can't be reached, and trying again may help. */
export interface PreviewFailure {
  problem: string | null;
}

export function usePreview(draft: Draft, language: Language): PreviewState {
  const [html, setHtml] = useState<string | null>(null);
  const [isSlow, setIsSlow] = useState(false);
  const [failure, setFailure] = useState<PreviewFailure | null>(null);
  const [attempt, setAttempt] = useState(0);
  /** When the draft changed first since the last request; null if it didn't. */
  const changedAt = useRef<number | null>(null);
  const request = useRef<AbortController | null>(null);
  const hasLoaded = useRef(false);

  useEffect(() => {
    changedAt.current ??= Date.now();
    const send = async () => {
      changedAt.current = null;
      request.current?.abort();
      const controller = new AbortController();
      request.current = controller;
      const slow = setTimeout(() => setIsSlow(true), SLOW);
      const result = await load(draft, language, controller.signal).catch(() => ({ problem: null }));
      clearTimeout(slow);
      if (controller.signal.aborted) return;
      setIsSlow(false);
      setFailure(typeof result === 'string' ? null : result);
      if (typeof result === 'string') setHtml(result);
      hasLoaded.current = true;
    };
    const delay = hasLoaded.current ? Math.min(DEBOUNCE, changedAt.current + MAX_WAIT - Date.now()) : 0;
    const timer = setTimeout(() => void send(), Math.max(0, delay));
    return () => clearTimeout(timer);
  }, [draft, language, attempt]);
  useEffect(() => () => request.current?.abort(), []);

  return { html, isSlow, failure, retry: () => setAttempt((count) => count + 1) };
}

/** @throws if the app doesn't respond. */
async function load(document: Draft, language: Language, signal: AbortSignal): Promise<string | PreviewFailure> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ document, language });
  const response = await fetch(ROUTE, { method: 'POST', headers, body, signal });
  if (response.ok) return response.text();
  return { problem: response.status === 422 ? ((await response.json()) as Problem).message : null };
}
