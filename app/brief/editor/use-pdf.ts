import { useAppBridge } from '@shopify/app-bridge-react';

/** Long enough for the new tab to load the file, in milliseconds. */
const REVOKE_AFTER = 60_000;

/**
 * Opens a PDF in a new tab. A plain link wouldn't work, because only fetch requests carry the session token.
 * @returns a function that opens the response of `requestPdf`; `onInvalid` gets a 422 response.
 */
export function usePdf(): (requestPdf: () => Promise<Response>, onInvalid?: (response: Response) => void) => void {
  const shopify = useAppBridge();
  return (requestPdf, onInvalid) => {
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
      shopify.toast.show('Couldn’t open the PDF. Try again.', { isError: true });
    });
  };
}
