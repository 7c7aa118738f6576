/** What merchants type into an article to place the routine there. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { Button, Card, TextField } from '@shopify/polaris';

import { routineMarker } from './use-list-actions';

export function MarkerCard({ handle }: { handle: string }) {
  const shopify = useAppBridge();
  const marker = routineMarker(handle);
  // Without permission to copy, the text can still be selected.
  const copy = () =>
    void navigator.clipboard.writeText(marker).then(
      () => shopify.toast.show(`Copied ${marker}`),
      () => undefined,
    );
  return (
    <Card>
      <TextField
        label="Marker"
        autoComplete="off"
        readOnly
        selectTextOnFocus
        value={marker}
        helpText="Type this on a separate line of an article to show the routine there."
        connectedRight={<Button onClick={copy}>Copy</Button>}
      />
    </Card>
  );
}
