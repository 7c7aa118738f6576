/** What a merchant should know about a routine's status before editing it. */
import { useFetcher } from '@remix-run/react';
import { Banner, Box } from '@shopify/polaris';
import { useEffect } from 'react';

import { ChangedElsewhereBanner } from '~/ui/editor/changed-elsewhere-banner';

import type { StorefrontState } from './storefront-state';

interface StatusNoticesProps {
  id: string;
  isArchived: boolean;
  /** Number of the version that readers see; null if it isn't live. */
  liveVersion: number | null;
  /** Number of actions that succeeded. */
  done: number;
  onRestore: () => void;
  onRepair: () => void;
  /** Whether an action is pending. */
  isPending: boolean;
}

export function StatusNotices(props: StatusNoticesProps) {
  const { id, isArchived, liveVersion, done, onRestore, onRepair, isPending } = props;
  const found = useChangedElsewhere({ id, liveVersion, done });
  const change = liveVersion === null ? null : found;
  if (!isArchived && !change) return null;
  return (
    <Box paddingBlockEnd="400">
      {isArchived && (
        <Banner
          title="This routine is archived"
          tone="info"
          action={{ content: 'Restore', onAction: onRestore, disabled: isPending }}
        >
          <p>Readers don’t see it. Restore it to show it in your list of routines again, as a draft.</p>
        </Banner>
      )}
      {change && liveVersion !== null && (
        <ChangedElsewhereBanner noun="routine" {...{ change, liveVersion, onRepair, isPending }} />
      )}
    </Box>
  );
}

/**
 * Asks after the page has opened, and after each action by itself: Remix doesn't load it again if another fetcher's action
 * ended while this one ran. Null if it's as the app published it.
 */
function useChangedElsewhere({ id, liveVersion, done }: Pick<StatusNoticesProps, 'id' | 'liveVersion' | 'done'>) {
  const { load, data } = useFetcher<StorefrontState>();
  useEffect(() => {
    if (liveVersion !== null) load(`/app/routines/storefront?id=${id}`);
  }, [load, id, liveVersion, done]);
  return data?.changes[id] ?? null;
}
