/** The state of the card of a Brief's file: what is being done, and what was wrong with it. */
import { useFetcher } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { useEffect, useRef, useState } from 'react';

import { MAX_PDF, tooLarge } from '../document/upload';
import type { FileAnswer, FileWish } from './file-answer';

const DONE = {
  uploaded: 'Uploaded. Readers get this PDF from now on',
  chosen: 'Readers get this version from now on',
  made: 'Readers get the PDF of the text from now on',
};

export function useFiles(id: string) {
  const shopify = useAppBridge();
  const { state, data, submit } = useFetcher<FileAnswer>();
  const [problem, setProblem] = useState<string | null>(null);
  const isSent = useRef(false);

  useEffect(() => {
    if (state === 'submitting' || !data || !isSent.current) return;
    isSent.current = false;
    setProblem(data.ok ? null : data.message);
    if (data.ok) shopify.toast.show(DONE[data.did]);
  }, [state, data, shopify]);

  const action = `/app/brief/${id}/files`;
  const wish = (what: FileWish) => {
    if (state !== 'idle') return;
    isSent.current = true;
    submit(what, { method: 'POST', action, encType: 'application/json' });
  };
  return {
    /** Why nothing has changed, where the last wish was refused. */
    problem,
    isBusy: state !== 'idle',
    upload: (file: File) => {
      if (state !== 'idle') return;
      // What is refused anyway is not worth the wait.
      if (file.size > MAX_PDF) {
        setProblem(tooLarge(file.size));
        return;
      }
      isSent.current = true;
      setProblem(null);
      const form = new FormData();
      form.set('file', file);
      submit(form, { method: 'POST', action, encType: 'multipart/form-data' });
    },
    choose: (fileId: string) => wish({ intent: 'choose', fileId }),
    make: () => wish({ intent: 'make' }),
  };
}
