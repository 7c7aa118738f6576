/** Submits the person page's intents and reports their outcome. */
import { useNavigate } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import type { PersonActionResult, PersonIntent } from './intents';

const TOASTS = {
  queued: 'Resending Brief',
  'removed-from-do-not-email': 'Email removed from list',
  erased: 'Data erased',
} as const;

interface PersonIntents {
  submit: (intent: PersonIntent) => void;
  isPending: boolean;
  /** Why the last intent failed; null if it didn't. */
  errorMessage: string | null;
  dismissError: () => void;
}

export function usePersonIntents(): PersonIntents {
  const shopify = useAppBridge();
  const navigate = useNavigate();
  const [errorMessage, setErrorMessage] = useState<string | null>(null);
  const { send, pending } = useIntent<PersonActionResult, PersonIntent>((result) => {
    setErrorMessage(result.ok ? null : result.message);
    if (!result.ok) return;
    shopify.toast.show(TOASTS[result.did]);
    if (result.did === 'erased') navigate('/app/people', { replace: true });
  });
  const dismissError = () => setErrorMessage(null);
  return { submit: (intent) => send(intent, intent), isPending: pending !== null, errorMessage, dismissError };
}
