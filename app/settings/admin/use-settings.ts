/** The state of the settings page: what is typed, what was saved, what the route answered. */
import { useFetcher } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useRef, useState } from 'react';

import type { Settings } from '../schema';
import type { Answer } from './answer';
import { type SettingsDraft, changesOf, draftOf } from './draft';

export type Failure = Extract<Answer, { ok: false }>;

export function useSettings(settings: Settings) {
  const shopify = useAppBridge();
  const [saved, setSaved] = useState(() => draftOf(settings));
  const [draft, setDraft] = useState(saved);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { state, data, submit } = useFetcher<Answer>();
  const isSent = useRef(false);
  const changes = changesOf(draft, saved);
  const isDirty = Object.keys(changes).length > 0;

  useEffect(() => {
    if (state === 'submitting' || !data || !isSent.current) return;
    isSent.current = false;
    setFailure(data.ok ? null : data);
    if ('settings' in data) {
      setSaved(draftOf(data.settings));
      setDraft(draftOf(data.settings));
    }
    if (data.ok) shopify.toast.show('Saved');
  }, [state, data, shopify]);

  const send = (wish: { intent: 'save'; changes: Record<string, unknown> } | { intent: 'publish' }) => {
    if (state !== 'idle') return;
    isSent.current = true;
    submit(JSON.stringify(wish), { method: 'POST', encType: 'application/json' });
  };

  return {
    draft,
    edit: (edited: Partial<SettingsDraft>) => setDraft((now) => ({ ...now, ...edited })),
    isDirty,
    isPending: state !== 'idle',
    failure,
    errorAt: (field: keyof SettingsDraft) => (failure?.reason === 'invalid' ? failure.problems[field] : undefined),
    discard: () => {
      setDraft(saved);
      setFailure(null);
    },
    save: () => send({ intent: 'save', changes }),
    publish: () => send({ intent: 'publish' }),
  };
}
