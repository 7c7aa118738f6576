/** Why the last action in the Brief editor failed, and what to do next. */
import { Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';
import { StaleNotice } from '~/ui/stale-notice';
import { UnreachableNotice } from '~/ui/unreachable-notice';

import type { Failure } from './use-brief-editor';

interface FailureBannerProps {
  failure: Failure;
  /** Reloads the Brief and drops unsaved changes. */
  onReload: () => void;
}

export function FailureBanner({ failure, onReload }: FailureBannerProps) {
  switch (failure.reason) {
    case 'invalid':
      return (
        <Notice title={failure.revision ? 'Saved, but not published' : 'Some fields need changes'} tone="critical">
          <Text as="p">Fix the highlighted fields, then try again. Your changes are still here.</Text>
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
    case 'stale':
      return <StaleNotice title={failure.message} document="Brief" onRevalidate={onReload} />;
    case 'impossible':
      return (
        <Notice title="Couldn’t update the Brief" tone="warning">
          <Text as="p">{failure.message}</Text>
        </Notice>
      );
    case 'unreachable':
      return <UnreachableNotice />;
  }
}
