/** Sends what the merchant wishes to a route, one wish at a time, and hands on each answer once. */
import { type SubmitFunction, useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';

interface Options {
  /** The route that is asked; by default the page's own. */
  action?: string;
  /** How the body is sent; by default as JSON. */
  encType?: 'application/json' | 'multipart/form-data';
}

interface Wishes<About> {
  /** Does nothing while another wish is pending. `about` comes back with the answer. */
  send: (about: About, body: Parameters<SubmitFunction>[0], options?: Options) => void;
  /**
   * What is being done now, also while the page is read anew after the answer: until then, a button that could be
   * pressed would do nothing.
   */
  pending: About | null;
}

/**
 * @param onAnswer is called once for each answer, before the page is read anew. `Answer` is what the route sends as
 * JSON: no dates in it.
 */
export function useWish<Answer, About>(onAnswer: (answer: Answer, about: About) => void): Wishes<About> {
  const { state, data, submit } = useFetcher<unknown>();
  const sent = useRef<{ about: About; isAnswered: boolean } | null>(null);
  const latestOnAnswer = useRef(onAnswer);
  useEffect(() => {
    latestOnAnswer.current = onAnswer;
  });

  useEffect(() => {
    if (state === 'submitting' || !data || !sent.current || sent.current.isAnswered) return;
    sent.current.isAnswered = true;
    latestOnAnswer.current(data as Answer, sent.current.about);
  }, [state, data]);

  return {
    send: (about, body, { action, encType = 'application/json' } = {}) => {
      if (state !== 'idle') return;
      sent.current = { about, isAnswered: false };
      submit(body, { method: 'POST', encType, ...(action !== undefined && { action }) });
    },
    pending: state === 'idle' ? null : (sent.current?.about ?? null),
  };
}
