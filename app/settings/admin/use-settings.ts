/** State of the settings page: the draft, the saved settings, and the result of the last action. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import type { Settings } from '../schema';
import type { ActionResult, Intent } from './intents';
import { type SettingsDraft, toChanges, toFormValues } from './form-values';

export type Failure = Extract<ActionResult, { ok: false }>;

export function useSettings(settings: Settings) {
  const shopify = useAppBridge();
  const [saved, setSaved] = useState(() => toFormValues(settings));
  const [draft, setDraft] = useState(saved);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [failureCount, setFailureCount] = useState(0);
  const changes = toChanges(draft, saved);
  const isDirty = Object.keys(changes).length > 0;
  const fetcher = useIntent<ActionResult, Intent['intent']>((result) => {
    setFailure(result.ok ? null : result);
    if (!result.ok) setFailureCount((count) => count + 1);
    if ('settings' in result) {
      setSaved(toFormValues(result.settings));
      setDraft(toFormValues(result.settings));
    }
    if (result.ok) shopify.toast.show('Settings saved');
  });

  const submit = (intent: Intent) => fetcher.send(intent.intent, JSON.stringify(intent));

  return {
    draft,
    saved,
    edit: (edited: Partial<SettingsDraft>) => setDraft((current) => ({ ...current, ...edited })),
    isDirty,
    isPending: fetcher.pending !== null,
    failure,
    /** Used as a key, so that a repeated failure is announced again. */
    failureCount,
    getError: (field: keyof SettingsDraft) => (failure?.reason === 'invalid' ? failure.problems[field] : undefined),
    discard: () => {
      setDraft(saved);
      setFailure(null);
    },
    save: () => submit({ intent: 'save', changes }),
    publish: () => submit({ intent: 'publish' }),
  };
}
