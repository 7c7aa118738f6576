/** The pages of the PDF: of the draft as it's typed, or of the file that readers get instead. */
import { BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';

import { PreviewFailureText } from '~/ui/editor/preview-failure';
import { PdfViewer } from '~/ui/pdf/pdf-viewer';

import type { Brief } from '../../schema';
import type { FilesData } from '../files/file-details';
import { partLabel } from '../part-label';
import { useDraftPdf } from './use-draft-pdf';
import { useStoredPdf } from './use-stored-pdf';

interface BriefPdfProps {
  briefId: string;
  /** The draft's document; it may be invalid. */
  brief: Brief;
  files: FilesData;
  /** The language of a translation; the original's if omitted. */
  locale?: string;
  /** Leads to the field of a problem. */
  onSelect?: (path: string) => void;
}

export function BriefPreview(props: BriefPdfProps) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          PDF preview
        </Text>
        <BriefPdf {...props} />
      </BlockStack>
    </Card>
  );
}

export function BriefPdf({ files, ...draft }: BriefPdfProps) {
  const { followsText, currentId } = files;
  const uploadedId = followsText ? null : currentId;
  const [wantsGuide, setWantsGuide] = useState(false);
  const isUploaded = uploadedId !== null && !wantsGuide;
  return (
    <BlockStack gap="300">
      {uploadedId !== null && (
        <InlineStack>
          <ButtonGroup variant="segmented">
            <Button pressed={isUploaded} onClick={() => setWantsGuide(false)}>
              {files.isOriginals ? 'Original’s PDF' : 'Selected PDF'}
            </Button>
            <Button pressed={!isUploaded} onClick={() => setWantsGuide(true)}>
              Guide
            </Button>
          </ButtonGroup>
        </InlineStack>
      )}
      {isUploaded ? (
        <StoredPdf key={uploadedId} url={`/app/brief/${draft.briefId}/files/${uploadedId}`} label="Selected PDF" />
      ) : (
        <DraftPdf {...draft} />
      )}
    </BlockStack>
  );
}

function DraftPdf({ briefId, brief, locale, onSelect }: Omit<BriefPdfProps, 'files'>) {
  const { value, isSlow, failure, retry } = useDraftPdf(briefId, brief, locale);
  const problem = failure?.problem;
  return (
    <>
      {/* Always there, so that screen readers announce a failure. */}
      <div role="status">
        {failure && (
          <PreviewFailureText
            problem={problem ? `${partLabel(problem.path)}: ${problem.message}` : null}
            onSelect={problem && onSelect ? () => onSelect(problem.path) : undefined}
            onRetry={retry}
          />
        )}
        {isSlow && (
          <Text as="p" tone="subdued">
            Updating…
          </Text>
        )}
      </div>
      <PdfViewer bytes={value} label="Generated PDF" isPending={failure === null} />
    </>
  );
}

/** A stored version's pages. */
export function StoredPdf({ url, label }: { url: string; label: string }) {
  const { value, failure, retry } = useStoredPdf(url);
  return (
    <>
      <div role="status">{failure && <PreviewFailureText problem={null} onRetry={retry} />}</div>
      <PdfViewer bytes={value} label={label} isPending={failure === null} />
    </>
  );
}
