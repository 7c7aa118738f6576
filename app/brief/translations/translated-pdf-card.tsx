/** The PDF of one language: uploaded, generated from the translation, or else the original's. */
import { BlockStack, Button, ButtonGroup, Card, Text } from '@shopify/polaris';

import type { ShopLanguage } from '~/translations/contract';
import { ErrorNotice } from '~/ui/error-notice';
import { useFileDownload } from '~/ui/hooks/use-file-download';

import { CurrentPdf } from '../editor/files/current-pdf';
import type { FilesData, FileVersionData } from '../editor/files/file-details';
import { FileVersions } from '../editor/files/file-versions';
import { UploadZone } from '../editor/files/upload-zone';
import { useFiles } from '../editor/files/use-files';

interface TranslatedPdfCardProps {
  briefId: string;
  language: ShopLanguage;
  files: FilesData;
  /** Whether readers get the Brief in this language already. */
  isLive: boolean;
  /** Whether there are translations that aren't saved, and so wouldn't be in the PDF. */
  isDirty: boolean;
}

export function TranslatedPdfCard({ briefId, language, files, isLive, isDirty }: TranslatedPdfCardProps) {
  const { versions, currentId, followsText, isOriginals } = files;
  const { locale, name } = language;
  const actions = useFiles(briefId, locale);
  const { save, isSaving, downloadError } = useFileDownload();
  const current = isOriginals ? undefined : versions.find((version) => version.id === currentId);
  const download = (version: FileVersionData) => save(`/app/brief/${briefId}/files/${version.id}`, version.name);
  const when = isLive ? 'Readers get it right away.' : 'Readers get it when you publish.';
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            {`PDF in ${name}`}
          </Text>
          <Text as="p" tone="subdued">
            {statusText({ name, isOriginals, followsText })}
          </Text>
        </BlockStack>
        {current && <CurrentPdf file={current} isSaving={isSaving} onDownload={download} />}
        <UploadZone id={`file-${locale}`} label={`Upload PDF in ${name}`} when={when} files={actions} />
        <ErrorNotice error={downloadError} />
        <BlockStack gap="200">
          <ButtonGroup>
            {!followsText && (
              <Button onClick={actions.generate} disabled={actions.isBusy || isDirty}>
                Generate from the translation
              </Button>
            )}
            {!isOriginals && (
              <Button onClick={actions.remove} disabled={actions.isBusy} accessibilityLabel={`Remove PDF in ${name}`}>
                Remove
              </Button>
            )}
          </ButtonGroup>
          {!followsText && isDirty && (
            <Text as="p" tone="subdued">
              Save first, so that the PDF has your changes.
            </Text>
          )}
        </BlockStack>
        {versions.length > (current ? 1 : 0) && (
          <FileVersions
            versions={versions}
            currentId={current?.id ?? null}
            isBusy={actions.isBusy}
            onChoose={actions.choose}
            onDownload={download}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function statusText({ name, isOriginals, followsText }: { name: string } & Omit<FilesData, 'versions' | 'currentId'>) {
  if (followsText) return 'Generated from the translation whenever you publish. You can also upload your own.';
  if (isOriginals) return `Readers in ${name} get the original’s PDF. Upload one, or generate it from the translation.`;
  return 'Readers get the version you selected, not the translation of the guide.';
}
