/** The state of the card of a Brief's file: what is being done, and what was wrong with it. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { useWish } from '~/ui/use-wish';

import { MAX_PDF, tooLarge } from '../document/upload';
import type { FileAnswer, FileWish } from './file-answer';

const DONE = {
  uploaded: 'Uploaded. Readers get this PDF from now on',
  chosen: 'Readers get this version from now on',
  made: 'Readers get the PDF of the text from now on',
};

export function useFiles(id: string) {
  const shopify = useAppBridge();
  const [problem, setProblem] = useState<string | null>(null);
  const { send, pending } = useWish<FileAnswer, FileWish['intent'] | 'upload'>((answer) => {
    setProblem(answer.ok ? null : answer.message);
    if (answer.ok) shopify.toast.show(DONE[answer.did]);
  });
  const action = `/app/brief/${id}/files`;
  const wish = (what: FileWish) => send(what.intent, what, { action });
  return {
    /** Why nothing has changed, where the last wish was refused. */
    problem,
    isBusy: pending !== null,
    upload: (file: File) => {
      // What is refused anyway is not worth the wait.
      if (file.size > MAX_PDF) {
        setProblem(tooLarge(file.size));
        return;
      }
      setProblem(null);
      const form = new FormData();
      form.set('file', file);
      send('upload', form, { action, encType: 'multipart/form-data' });
    },
    choose: (fileId: string) => wish({ intent: 'choose', fileId }),
    make: () => wish({ intent: 'make' }),
  };
}
