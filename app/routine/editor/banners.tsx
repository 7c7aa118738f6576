/** Why the last action failed, and what to do next. */
import { Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';
import { UnreachableNotice } from '~/ui/unreachable-notice';

import type { Failure } from './intents';

interface FailureBannerProps {
  failure: Failure;
}

/** A failure that isn't about fields; those are in `ProblemsBanner`. An outdated draft is merged (conflict/). */
export function FailureBanner({ failure }: FailureBannerProps) {
  switch (failure.reason) {
    case 'gone':
      return (
        <Notice title="This routine was deleted" tone="critical">
          <Text as="p">Copy what you want to keep, then create a new routine.</Text>
        </Notice>
      );
    case 'refused':
      return (
        <Notice
          title={failure.revision === null ? 'Couldn’t update the routine' : 'Saved, but not published'}
          tone="critical"
        >
          <Text as="p">{failure.message}</Text>
          <Text as="p">Your storefront hasn’t changed.</Text>
        </Notice>
      );
    case 'unreachable':
      return <UnreachableNotice />;
    case 'stale':
    case 'malformed':
    case 'invalid':
      return null;
  }
}
