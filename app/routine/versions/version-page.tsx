/** One version as readers saw it, and restoring it. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, Box, Card, Page, Text } from '@shopify/polaris';

import { DateTime } from '~/ui/date-time';

import { PreviewFrame } from '../preview/preview-frame';
import type { Draft } from '../schema';
import { versionLabel } from './version-name';

interface VersionPageProps {
  id: string;
  number: number;
  isLive: boolean;
  /** ISO 8601. */
  publishedAt: string;
  document: Draft;
}

export function VersionPage({ id, number, isLive, publishedAt, document }: VersionPageProps) {
  const navigate = useNavigate();
  const versions = `/app/routines/${id}/versions`;
  return (
    <Page
      title={versionLabel(number)}
      titleMetadata={isLive ? <Badge tone="success">Live</Badge> : undefined}
      subtitle={document.title}
      backAction={{ content: 'Versions', url: versions }}
    >
      <TitleBar title="Version">
        <button variant="primary" onClick={() => navigate(`/app/routines/${id}?version=${number}`)}>
          Restore as draft
        </button>
        <button onClick={() => navigate(`${versions}?from=${number}&to=draft`)}>Compare with draft</button>
      </TitleBar>
      <BlockStack gap="400">
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <Text as="p" tone="subdued">
            Published <DateTime iso={publishedAt} />
          </Text>
        </Box>
        <Card>
          <PreviewFrame draft={document} stepId={null} locale="en" />
        </Card>
      </BlockStack>
    </Page>
  );
}
