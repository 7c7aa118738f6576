/** The state of a Brief's editor: what is typed, what was saved, what the route answered. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useWish } from '~/ui/use-wish';

import type { FoundBrief } from '../document/briefs.server';
import { type BriefDraft, documentOf, draftOf } from '../document/draft';
import type { Problem } from '../schema';
import type { Answer, Wish } from './answer';

export type Failure = Extract<Answer, { ok: false }>;

interface Sent {
  intent: Wish['intent'];
  /** What was on the screen when it was sent. */
  draft: BriefDraft;
}

/** @param brief as it was read first; what is typed, and the revision that it was typed over, stay as it is read again. */
export function useBriefEditor(brief: FoundBrief) {
  const shopify = useAppBridge();
  const [saved, setSaved] = useState(() => draftOf(brief.document));
  const [draft, setDraft] = useState(saved);
  const [revision, setRevision] = useState(brief.revision);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved);
  const wishes = useWish<Answer, Sent>((answer, sent) => {
    setFailure(answer.ok ? null : answer);
    if ('revision' in answer && answer.revision) {
      setRevision(answer.revision);
      setSaved(sent.draft);
    }
    if (answer.ok) shopify.toast.show(wordsFor(answer));
  });

  const submitWish = (wish: Wish) => wishes.send({ intent: wish.intent, draft }, JSON.stringify(wish));
  const send = (intent: 'save' | 'publish') => {
    // Nothing to save is nothing to send.
    submitWish({ intent, revision, document: isDirty ? documentOf(draft) : null });
  };

  return {
    draft,
    edit: (changes: Partial<BriefDraft>) => setDraft((now) => ({ ...now, ...changes })),
    isDirty,
    discard: () => {
      setDraft(saved);
      setFailure(null);
    },
    revision,
    failure,
    problems: failure?.reason === 'invalid' ? failure.problems : [],
    /** Marks what keeps the text from being printed. */
    mark: (problems: Problem[]) => setFailure({ ok: false, reason: 'invalid', problems }),
    pending: wishes.pending?.intent ?? null,
    save: () => send('save'),
    publish: () => send('publish'),
    makeDefault: () => submitWish({ intent: 'default' }),
    withdraw: () => submitWish({ intent: 'withdraw' }),
    remove: () => submitWish({ intent: 'delete' }),
  };
}

function wordsFor(answer: Extract<Answer, { ok: true }>): string {
  switch (answer.did) {
    case 'saved':
      return 'Saved';
    case 'published':
      return 'Published';
    case 'default':
      return 'This is the default now';
    case 'deleted':
      return 'Deleted';
    case 'withdrawn':
      if (answer.next === undefined) return 'Withdrawn';
      return answer.next === null
        ? 'Withdrawn. There is no default now'
        : `Withdrawn. The default is now: ${answer.next}`;
  }
}
