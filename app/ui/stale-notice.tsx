import { Button, Text } from '@shopify/polaris';

import { Notice } from './notice';

interface StaleNoticeProps {
  title: string;
  /** "Brief" */
  what: string;
  /** Reads it anew, in place of what was typed. */
  onReload: () => void;
}

/** Another tab saved first. Nothing of what was typed is lost. */
export function StaleNotice({ title, what, onReload }: StaleNoticeProps) {
  return (
    <Notice title={title} tone="warning">
      <Text as="p">
        Nothing of yours was saved, and what you typed is still here. Copy what you want to keep, then load what the
        other tab saved.
      </Text>
      <div>
        <Button onClick={onReload}>{`Load the saved ${what}`}</Button>
      </div>
    </Notice>
  );
}
