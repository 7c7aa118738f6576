/** Opens a PDF in a tab of its own. */
import { useAppBridge } from '@shopify/app-bridge-react';

/** Milliseconds after which the tab has read the file. */
const READ = 60_000;

/**
 * A plain link could not: only requests that App Bridge makes say who is asking.
 * @returns a function that opens what `ask` is answered with. It is given to `onRefused` where that is no PDF.
 */
export function usePdf(): (ask: () => Promise<Response>, onRefused?: (answer: Response) => void) => void {
  const shopify = useAppBridge();
  return (ask, onRefused) => {
    // Opened within the click, as browsers want it; its address follows.
    const tab = window.open('', '_blank');
    const open = async () => {
      const answer = await ask();
      if (answer.status === 422 && onRefused) {
        tab?.close();
        onRefused(answer);
        return;
      }
      if (!answer.ok) throw new Error(`The PDF: ${answer.status}`);
      const address = URL.createObjectURL(await answer.blob());
      setTimeout(() => URL.revokeObjectURL(address), READ);
      if (tab) tab.location.href = address;
      else window.location.assign(address);
    };
    open().catch(() => {
      tab?.close();
      shopify.toast.show('The PDF could not be loaded. Try again in a moment.', { isError: true });
    });
  };
}
