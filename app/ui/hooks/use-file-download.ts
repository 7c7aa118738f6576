/** Downloads a file from the app. */
import { useState } from 'react';

import type { DismissibleError } from '../error-notice';

/** Milliseconds. By then, the browser has started to save the file. */
const REVOKE_DELAY = 60_000;

interface FileDownload {
  save: (url: string, name: string) => void;
  isSaving: boolean;
  /** Why the last download failed, for `ErrorNotice`. */
  downloadError: DismissibleError | null;
}

/** A plain link wouldn't work: only App Bridge's requests are authenticated. */
export function useFileDownload(): FileDownload {
  const [isSaving, setIsSaving] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const download = async (url: string, name: string) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const blobUrl = URL.createObjectURL(await response.blob());
    setTimeout(() => URL.revokeObjectURL(blobUrl), REVOKE_DELAY);
    const link = document.createElement('a');
    link.href = blobUrl;
    link.download = name;
    link.click();
  };
  const save = (url: string, name: string) => {
    setIsSaving(true);
    setHasFailed(false);
    download(url, name)
      .catch(() => setHasFailed(true))
      .finally(() => setIsSaving(false));
  };
  const onDismiss = () => setHasFailed(false);
  return { save, isSaving, downloadError: hasFailed ? { title: 'Couldn’t download the file', onDismiss } : null };
}
