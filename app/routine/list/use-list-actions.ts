/** What the list does with routines, and what it says then. */
import { useNavigate } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import type { DismissibleError } from '~/ui/error-notice';
import { useIntent } from '~/ui/hooks/use-intent';

import type { ListIntent, ListResult } from './intents';
import { useCopyMarker } from './use-copy-marker';

export interface ListActions {
  isPending: boolean;
  /** Why the last action failed; null if it didn't. */
  error: DismissibleError | null;
  send: (intent: ListIntent) => void;
  copyMarker: (handle: string) => void;
}

export function useListActions(): ListActions {
  const shopify = useAppBridge();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string | null>(null);
  const copyMarker = useCopyMarker((marker) => setFailure(`Select and copy this: ${marker}`));
  const fetcher = useIntent<ListResult, ListIntent>((result) => {
    setFailure(result.ok ? null : result.message);
    if (!result.ok) return;
    if (result.did === 'duplicated') {
      shopify.toast.show('Routine duplicated');
      navigate(`/app/routines/${result.id}`);
      return;
    }
    const routines = result.count === 1 ? 'Routine' : `${result.count} routines`;
    shopify.toast.show(`${routines} ${result.did === 'archived' ? 'archived' : 'restored'}`);
  });
  return {
    isPending: fetcher.pending !== null,
    error: failure === null ? null : { title: failure, onDismiss: () => setFailure(null) },
    send: (intent) => fetcher.send(intent, JSON.stringify(intent)),
    copyMarker,
  };
}
