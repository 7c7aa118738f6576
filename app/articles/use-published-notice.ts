import { useEffect, useState } from 'react';

/** Whether the card about what was published is shown: until it's dismissed, also after a visit to the theme editor. */
export function usePublishedNotice(id: string) {
  const [isShown, setIsShown] = useState(false);
  const [publishedFrom, setPublishedFrom] = useState<Element | null>(null);
  const key = `unwind-published-${id}`;
  useEffect(() => setIsShown(read(key)), [key]);
  const set = (next: boolean) => {
    setIsShown(next);
    write(key, next);
  };
  return {
    isShown,
    /** What had the focus when it was published; null if it was before the page was opened. */
    publishedFrom,
    show: () => {
      setPublishedFrom(document.activeElement);
      set(true);
    },
    dismiss: () => set(false),
  };
}

function read(key: string): boolean {
  try {
    return window.sessionStorage.getItem(key) !== null;
  } catch {
    // Browsers can deny frames their storage.
    return false;
  }
}

function write(key: string, isShown: boolean): void {
  try {
    if (isShown) window.sessionStorage.setItem(key, 'yes');
    else window.sessionStorage.removeItem(key);
  } catch {
    // It's gone when the page is left, then.
  }
}
