/** What went wrong with the latest wish, and what to do about it. */
import { Link, List, Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';
import { StaleNotice } from '~/ui/stale-notice';

import type { Problem } from '../schema';
import type { Failure } from './answer';
import { placeOf } from './words';

interface FailureBannerProps {
  failure: Failure;
  /** Reads the routine anew, in place of what was typed. */
  onReload: () => void;
}

/** A failure that is not about the fields; those have a list of their own. */
export function FailureBanner({ failure, onReload }: FailureBannerProps) {
  switch (failure.reason) {
    case 'stale':
      return <StaleNotice title="This routine was changed in another tab" what="routine" onReload={onReload} />;
    case 'gone':
      return (
        <Notice title="This routine was deleted" tone="critical">
          <Text as="p">Copy what you want to keep, then go back to the list and add a routine.</Text>
        </Notice>
      );
    case 'refused':
      return (
        <Notice title="Not done" tone="critical">
          <Text as="p">{failure.message}</Text>
          {failure.revision !== null && <Text as="p">Your draft is saved; the shop shows what it showed before.</Text>}
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice title="Not saved: the app did not answer" tone="critical">
          <Text as="p">What you typed is still here. Check your connection, then try again.</Text>
        </Notice>
      );
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

/** Every problem, each leading to its field. */
export function ProblemsBanner({ problems, title, onSelect }: ProblemsBannerProps) {
  return (
    <Notice title={title} tone="critical">
      <List>
        {problems.map(({ path, message }) => (
          <List.Item key={`${path} ${message}`}>
            <Link onClick={() => onSelect(path)}>{`${placeOf(path)}: ${message}`}</Link>
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
