/** What Shopify knows of the person, where people are copied to its customers. */
import { BlockStack, Card, Link, Text } from '@shopify/polaris';

interface CustomerCardProps {
  customerId: string | null;
  customerFailure: string | null;
}

/** Nothing where the person was never copied. */
export function CustomerCard({ customerId, customerFailure }: CustomerCardProps) {
  if (!customerId && !customerFailure) return null;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Customer
        </Text>
        {customerId && (
          <Link url={`shopify://admin/customers/${customerId.split('/').at(-1)}`} target="_top">
            Open in Shopify
          </Link>
        )}
        {customerFailure && (
          <Text as="p" tone="critical">
            Shopify did not take the last change: {customerFailure}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
