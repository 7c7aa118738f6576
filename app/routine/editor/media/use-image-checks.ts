/** Loads the images that a draft has by URL, to learn their sizes and which aren't images. */
import { useEffect, useState } from 'react';

import { measureImage } from '~/media/measure';

/** By URL as in the draft: its size, or null if it's no image. URLs that weren't loaded yet are left out. */
export type ImageChecks = ReadonlyMap<string, { width: number; height: number } | null>;

/** Milliseconds after the last change. */
const DELAY = 500;

/** @param storeUrl where paths lead, without a trailing slash */
export function useImageChecks(urls: readonly string[], storeUrl: string): ImageChecks {
  const [checks, setChecks] = useState<ImageChecks>(new Map());
  const unknown = urls.filter((url) => !checks.has(url)).join(' ');

  useEffect(() => {
    if (unknown === '') return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      for (const url of unknown.split(' ')) {
        void measureImage(new URL(url, storeUrl).href).then((found) => {
          if (isCurrent && found !== undefined) setChecks((before) => new Map(before).set(url, found));
        });
      }
    }, DELAY);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [unknown, storeUrl]);
  return checks;
}
