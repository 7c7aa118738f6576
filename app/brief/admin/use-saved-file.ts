/** Saves a file of the app on the merchant's machine. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

/** Milliseconds after which the browser has begun to write the file. */
const BEGUN = 60_000;

/** A plain link could not: only requests that App Bridge makes say who is asking. */
export function useSavedFile(): { save: (url: string, name: string) => void; isSaving: boolean } {
  const shopify = useAppBridge();
  const [isSaving, setIsSaving] = useState(false);
  const write = async (url: string, name: string) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    const address = URL.createObjectURL(await answer.blob());
    setTimeout(() => URL.revokeObjectURL(address), BEGUN);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
  };
  const save = (url: string, name: string) => {
    setIsSaving(true);
    write(url, name)
      .catch(() => shopify.toast.show('The file could not be loaded. Try again in a moment.', { isError: true }))
      .finally(() => setIsSaving(false));
  };
  return { save, isSaving };
}
