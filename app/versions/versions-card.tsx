/** The latest published versions, and a link to all of them. */
import { Badge, BlockStack, Card, InlineStack, Link, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';

interface VersionsCardProps {
  /** The editor's path: `/app/routines/1`. */
  editor: string;
  /** "routine" */
  noun: string;
  liveVersion: number | null;
  /** Newest first; `publishedAt` in ISO 8601. */
  versions: { number: number; publishedAt: string }[];
}

const SHOWN = 5;

export function VersionsCard({ editor, noun, liveVersion, versions }: VersionsCardProps) {
  const path = `${editor}/versions`;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Published versions
        </Text>
        {versions.length === 0 && (
          <Text as="p" tone="subdued">
            {`No versions yet. Publish the ${noun} to show it on an article.`}
          </Text>
        )}
        {versions.slice(0, SHOWN).map(({ number, publishedAt }) => (
          <InlineStack key={number} align="space-between" gap="100">
            <InlineStack align="start" gap="200">
              <Link url={`${path}/${number}`}>{`Version ${number}`}</Link>
              {number === liveVersion && <Badge tone="success">Live</Badge>}
            </InlineStack>
            <Text as="span" tone="subdued">
              <DateTime iso={publishedAt} />
            </Text>
          </InlineStack>
        ))}
        {versions.length > 0 && <Link url={path}>View and compare versions</Link>}
      </BlockStack>
    </Card>
  );
}
