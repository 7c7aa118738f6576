import { Button, Text } from '@shopify/polaris';

import { Notice } from './notice';

interface StaleNoticeProps {
  title: string;
  /** "Brief" */
  document: string;
  /** Reloads it and drops unsaved changes. */
  onRevalidate: () => void;
}

/** Another tab saved first. */
export function StaleNotice({ title, document, onRevalidate }: StaleNoticeProps) {
  return (
    <Notice title={title} tone="warning">
      <Text as="p">
        Your changes weren’t saved, but they’re still here. Copy what you want to keep, then load the saved version.
      </Text>
      <div>
        <Button onClick={onRevalidate}>{`Load the saved ${document}`}</Button>
      </div>
    </Notice>
  );
}
