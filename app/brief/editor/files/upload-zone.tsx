/** Takes a PDF, and tells how far its upload is. */
import { BlockStack, Button, DropZone, InlineError, InlineStack, ProgressBar, Spinner, Text } from '@shopify/polaris';

import { MAX_PDF_SIZE } from '../../files/upload-limits';
import type { useFiles } from './use-files';

interface UploadZoneProps {
  /** For the error. */
  id: string;
  label: string;
  /** When readers get it, in words. */
  when: string;
  files: ReturnType<typeof useFiles>;
}

export function UploadZone({ id, label, when, files }: UploadZoneProps) {
  const { error, isBusy, uploading, upload, cancelUpload } = files;
  return (
    <BlockStack gap="200">
      {uploading ? (
        <BlockStack gap="100">
          <InlineStack align="space-between" blockAlign="center">
            <Text as="p" breakWord>
              <span role="status">
                {uploading.share < 1 ? `Uploading ${uploading.name}…` : `Checking ${uploading.name}…`}
              </span>
              {uploading.share < 1 && ` ${Math.floor(uploading.share * 100)}%`}
            </Text>
            <Button
              variant="plain"
              onClick={cancelUpload}
              accessibilityLabel={`Cancel the upload of ${uploading.name}`}
            >
              Cancel
            </Button>
          </InlineStack>
          <ProgressBar size="small" animated={false} progress={uploading.share * 100} />
        </BlockStack>
      ) : (
        <DropZone
          label={label}
          accept="application/pdf,.pdf"
          allowMultiple={false}
          error={error !== null}
          disabled={isBusy}
          variableHeight
          onDrop={([file]) => file && upload(file)}
        >
          {isBusy ? (
            <div style={{ display: 'grid', placeItems: 'center', minHeight: '7.5rem' }}>
              <InlineStack gap="200" blockAlign="center">
                <Spinner size="small" accessibilityLabel="Loading" />
                <Text as="p">Updating PDF…</Text>
              </InlineStack>
            </div>
          ) : (
            <DropZone.FileUpload actionTitle="Add PDF" actionHint={`Up to ${MAX_PDF_SIZE}. ${when}`} />
          )}
        </DropZone>
      )}
      <div role="alert">{error && <InlineError fieldID={id} message={error} />}</div>
    </BlockStack>
  );
}
