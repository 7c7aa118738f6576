/** One version as readers saw it, and restoring it. */
import { useNavigate } from '@remix-run/react';
import { TitleBar } from '@shopify/app-bridge-react';
import { Badge, BlockStack, Box, Page, Text } from '@shopify/polaris';
import type { ReactNode } from 'react';

import { DateTime } from '~/ui/date-time';

import { versionLabel } from './version-name';

interface VersionPageProps {
  /** The editor's path: `/app/routines/1`. Versions are below it. */
  editor: string;
  number: number;
  isLive: boolean;
  /** ISO 8601. */
  publishedAt: string;
  /** The document's. */
  title: string;
  fullWidth?: boolean;
  /** What readers saw. */
  children: ReactNode;
}

export function VersionPage({ editor, number, isLive, publishedAt, title, fullWidth, children }: VersionPageProps) {
  const navigate = useNavigate();
  const versions = `${editor}/versions`;
  return (
    <Page
      title={versionLabel(number)}
      titleMetadata={isLive ? <Badge tone="success">Live</Badge> : undefined}
      subtitle={title}
      backAction={{ content: 'Versions', url: versions }}
      fullWidth={fullWidth}
    >
      <TitleBar title="Version">
        <button variant="primary" onClick={() => navigate(`${editor}?version=${number}`)}>
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
        {children}
      </BlockStack>
    </Page>
  );
}
