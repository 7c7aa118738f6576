/** Shows a PDF's pages. pdf.js is loaded then, and only in browsers. */
import { InlineError, SkeletonBodyText, Text } from '@shopify/polaris';
import { type ComponentType, useEffect, useState } from 'react';

import type { PdfPagesProps } from './pdf-pages';

interface PdfViewerProps {
  /** Null until it's there. The pages of the last one stay until a newer one can be shown. */
  bytes: Uint8Array | null;
  /** Accessible name: what the PDF is. */
  label: string;
  /** Whether bytes will come. */
  isPending: boolean;
}

export function PdfViewer({ bytes, label, isPending }: PdfViewerProps) {
  const [Pages, setPages] = useState<ComponentType<PdfPagesProps> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [pageCount, setPageCount] = useState<number | null>(null);
  useEffect(() => {
    import('./pdf-pages').then(
      (module) => setPages(() => module.default),
      () => setHasFailed(true),
    );
  }, []);
  const onOpen = (pages: number | null) => {
    setHasFailed(pages === null);
    if (pages !== null) setPageCount(pages);
  };
  return (
    <>
      <div role="status">
        {hasFailed ? (
          <InlineError fieldID="pdf" message="Couldn’t show the pages. Reload the page, or download the PDF." />
        ) : (
          pageCount !== null && (
            <Text as="p" tone="subdued">
              {pageCount === 1 ? '1 page' : `${pageCount.toLocaleString('en')} pages`}
            </Text>
          )
        )}
      </div>
      {Pages && bytes ? (
        <Pages bytes={bytes} label={label} onOpen={onOpen} />
      ) : (
        isPending && !hasFailed && <SkeletonBodyText lines={8} />
      )}
    </>
  );
}
