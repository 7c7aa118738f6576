/** The PDF that readers get, and its versions. */
import {
  BlockStack,
  Button,
  ButtonGroup,
  Card,
  DropZone,
  InlineError,
  InlineStack,
  Spinner,
  Text,
} from '@shopify/polaris';

import { type FilesData, type FileVersionData, fileDetails } from './file-details';
import { FileVersions } from './file-versions';
import { useFiles } from './use-files';
import { MAX_PDF_SIZE } from '../../files/upload-limits';
import { ErrorNotice } from '~/ui/error-notice';
import { useFileDownload } from '~/ui/hooks/use-file-download';

interface FileCardProps {
  briefId: string;
  files: FilesData;
  onPreview: () => void;
}

export function FileCard({ briefId, files, onPreview }: FileCardProps) {
  const { versions, currentId, followsText } = files;
  const { error, pending, upload, choose, generate } = useFiles(briefId);
  const isBusy = pending !== null;
  const { save, isSaving, downloadError } = useFileDownload();
  const current = versions.find((version) => version.id === currentId);
  const download = (version: FileVersionData) => save(`/app/brief/${briefId}/files/${version.id}`, version.name);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            PDF
          </Text>
          <Text as="p" tone="subdued">
            {followsText
              ? 'Generated from the guide below. Readers get it when you publish. You can also upload your own.'
              : 'Readers get the version you selected, not the guide below.'}
          </Text>
        </BlockStack>
        {current ? (
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <BlockStack gap="050">
              <Text as="p" fontWeight="semibold" breakWord>
                {current.name}
              </Text>
              <Text as="p" tone="subdued">
                {fileDetails(current)}
              </Text>
            </BlockStack>
            <Button onClick={() => download(current)} loading={isSaving}>
              Download
            </Button>
          </InlineStack>
        ) : (
          <Text as="p">No PDF yet. Write the guide below and save, or upload a PDF.</Text>
        )}
        <DropZone
          label="Upload PDF"
          accept="application/pdf,.pdf"
          allowMultiple={false}
          error={error !== null}
          onDrop={([file]) => file && upload(file)}
        >
          {isBusy ? (
            <div style={{ display: 'grid', placeItems: 'center', minHeight: '7.5rem' }}>
              <InlineStack gap="200" blockAlign="center">
                <Spinner size="small" accessibilityLabel="Loading" />
                <Text as="p">{pending === 'upload' ? 'Uploading PDF…' : 'Updating PDF…'}</Text>
              </InlineStack>
            </div>
          ) : (
            <DropZone.FileUpload
              actionTitle="Add PDF"
              actionHint={`Up to ${MAX_PDF_SIZE}. Readers get it right away.`}
            />
          )}
        </DropZone>
        <div role="alert">{error && <InlineError fieldID={`file-${briefId}`} message={error} />}</div>
        <ErrorNotice error={downloadError} />
        <ButtonGroup>
          <Button onClick={onPreview}>Preview generated PDF</Button>
          {!followsText && (
            <Button onClick={generate} disabled={isBusy}>
              Use generated PDF
            </Button>
          )}
        </ButtonGroup>
        {versions.length > 1 && (
          <FileVersions
            versions={versions}
            currentId={currentId}
            isBusy={isBusy}
            onChoose={choose}
            onDownload={download}
          />
        )}
      </BlockStack>
    </Card>
  );
}
