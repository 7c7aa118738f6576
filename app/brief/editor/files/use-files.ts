/** State of the PDF card. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import { MAX_PDF_BYTES, tooLargeMessage } from '../../files/upload-limits';
import type { FileActionResult, FileIntent } from './intents';

const TOASTS = {
  uploaded: 'PDF uploaded',
  chosen: 'PDF version changed',
  generated: 'PDF generated',
};

export function useFiles(briefId: string) {
  const shopify = useAppBridge();
  const [error, setError] = useState<string | null>(null);
  const { send, pending } = useIntent<FileActionResult, FileIntent['intent'] | 'upload'>((result) => {
    setError(result.ok ? null : result.message);
    if (result.ok) shopify.toast.show(TOASTS[result.did]);
  });
  const action = `/app/brief/${briefId}/files`;
  const run = (intent: FileIntent) => send(intent.intent, intent, { action });
  return {
    error,
    pending,
    upload: (file: File) => {
      if (file.size > MAX_PDF_BYTES) {
        setError(tooLargeMessage(file.size));
        return;
      }
      setError(null);
      const form = new FormData();
      form.set('file', file);
      send('upload', form, { action, encType: 'multipart/form-data' });
    },
    choose: (fileId: string) => run({ intent: 'choose', fileId }),
    generate: () => run({ intent: 'generate' }),
  };
}
