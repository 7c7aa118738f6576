import { useAppBridge } from '@shopify/app-bridge-react';
import { Banner, Text } from '@shopify/polaris';
import { useState } from 'react';

import { useIntent } from '~/ui/hooks/use-intent';

import type { ClearResult } from './intents';

/** Says that what the page shows is made up, and clears it with one click. */
export function SampleDataNotice() {
  const shopify = useAppBridge();
  const [problem, setProblem] = useState<string | null>(null);
  const { send, pending } = useIntent<ClearResult, null>((result) => {
    setProblem(result.ok ? null : result.message);
    if (result.ok) shopify.toast.show('Sample data cleared');
  });
  const clear = () => send(null, JSON.stringify({ intent: 'clear' }), { action: '/app/sample-data' });
  return (
    <Banner
      title="Sample data"
      tone="info"
      action={{ content: 'Clear sample data', onAction: clear, loading: pending !== null }}
    >
      <Text as="p">
        60 days of readers are made up, so that you see what Unwind shows. Real readers are counted as well.
      </Text>
      {problem !== null && <Text as="p">{problem}</Text>}
    </Banner>
  );
}
