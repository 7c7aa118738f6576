/** Files that are dropped anywhere on the page, or pasted. Without this, a browser opens a dropped file and leaves the page. */
import { useEffect, useRef, useState } from 'react';

/** Ignores files that are dropped where nothing takes them. */
export function useNoFileDrop(): void {
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const ignore = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      // What takes files is asked later.
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    document.addEventListener('dragover', ignore, { signal });
    document.addEventListener('drop', ignore, { signal });
    return () => controller.abort();
  }, []);
}

/** @param onFiles called with the files that were dropped or pasted together */
export function useFileDrop(onFiles: (files: File[]) => void): { isOver: boolean } {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = ({ clipboardData }: ClipboardEvent) => {
      // Office programs copy text together with a picture of it.
      if (!clipboardData || clipboardData.types.includes('text/plain')) return;
      const files = [...clipboardData.files];
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('drop', drop, { signal });
    // Leaves the window: no element is entered next.
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setIsOver(false), { signal });
    document.addEventListener('paste', paste, { signal });
    return () => controller.abort();
  }, []);
  return { isOver };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
