/** The person's Shopify customer, if people are copied to customers. */
import { BlockStack, Card, Link, Text } from '@shopify/polaris';

interface CustomerCardProps {
  customerId: string | null;
  customerFailure: string | null;
}

/** Renders nothing for people who were never copied. */
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
            View customer
          </Link>
        )}
        {customerFailure && (
          <Text as="p" tone="critical">
            Shopify didn’t accept the last update: {customerFailure}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
