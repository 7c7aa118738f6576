/** Tells that something else changed or deleted what readers see, and offers to publish it again. */
import { Banner } from '@shopify/polaris';

import type { ChangedElsewhere } from '~/publishing/changed-elsewhere';

interface ChangedElsewhereBannerProps {
  /** "routine" */
  noun: string;
  change: ChangedElsewhere;
  liveVersion: number;
  onRepair: () => void;
  /** Whether an action is pending. */
  isPending: boolean;
}

export function ChangedElsewhereBanner({
  noun,
  change,
  liveVersion,
  onRepair,
  isPending,
}: ChangedElsewhereBannerProps) {
  return (
    <Banner
      title={`This ${noun} was ${change} in Shopify`}
      tone="warning"
      action={{ content: `Publish version ${liveVersion} again`, onAction: onRepair, loading: isPending }}
    >
      <p>
        {change === 'deleted'
          ? 'Something other than Unwind deleted its metaobject, so readers don’t see it.'
          : 'Something other than Unwind changed its metaobject, so readers don’t see what you published.'}{' '}
        Your draft and versions are safe.
      </p>
    </Banner>
  );
}
