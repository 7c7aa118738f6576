/** What failed outside of a form, such as a download. Stays until it's dismissed, or until it works. */
import { Text } from '@shopify/polaris';

import { Notice } from './notice';

export interface DismissibleError {
  title: string;
  onDismiss: () => void;
}

export function ErrorNotice({ error }: { error: DismissibleError | null }) {
  if (!error) return null;
  return (
    <Notice title={error.title} tone="critical" onDismiss={error.onDismiss}>
      <Text as="p">Check your connection, then try again.</Text>
    </Notice>
  );
}
