/** A page of a PDF, drawn on a canvas while it's near. */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  /** From 1. */
  number: number;
  /** In CSS pixels. */
  width: number;
  /** Height divided by width, until the page is known. */
  ratio: number;
  /** The element that scrolls. */
  scroller: HTMLElement | null;
}

/** How far from the visible part pages are drawn. */
const NEAR = '150% 0px';

/** Device pixels per CSS pixel, at most: more can't be seen, but needs memory. */
const MAX_DENSITY = 2;

export function PdfPage({ pdf, number, width, ratio, scroller }: PdfPageProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(box, scroller);
  const [ownRatio, setOwnRatio] = useState<number | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!isNear || width <= 0 || !element) return;
    let task: RenderTask | null = null;
    let isCurrent = true;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 });
      if (!isCurrent) return;
      setOwnRatio(pageHeight / pageWidth);
      const density = Math.min(window.devicePixelRatio || 1, MAX_DENSITY);
      const viewport = page.getViewport({ scale: (width * density) / pageWidth });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.display = 'block';
      canvas.style.inlineSize = '100%';
      task = page.render({ canvas, viewport });
      await task.promise;
      // The page as it was stays until the new one is drawn.
      if (isCurrent) element.replaceChildren(canvas);
    };
    // A canceled or failed drawing leaves the page as it was.
    draw().catch(() => undefined);
    return () => {
      isCurrent = false;
      task?.cancel();
    };
  }, [pdf, number, width, isNear]);
  useEffect(() => {
    if (!isNear) box.current?.replaceChildren();
  }, [isNear]);

  return (
    <div
      ref={box}
      role="img"
      aria-label={`Page ${number} of ${pdf.numPages}`}
      style={{
        background: 'var(--p-color-bg-surface)',
        boxShadow: 'var(--p-shadow-200)',
        aspectRatio: String(1 / (ownRatio ?? ratio)),
      }}
    />
  );
}

function useIsNear(element: React.RefObject<HTMLElement>, scroller: HTMLElement | null): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!element.current || !scroller) return;
    const options = { root: scroller, rootMargin: NEAR };
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), options);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller]);
  return isNear;
}
