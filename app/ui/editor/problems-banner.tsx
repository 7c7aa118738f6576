import { Link, List } from '@shopify/polaris';

import type { Problem } from '~/publishing/problem';

import { Notice } from '../notice';

interface ProblemsBannerProps {
  problems: readonly Problem[];
  title: string;
  /** Names the part of the document that a path is in. */
  partLabel: (path: string) => string;
  onSelect: (path: string) => void;
}

/** All problems, with links to their fields. */
export function ProblemsBanner({ problems, title, partLabel, onSelect }: ProblemsBannerProps) {
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
