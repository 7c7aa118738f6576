/** Sends the editor's wishes to its route, one at a time, and hands on each answer once. */
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import type { Draft } from '../draft-schema';
import type { Answer, Wish } from './answer';

interface Wishes {
  save: (revision: number, document: Draft) => void;
  /** `document` is null where nothing was edited since it was saved. */
  publish: (revision: number, document: Draft | null) => void;
  remove: () => void;
  /** What is being done now. */
  pending: Wish['intent'] | null;
}

/** @param onAnswer gets the document that was sent along, if any. */
export function useWishes(onAnswer: (answer: Answer, sent: Draft | null) => void): Wishes {
  const fetcher = useFetcher<Answer>();
  const sent = useRef<{ intent: Wish['intent']; document: Draft | null } | null>(null);
  const isAnswered = useRef(true);
  const latestOnAnswer = useRef(onAnswer);
  useEffect(() => {
    latestOnAnswer.current = onAnswer;
  });

  const { state, data } = fetcher;
  useEffect(() => {
    if (state === 'submitting' || !data || !sent.current || isAnswered.current) return;
    isAnswered.current = true;
    latestOnAnswer.current(data, sent.current.document);
  }, [state, data]);

  const send = (intent: Wish['intent'], revision: number | null, document: Draft | null) => {
    if (state !== 'idle') return;
    sent.current = { intent, document };
    isAnswered.current = false;
    fetcher.submit({ intent, revision, document }, { method: 'POST', encType: 'application/json' });
  };
  return {
    save: (revision, document) => send('save', revision, document),
    publish: (revision, document) => send('publish', revision, document),
    remove: () => send('delete', null, null),
    // Also while the page is read anew after the answer: until then, a button that could be pressed would do nothing.
    pending: state === 'idle' ? null : (sent.current?.intent ?? null),
  };
}
