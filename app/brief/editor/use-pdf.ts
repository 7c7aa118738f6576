import { useState } from 'react';

import type { DismissibleError } from '~/ui/error-notice';

/** Long enough for the new tab to load the file, in milliseconds. */
const REVOKE_AFTER = 60_000;

interface Pdf {
  /** Opens the response of `requestPdf`; `onInvalid` gets a 422 response. */
  openPdf: (requestPdf: () => Promise<Response>, onInvalid?: (response: Response) => void) => void;
  /** Why the last PDF couldn't be opened, for `ErrorNotice`. */
  pdfError: DismissibleError | null;
}

/** Opens a PDF in a new tab. A plain link wouldn't work, because only fetch requests carry the session token. */
export function usePdf(): Pdf {
  const [hasFailed, setHasFailed] = useState(false);
  const openPdf: Pdf['openPdf'] = (requestPdf, onInvalid) => {
    setHasFailed(false);
    // Browsers block tabs that aren't opened directly by the click, so open it before the request.
    const tab = window.open('', '_blank');
    const open = async () => {
      const response = await requestPdf();
      if (response.status === 422 && onInvalid) {
        tab?.close();
        onInvalid(response);
        return;
      }
      if (!response.ok) throw new Error(`The PDF request failed with status ${response.status}`);
      const url = URL.createObjectURL(await response.blob());
      setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER);
      if (tab) tab.location.href = url;
      else window.location.assign(url);
    };
    open().catch(() => {
      tab?.close();
      setHasFailed(true);
    });
  };
  const onDismiss = () => setHasFailed(false);
  return { openPdf, pdfError: hasFailed ? { title: 'Couldn’t open the PDF', onDismiss } : null };
}
