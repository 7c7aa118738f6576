/** A failure that isn't about fields; those are in `ProblemsBanner`. An outdated draft is merged. */
import { Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';
import { UnreachableNotice } from '~/ui/unreachable-notice';

import type { Failure } from './use-brief-editor';

interface FailureBannerProps {
  failure: Failure;
}

export function FailureBanner({ failure }: FailureBannerProps) {
  switch (failure.reason) {
    case 'gone':
      return (
        <Notice title="This Brief was deleted" tone="critical">
          <Text as="p">Copy what you want to keep, then create a new Brief.</Text>
        </Notice>
      );
    case 'refused':
      return (
        <Notice
          title={failure.revision === null ? 'Couldn’t update the Brief' : 'Saved, but not published'}
          tone="critical"
        >
          <Text as="p">{`${failure.message} Your storefront hasn’t changed.`}</Text>
        </Notice>
      );
    case 'impossible':
      return (
        <Notice title="Couldn’t update the Brief" tone="warning">
          <Text as="p">{failure.message}</Text>
        </Notice>
      );
    case 'unreachable':
      return <UnreachableNotice />;
    case 'stale':
    case 'invalid':
      return null;
  }
}
