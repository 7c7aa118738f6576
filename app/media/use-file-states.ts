/** What Shopify says about a draft's files. */
import { useCallback, useEffect, useMemo, useState } from 'react';

import type { FileState, ShopFile } from './shop-file';
import { loadFileStates } from './media-api';

/** In one request: more than can be published, and few enough for a URL. */
const MAX_IDS = 200;

export interface FileStates {
  /** By ID. Empty until they're loaded, and without permission to read files. */
  states: Readonly<Record<string, FileState>>;
  /** Adds a file that was just chosen or uploaded. */
  add: (file: ShopFile) => void;
  /** Loads what's unknown again, after the app was given permission. */
  reload: () => void;
}

/** @param ids of the draft's files */
export function useFileStates(ids: readonly string[]): FileStates {
  const [states, setStates] = useState<Record<string, FileState>>({});
  const [attempt, setAttempt] = useState(0);
  const unknown = ids
    .filter((id) => !states[id])
    .slice(0, MAX_IDS)
    .join(' ');

  useEffect(() => {
    if (unknown === '') return;
    const controller = new AbortController();
    loadFileStates(unknown.split(' '), controller.signal).then(
      (result) => {
        if (result.ok) setStates((before) => ({ ...before, ...result.value }));
      },
      () => undefined,
    );
    return () => controller.abort();
  }, [unknown, attempt]);

  const add = useCallback((file: ShopFile) => {
    setStates((before) => ({ ...before, [file.id]: { status: 'ready', file } }));
  }, []);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(() => ({ states, add, reload }), [states, add, reload]);
}
