/** The marker that merchants type into an article where the routine should be. */
import { useAppBridge } from '@shopify/app-bridge-react';

export function routineMarker(handle: string): string {
  return `[routine: ${handle}]`;
}

/**
 * Copies a routine's marker, and says so.
 * @param onFailure called if the browser doesn't allow it
 */
export function useCopyMarker(onFailure: (marker: string) => void): (handle: string) => void {
  const shopify = useAppBridge();
  return (handle) => {
    const marker = routineMarker(handle);
    navigator.clipboard.writeText(marker).then(
      () => shopify.toast.show(`Copied ${marker}`),
      () => onFailure(marker),
    );
  };
}
