/** The review is of an article that has changed, and the changes were applied elsewhere. */
import { useRevalidator } from '@remix-run/react';
import { Button, Text } from '@shopify/polaris';

import { Notice } from '~/ui/notice';

export function OutdatedNotice() {
  const { revalidate, state } = useRevalidator();
  return (
    <Notice title="The article’s changes were applied in another tab" tone="critical">
      <Text as="p">Nothing was saved here, because the fields are others now. Reload to review the new import.</Text>
      <span>
        <Button loading={state !== 'idle'} onClick={revalidate}>
          Reload
        </Button>
      </span>
    </Notice>
  );
}
