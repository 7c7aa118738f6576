import { Text } from '@shopify/polaris';

import { Notice } from './notice';

/** The app didn't respond to an action of a page with unsaved changes. */
export function UnreachableNotice() {
  return (
    <Notice title="Couldn’t reach Unwind" tone="critical">
      <Text as="p">Your changes are still here. Check your connection, then try again.</Text>
    </Notice>
  );
}
