/** All versions of a Brief's PDF, newest first. */
import { Badge, BlockStack, Box, Button, ButtonGroup, Divider, InlineStack, Text } from '@shopify/polaris';
import { Fragment } from 'react';

import { DateTime } from '~/ui/date-time';

import { type FileVersionData, fileDetails } from './file-details';

interface FileVersionsProps {
  versions: FileVersionData[];
  currentId: string | null;
  isBusy: boolean;
  onChoose: (id: string) => void;
  onDownload: (version: FileVersionData) => void;
}

export function FileVersions({ versions, currentId, isBusy, onChoose, onDownload }: FileVersionsProps) {
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        Versions
      </Text>
      {versions.map((version) => (
        <Fragment key={version.id}>
          <Divider />
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <Box maxWidth="100%">
              <InlineStack gap="200" blockAlign="center">
                <Text as="p" breakWord>
                  {version.name}
                </Text>
                {version.id === currentId && <Badge tone="success">Current</Badge>}
              </InlineStack>
              <Text as="p" tone="subdued">
                {fileDetails(version)} · <DateTime iso={version.createdAt} />
              </Text>
            </Box>
            <ButtonGroup>
              {version.id !== currentId && (
                <Button
                  size="slim"
                  disabled={isBusy}
                  accessibilityLabel={`Use this version: ${version.number}`}
                  onClick={() => onChoose(version.id)}
                >
                  Use this version
                </Button>
              )}
              <Button
                size="slim"
                variant="tertiary"
                accessibilityLabel={`Download version ${version.number}`}
                onClick={() => onDownload(version)}
              >
                Download
              </Button>
            </ButtonGroup>
          </InlineStack>
        </Fragment>
      ))}
    </BlockStack>
  );
}
