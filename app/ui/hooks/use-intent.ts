/** Submits an intent; ignores new ones while one is pending. */
import { type SubmitFunction, useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';

interface Options {
  /** The route's path. Defaults to the page's own. */
  action?: string;
  /** The body's encoding. Defaults to JSON. */
  encType?: 'application/json' | 'multipart/form-data';
}

interface IntentFetcher<About> {
  /** Does nothing while another intent is pending. `about` is passed to `onResult`. */
  send: (about: About, body: Parameters<SubmitFunction>[0], options?: Options) => void;
  /** The pending intent, also during the revalidation after the response. Buttons wouldn't work before that's done. */
  pending: About | null;
}

/** @param onResult called once per response, before revalidation. `Result` is the route's JSON, so it has no dates. */
export function useIntent<Result, About>(onResult: (result: Result, about: About) => void): IntentFetcher<About> {
  const { state, data, submit } = useFetcher<unknown>();
  const sent = useRef<{ about: About; isHandled: boolean } | null>(null);
  const latestOnResult = useRef(onResult);
  useEffect(() => {
    latestOnResult.current = onResult;
  });

  useEffect(() => {
    if (state === 'submitting' || !data || !sent.current || sent.current.isHandled) return;
    sent.current.isHandled = true;
    latestOnResult.current(data as Result, sent.current.about);
  }, [state, data]);

  return {
    send: (about, body, { action, encType = 'application/json' } = {}) => {
      if (state !== 'idle') return;
      sent.current = { about, isHandled: false };
      submit(body, { method: 'POST', encType, ...(action !== undefined && { action }) });
    },
    pending: state === 'idle' ? null : (sent.current?.about ?? null),
  };
}
