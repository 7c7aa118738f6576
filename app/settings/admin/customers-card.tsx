/** Whether people who ask become Shopify's customers. The merchant is asked for the permission when they turn it on. */
import { useFetcher } from '@remix-run/react';
import { useAppBridge } from '@shopify/app-bridge-react';
import { Badge, Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris';
import { useState } from 'react';

import type { CopyAnswer } from './answer';

const SCOPE = 'write_customers';

export function CustomersCard({ isOn: wasOn }: { isOn: boolean }) {
  const { isOn, isPending, message, turn } = useCopying(wasOn);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            Copy people to your customers
          </Text>
          <Badge tone={isOn ? 'success' : undefined}>{isOn ? 'On' : 'Off'}</Badge>
        </InlineStack>
        <BlockStack gap="200">
          <Text as="p">
            Who asks for a Brief becomes a customer, tagged “buyers-brief”, whose e-mail subscription is pending. It
            turns to subscribed, confirmed, once they have downloaded the Brief, and to unsubscribed when they leave.
          </Text>
          <Text as="p" tone="subdued">
            What a customer told your shop elsewhere is never weakened.
            {isOn
              ? ' Turning it off leaves your customers as they are.'
              : ' Everybody who asked so far is copied as well. Shopify asks you for the permission first.'}
          </Text>
        </BlockStack>
        {message && <Banner tone="critical">{message}</Banner>}
        <InlineStack>
          <Button onClick={() => turn(!isOn)} loading={isPending}>
            {isOn ? 'Turn off' : 'Turn on'}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

function useCopying(wasOn: boolean) {
  const shopify = useAppBridge();
  const { state, data, submit } = useFetcher<CopyAnswer>();
  const [isAsking, setIsAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const turn = async (on: boolean) => {
    setTrouble(null);
    if (on && !(await isGranted())) return;
    submit({ on }, { method: 'POST', action: '/app/settings/customers', encType: 'application/json' });
  };
  const isGranted = async () => {
    setIsAsking(true);
    try {
      const { result } = await shopify.scopes.request([SCOPE]);
      if (result === 'granted-all') return true;
      setTrouble('Nothing is copied without that permission. Turn it on again to be asked once more.');
    } catch {
      setTrouble('Shopify could not ask you for the permission. Try again in a moment.');
    } finally {
      setIsAsking(false);
    }
    return false;
  };
  return {
    isOn: data?.ok ? data.isOn : wasOn,
    isPending: isAsking || state !== 'idle',
    message: trouble ?? (state === 'idle' && data && !data.ok ? data.message : null),
    turn: (on: boolean) => void turn(on),
  };
}
