/** What merchants type into an article to place the routine there. */
import { Button, Card, TextField } from '@shopify/polaris';

import { routineMarker, useCopyMarker } from './use-copy-marker';

export function MarkerCard({ handle }: { handle: string }) {
  // Without permission to copy, the text can still be selected.
  const copy = useCopyMarker(() => undefined);
  return (
    <Card>
      <TextField
        label="Marker"
        autoComplete="off"
        readOnly
        selectTextOnFocus
        value={routineMarker(handle)}
        helpText="Type this on a separate line of an article to show the routine there."
        connectedRight={<Button onClick={() => copy(handle)}>Copy</Button>}
      />
    </Card>
  );
}
