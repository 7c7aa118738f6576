/** The state of the Brief's editor: what is typed, what was saved, what the route answered. */
import { useFetcher } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useRef, useState } from 'react';

import { publishStatus } from '~/publish-status';

import type { FoundBrief } from '../briefs.server';
import { type BriefDraft, blankDraft, documentOf, draftOf } from '../draft';
import type { Answer } from './answer';

export type Failure = Extract<Answer, { ok: false }>;

interface Sent {
  intent: 'save' | 'publish';
  /** What was on the screen when it was sent. */
  draft: BriefDraft;
}

export function useBriefEditor(brief: FoundBrief | null) {
  const shopify = useAppBridge();
  const [saved, setSaved] = useState(() => (brief ? draftOf(brief.document) : blankDraft()));
  const [draft, setDraft] = useState(saved);
  const [revision, setRevision] = useState(brief?.revision ?? null);
  const [publishedRevision, setPublishedRevision] = useState(brief?.publishedRevision ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { state, data, submit } = useFetcher<Answer>();
  const sent = useRef<Sent | null>(null);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved);

  useEffect(() => {
    if (state === 'submitting' || !data || !sent.current) return;
    const { draft: settled } = sent.current;
    sent.current = null;
    setFailure(data.ok ? null : data);
    if ('revision' in data) {
      setRevision(data.revision);
      setSaved(settled);
    }
    if (!data.ok) return;
    if (data.did === 'published') setPublishedRevision(data.revision);
    shopify.toast.show(data.did === 'published' ? 'Published' : 'Saved');
  }, [state, data, shopify]);

  const send = (intent: Sent['intent']) => {
    if (state !== 'idle') return;
    sent.current = { intent, draft };
    // Nothing to save is nothing to send, unless there is nothing yet.
    const document = isDirty || revision === null ? documentOf(draft) : null;
    submit({ intent, revision, document }, { method: 'POST', encType: 'application/json' });
  };

  return {
    draft,
    edit: (changes: Partial<BriefDraft>) => setDraft((now) => ({ ...now, ...changes })),
    isDirty,
    discard: () => {
      setDraft(saved);
      setFailure(null);
    },
    failure,
    problems: failure?.reason === 'invalid' ? failure.problems : [],
    isSaved: revision !== null,
    status: publishStatus({ revision, publishedRevision }),
    pending: state === 'idle' ? null : (sent.current?.intent ?? null),
    save: () => send('save'),
    publish: () => send('publish'),
  };
}
