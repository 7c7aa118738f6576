/** The editor's wishes, as its route takes them. */
import { useWish } from '~/ui/use-wish';

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
  const wish = useWish<Answer, { intent: Wish['intent']; document: Draft | null }>((answer, { document }) =>
    onAnswer(answer, document),
  );
  const send = (intent: Wish['intent'], revision: number | null, document: Draft | null) =>
    wish.send({ intent, document }, { intent, revision, document });
  return {
    save: (revision, document) => send('save', revision, document),
    publish: (revision, document) => send('publish', revision, document),
    remove: () => send('delete', null, null),
    pending: wish.pending?.intent ?? null,
  };
}
