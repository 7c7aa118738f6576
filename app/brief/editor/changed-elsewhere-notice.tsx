import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';

import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';
import { ChangedElsewhereBanner } from '~/ui/editor/changed-elsewhere-banner';

interface ChangedElsewhereNoticeProps {
  /** The Brief's ID. */
  id: string;
  liveVersion: number;
  /** Number of actions that succeeded. */
  done: number;
  onRepair: () => void;
  /** Whether an action is pending. */
  isPending: boolean;
}

/**
 * Says if something else changed the live Brief in Shopify. Asks after the page has opened, and after each action by itself:
 * Remix doesn't load it again if another fetcher's action, such as the email's preview, ended while this one ran.
 */
export function ChangedElsewhereNotice({ id, liveVersion, done, onRepair, isPending }: ChangedElsewhereNoticeProps) {
  const { load, data } = useFetcher<{ change: ChangedElsewhere | null }>();
  useEffect(() => load(`/app/brief/${id}/storefront`), [load, id, liveVersion, done]);
  if (!data?.change) return null;
  return <ChangedElsewhereBanner noun="Brief" change={data.change} {...{ liveVersion, onRepair, isPending }} />;
}
