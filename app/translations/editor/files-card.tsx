/** Files for translators: exports what's saved, and reads what comes back. */
import { BlockStack, Button, ButtonGroup, Card, DropZone, InlineStack, Text } from '@shopify/polaris';
import { useRef, useState } from 'react';

import { ErrorNotice } from '~/ui/error-notice';
import { useFileDownload } from '~/ui/hooks/use-file-download';
import { Notice } from '~/ui/notice';

import { MAX_IMPORT_BYTES, type ShopLanguage } from '../contract';
import type { FileChange } from '../files/file';
import { ImportPreview } from './import-preview';
import type { ImportResult } from './import-result';

interface FilesCardProps {
  path: string;
  fileName: string;
  language: ShopLanguage;
  isDirty: boolean;
  onApply: (changes: FileChange[]) => void;
}

export function FilesCard({ path, fileName, language, isDirty, onApply }: FilesCardProps) {
  const { save, isSaving, downloadError } = useFileDownload();
  const [result, setResult] = useState<ImportResult | null>(null);
  const [isReading, setIsReading] = useState(false);
  const attempt = useRef(0);
  const { locale, name } = language;
  const exportAs = (format: 'xliff' | 'csv') =>
    save(
      `${path}/export?${new URLSearchParams({ language: locale, format }).toString()}`,
      `${fileName}.${locale}.${EXTENSIONS[format]}`,
    );
  const read = async (file: File | undefined) => {
    if (!file) return;
    const current = ++attempt.current;
    setIsReading(true);
    setResult(null);
    const next = await send(`${path}/import`, locale, file);
    if (current !== attempt.current) return;
    setIsReading(false);
    setResult(next);
  };
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            Files for translators
          </Text>
          <Text as="p" tone="subdued">
            {`Export all texts with their ${name} translations, fill in the file, and import it again. Translation tools read XLIFF 1.2, spreadsheets CSV.`}
          </Text>
        </BlockStack>
        <ErrorNotice error={downloadError} />
        <InlineStack gap="300" blockAlign="center">
          <ButtonGroup>
            <Button onClick={() => exportAs('xliff')} disabled={isDirty || isSaving}>
              Export XLIFF
            </Button>
            <Button onClick={() => exportAs('csv')} disabled={isDirty || isSaving}>
              Export CSV
            </Button>
          </ButtonGroup>
          {isDirty && (
            <Text as="span" tone="subdued">
              Save first, so that the file has your changes.
            </Text>
          )}
        </InlineStack>
        <DropZone label="Import a file" allowMultiple={false} variableHeight onDrop={(files) => void read(files[0])}>
          <DropZone.FileUpload
            actionTitle="Choose file"
            actionHint="XLIFF or CSV, up to 5 MB. You’ll see what changes first."
          />
        </DropZone>
        <div role="status">{isReading && <Text as="p">Reading the file…</Text>}</div>
        {result && 'rejection' in result && (
          <Notice title="This file can’t be imported" tone="critical" onDismiss={() => setResult(null)}>
            <Text as="p">{result.rejection}</Text>
          </Notice>
        )}
        {result && 'check' in result && (
          <ImportPreview
            check={result.check}
            language={language}
            onApply={() => {
              onApply(result.check.changes);
              setResult(null);
            }}
            onCancel={() => setResult(null)}
          />
        )}
      </BlockStack>
    </Card>
  );
}

const EXTENSIONS = { xliff: 'xlf', csv: 'csv' };

async function send(url: string, locale: string, file: File): Promise<ImportResult> {
  if (file.size > MAX_IMPORT_BYTES) return { rejection: 'It’s larger than 5 MB.' };
  try {
    const response = await fetch(`${url}?${new URLSearchParams({ language: locale }).toString()}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    if (response.ok || response.status === 422) return (await response.json()) as ImportResult;
    if (response.status === 413) return { rejection: 'It’s larger than 5 MB.' };
    throw new Error(String(response.status));
  } catch {
    return { rejection: 'Unwind didn’t respond. Check your connection, then try again.' };
  }
}
