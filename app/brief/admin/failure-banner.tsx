/** What went wrong with the latest wish of a Brief's editor, and what to do about it. */
import { Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';
import { StaleNotice } from '~/ui/stale-notice';

import type { Failure } from './use-brief-editor';

interface FailureBannerProps {
  failure: Failure;
  /** Reads the Brief anew, in place of what was typed. */
  onReload: () => void;
}

export function FailureBanner({ failure, onReload }: FailureBannerProps) {
  switch (failure.reason) {
    case 'invalid':
      return (
        <Notice title={failure.revision ? 'Saved, but not published' : 'Some fields need a change'} tone="critical">
          <Text as="p">Change the fields that are marked, then try again. What you typed is still here.</Text>
        </Notice>
      );
    case 'refused':
      return (
        <Notice title={failure.revision === null ? 'Not done' : 'Saved, but not published'} tone="critical">
          <Text as="p">{`${failure.message} The shop shows what it showed before.`}</Text>
        </Notice>
      );
    case 'stale':
      return <StaleNotice title={failure.message} what="Brief" onReload={onReload} />;
    case 'impossible':
      return (
        <Notice title="Not done" tone="warning">
          <Text as="p">{failure.message}</Text>
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice title="Not done: the app did not answer" tone="critical">
          <Text as="p">What you typed is still here. Check your connection, then try again.</Text>
        </Notice>
      );
  }
}
