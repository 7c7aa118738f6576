/** State of the PDF card. */
import { useRevalidator } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import { type FileActionResult, type FileIntent, filesUrl } from './intents';
import { useUpload } from './use-upload';

const TOASTS = {
  uploaded: 'PDF uploaded',
  chosen: 'PDF version changed',
  generated: 'PDF generated',
  removed: 'PDF removed',
};

/** @param locale a translation's language; empty for the original */
export function useFiles(briefId: string, locale: string) {
  const shopify = useAppBridge();
  const { revalidate } = useRevalidator();
  const [error, setError] = useState<string | null>(null);
  const onResult = (result: FileActionResult) => {
    setError(result.ok ? null : result.message);
    if (result.ok) shopify.toast.show(TOASTS[result.did]);
  };
  const { send, pending } = useIntent<FileActionResult, FileIntent['intent']>(onResult);
  const url = filesUrl(briefId, locale);
  const upload = useUpload(url, (result) => {
    onResult(result);
    if (result.ok) revalidate();
  });
  const run = (intent: FileIntent) => {
    setError(null);
    send(intent.intent, intent, { action: url });
  };
  return {
    error,
    isBusy: pending !== null || upload.upload !== null,
    /** The upload that's running; null if there's none. */
    uploading: upload.upload,
    upload: (file: File) => {
      setError(null);
      void upload.start(file);
    },
    cancelUpload: upload.cancel,
    choose: (fileId: string) => run({ intent: 'choose', fileId }),
    generate: () => run({ intent: 'generate' }),
    remove: () => run({ intent: 'remove' }),
  };
}
