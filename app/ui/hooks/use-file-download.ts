/** Downloads a file from the app. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

/** Milliseconds. By then, the browser has started to save the file. */
const REVOKE_DELAY = 60_000;

/** A plain link wouldn't work: only App Bridge's requests are authenticated. */
export function useFileDownload(): { save: (url: string, name: string) => void; isSaving: boolean } {
  const shopify = useAppBridge();
  const [isSaving, setIsSaving] = useState(false);
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
    download(url, name)
      .catch(() => shopify.toast.show('Couldn’t download the file. Try again in a moment.', { isError: true }))
      .finally(() => setIsSaving(false));
  };
  return { save, isSaving };
}
