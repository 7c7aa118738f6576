/** The PDF that readers get: what it is, where it comes from, and its versions. */
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

import { type ShownFiles, type ShownVersion, factsOf } from './file-facts';
import { FileVersions } from './file-versions';
import { useFiles } from './use-files';
import { useSavedFile } from './use-saved-file';

interface FileCardProps {
  /** Of the Brief. */
  id: string;
  files: ShownFiles;
  /** Shows what is typed as a PDF. */
  onPreview: () => void;
}

export function FileCard({ id, files, onPreview }: FileCardProps) {
  const { versions, currentId, followsText } = files;
  const { problem, isBusy, upload, choose, make } = useFiles(id);
  const { save, isSaving } = useSavedFile();
  const current = versions.find((version) => version.id === currentId);
  const download = (version: ShownVersion) => save(`/app/brief/${id}/files/${version.id}`, version.name);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            The PDF
          </Text>
          <Text as="p" tone="subdued">
            {followsText
              ? 'It is made from the text below, in the shop’s color, each time you save. Or upload one of your own.'
              : 'Readers get the version that you chose, whatever the text below says.'}
          </Text>
        </BlockStack>
        {current ? (
          <InlineStack align="space-between" blockAlign="center" gap="200">
            <BlockStack gap="050">
              <Text as="p" fontWeight="semibold" breakWord>
                {current.name}
              </Text>
              <Text as="p" tone="subdued">
                {factsOf(current)}
              </Text>
            </BlockStack>
            <Button onClick={() => download(current)} loading={isSaving}>
              Download
            </Button>
          </InlineStack>
        ) : (
          <Text as="p">There is none yet: save the text, or upload a PDF.</Text>
        )}
        <DropZone
          label="Upload a PDF"
          accept="application/pdf,.pdf"
          allowMultiple={false}
          error={problem !== null}
          onDrop={([file]) => file && upload(file)}
        >
          {isBusy ? (
            <div style={{ display: 'grid', placeItems: 'center', minHeight: '7.5rem' }}>
              <InlineStack gap="200" blockAlign="center">
                <Spinner size="small" accessibilityLabel="One moment" />
                <Text as="p">One moment …</Text>
              </InlineStack>
            </div>
          ) : (
            <DropZone.FileUpload actionTitle="Choose a PDF" actionHint="Up to 10 MB. Readers get it at once." />
          )}
        </DropZone>
        <div role="alert">{problem && <InlineError fieldID={`file-${id}`} message={problem} />}</div>
        <ButtonGroup>
          <Button onClick={onPreview}>Preview the text as PDF</Button>
          {!followsText && (
            <Button onClick={make} disabled={isBusy}>
              Make it from the text again
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
