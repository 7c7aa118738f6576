/** A PDF that readers get: its name, what it is, and a download. */
import { BlockStack, Button, InlineStack, Text } from '@shopify/polaris';

import { type FileVersionData, fileDetails } from './file-details';

interface CurrentPdfProps {
  file: FileVersionData;
  isSaving: boolean;
  onDownload: (file: FileVersionData) => void;
}

export function CurrentPdf({ file, isSaving, onDownload }: CurrentPdfProps) {
  return (
    <InlineStack align="space-between" blockAlign="center" gap="200">
      <BlockStack gap="050">
        <Text as="p" fontWeight="semibold" breakWord>
          {file.name}
        </Text>
        <Text as="p" tone="subdued">
          {fileDetails(file)}
        </Text>
      </BlockStack>
      <Button onClick={() => onDownload(file)} loading={isSaving}>
        Download
      </Button>
    </InlineStack>
  );
}
