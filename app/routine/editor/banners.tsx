/** Why the last action failed, and what to do next. */
import { Link, List, Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';
import { UnreachableNotice } from '~/ui/unreachable-notice';

import type { Problem } from '../schema';
import type { Failure } from './intents';
import { partLabel } from './labels';

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

interface ProblemsBannerProps {
  problems: readonly Problem[];
  title: string;
  onSelect: (path: string) => void;
}

/** All problems, with links to their fields. */
export function ProblemsBanner({ problems, title, onSelect }: ProblemsBannerProps) {
  return (
    <Notice title={title} tone="critical">
      <List>
        {problems.map(({ path, message }) => (
          <List.Item key={`${path} ${message}`}>
            <Link onClick={() => onSelect(path)}>{`${partLabel(path)}: ${message}`}</Link>
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
