/** The product that readers see after the download. */
import { BlockStack, Card, Text } from '@shopify/polaris';

import { ProductField } from '~/products/product-field';
import { ProductsProvider, type useProductStates } from '~/products/use-products';

import type { CardProps } from './card-props';

interface ProductCardProps extends CardProps {
  products: ReturnType<typeof useProductStates>;
}

export function ProductCard({ draft: { product }, edit, getError, products }: ProductCardProps) {
  return (
    <ProductsProvider value={products}>
      <Card>
        <BlockStack gap="300">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              Product
            </Text>
            <Text as="p" tone="subdued">
              Shown on the download page, with its image, its price and a button that adds it to the cart.
            </Text>
          </BlockStack>
          <ProductField
            id="product"
            product={product?.id ?? null}
            subject="the Brief"
            helpText="Shopify asks for permission to read your products first."
            otherWay="You can still link to another store."
            error={getError('product')}
            onChange={(picked) => edit({ product: picked })}
          />
        </BlockStack>
      </Card>
    </ProductsProvider>
  );
}
