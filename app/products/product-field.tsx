/** A product of the shop: its image, title and price, and the ways to choose another or none. */
import { BlockStack, Button, InlineError, InlineStack, Text, Thumbnail } from '@shopify/polaris';
import { ImageIcon, ProductIcon } from '@shopify/polaris-icons';

import { type PickedProduct, useProductPicker } from './use-product-picker';
import { useProducts } from './use-products';

interface ProductFieldProps {
  /** For problems that lead here. */
  id: string;
  /** GID; null for none. */
  product: string | null;
  /** What it's for, in the accessible names of the buttons: “tool 1”. */
  subject: string;
  /** Explains the permission that's asked for. */
  helpText: string;
  /** What's possible without the permission: a sentence. */
  otherWay: string;
  error?: string;
  onChange: (product: PickedProduct | null) => void;
}

export function ProductField(props: ProductFieldProps) {
  const { id, product, subject, helpText, otherWay, error, onChange } = props;
  const { pick, requestScope, problem } = useProductPicker(otherWay);
  const { isDenied } = useProducts();
  const choose = async () => {
    const picked = await pick(product);
    if (picked) onChange(picked);
  };
  const message = problem ?? error;
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={`Product of ${subject}`}>
      <BlockStack gap="200">
        {product === null ? (
          <BlockStack gap="100" inlineAlign="start">
            <Button
              icon={ProductIcon}
              onClick={() => void choose()}
              accessibilityLabel={`Choose product for ${subject}`}
            >
              Choose product
            </Button>
            <Text as="p" tone="subdued">
              {helpText}
            </Text>
          </BlockStack>
        ) : (
          <>
            <ChosenProduct id={product} />
            <InlineStack gap="200">
              {isDenied && <Button onClick={() => void requestScope()}>Allow reading products</Button>}
              <Button onClick={() => void choose()} accessibilityLabel={`Change product of ${subject}`}>
                Change product
              </Button>
              <Button
                variant="tertiary"
                onClick={() => onChange(null)}
                accessibilityLabel={`Remove product of ${subject}`}
              >
                Remove product
              </Button>
            </InlineStack>
          </>
        )}
        {message && <InlineError message={message} fieldID={id} />}
      </BlockStack>
    </div>
  );
}

function ChosenProduct({ id }: { id: string }) {
  const { states, isDenied } = useProducts();
  const state = states[id];
  if (state?.status === 'missing') {
    return (
      <Text as="p" tone="critical">
        This product was deleted in Shopify. Readers don’t see it.
      </Text>
    );
  }
  if (!state) {
    return (
      <Text as="p" tone="subdued">
        {isDenied ? 'A product is chosen. Unwind isn’t allowed to read it.' : 'Loading product…'}
      </Text>
    );
  }
  const { title, price, imageUrl, imageAlt, isActive } = state.product;
  return (
    <InlineStack gap="300" blockAlign="center" wrap={false}>
      <Thumbnail source={imageUrl ?? ImageIcon} alt={imageAlt} size="small" />
      <BlockStack>
        <Text as="p" fontWeight="semibold" breakWord>
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {isActive ? price : `${price} · Not for sale, so readers don’t see it`}
        </Text>
      </BlockStack>
    </InlineStack>
  );
}
