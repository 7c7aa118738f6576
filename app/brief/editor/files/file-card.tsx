/** The PDF that readers get, and its versions. */
import { BlockStack, Button, Card, Text } from '@shopify/polaris';

import { ErrorNotice } from '~/ui/error-notice';
import { useFileDownload } from '~/ui/hooks/use-file-download';

import { CurrentPdf } from './current-pdf';
import type { FilesData, FileVersionData } from './file-details';
import { FileVersions } from './file-versions';
import { UploadZone } from './upload-zone';
import { useFiles } from './use-files';

interface FileCardProps {
  briefId: string;
  files: FilesData;
}

export function FileCard({ briefId, files: { versions, currentId, followsText } }: FileCardProps) {
  const files = useFiles(briefId, '');
  const { isBusy, choose, generate } = files;
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
          <CurrentPdf file={current} isSaving={isSaving} onDownload={download} />
        ) : (
          <Text as="p">No PDF yet. Write the guide below and save, or upload a PDF.</Text>
        )}
        <UploadZone id={`file-${briefId}`} label="Upload PDF" when="Readers get it right away." files={files} />
        <ErrorNotice error={downloadError} />
        {!followsText && (
          <div>
            <Button onClick={generate} disabled={isBusy}>
              Use generated PDF
            </Button>
          </div>
        )}
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
