/** The pages of a PDF, below each other. Loaded by PdfViewer, because pdf.js is large. */
import { SkeletonBodyText } from '@shopify/polaris';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';

import { openPdf } from './open-pdf';
import { PdfPage } from './pdf-page';

export interface PdfPagesProps {
  bytes: Uint8Array;
  /** Accessible name: what the PDF is. */
  label: string;
  /** Called with the number of pages, or null if the file can't be shown. */
  onOpen: (pages: number | null) => void;
}

interface OpenPdf {
  pdf: PDFDocumentProxy;
  /** Height of the first page divided by its width. */
  ratio: number;
}

export default function PdfPages({ bytes, label, onOpen }: PdfPagesProps) {
  const open = useOpenPdf(bytes, onOpen);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const width = useWidth(scroller);
  return (
    // The scrolled element takes the focus, so that the keyboard scrolls it.
    <div ref={setScroller} className="pdf-pages" role="region" aria-label={label} tabIndex={0}>
      {!open && <SkeletonBodyText lines={8} />}
      {open &&
        Array.from({ length: open.pdf.numPages }, (_, index) => (
          <PdfPage key={index} pdf={open.pdf} number={index + 1} ratio={open.ratio} {...{ width, scroller }} />
        ))}
    </div>
  );
}

/** The last file that could be opened; null before that. */
function useOpenPdf(bytes: Uint8Array, onOpen: PdfPagesProps['onOpen']): OpenPdf | null {
  const [open, setOpen] = useState<OpenPdf | null>(null);
  const shown = useRef<PDFDocumentLoadingTask | null>(null);
  const report = useRef(onOpen);
  report.current = onOpen;
  useEffect(() => {
    const task = openPdf(bytes);
    let isCurrent = true;
    const show = async () => {
      const pdf = await task.promise;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      if (!isCurrent) return;
      const previous = shown.current;
      shown.current = task;
      setOpen({ pdf, ratio: height / width });
      report.current(pdf.numPages);
      void previous?.destroy();
    };
    show().catch(() => isCurrent && report.current(null));
    return () => {
      isCurrent = false;
      if (shown.current !== task) void task.destroy();
    };
  }, [bytes]);
  useEffect(() => () => void shown.current?.destroy(), []);
  return open;
}

/** The width inside of an element, without its scrollbar; 0 before it's measured. */
function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
