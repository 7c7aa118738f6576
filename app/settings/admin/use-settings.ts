/** The state of the settings page: what is typed, what was saved, what the route answered. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useWish } from '~/ui/use-wish';

import type { Settings } from '../schema';
import type { Answer, Wish } from './answer';
import { type SettingsDraft, changesOf, draftOf } from './draft';

export type Failure = Extract<Answer, { ok: false }>;

export function useSettings(settings: Settings) {
  const shopify = useAppBridge();
  const [saved, setSaved] = useState(() => draftOf(settings));
  const [draft, setDraft] = useState(saved);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusals, setRefusals] = useState(0);
  const changes = changesOf(draft, saved);
  const isDirty = Object.keys(changes).length > 0;
  const wishes = useWish<Answer, Wish['intent']>((answer) => {
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) setRefusals((count) => count + 1);
    if ('settings' in answer) {
      setSaved(draftOf(answer.settings));
      setDraft(draftOf(answer.settings));
    }
    if (answer.ok) shopify.toast.show('Saved');
  });

  const send = (wish: Wish) => wishes.send(wish.intent, JSON.stringify(wish));

  return {
    draft,
    edit: (edited: Partial<SettingsDraft>) => setDraft((now) => ({ ...now, ...edited })),
    isDirty,
    isPending: wishes.pending !== null,
    failure,
    /** How often there was a failure, so that each is seen, also where it is the same as before. */
    refusals,
    errorAt: (field: keyof SettingsDraft) => (failure?.reason === 'invalid' ? failure.problems[field] : undefined),
    discard: () => {
      setDraft(saved);
      setFailure(null);
    },
    save: () => send({ intent: 'save', changes }),
    publish: () => send({ intent: 'publish' }),
  };
}
