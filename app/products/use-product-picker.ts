/** Shopify's product picker, and the permission that it needs. */
import { useAppBridge } from '@shopify/app-bridge-react';
import { useState } from 'react';

import { requestScopes } from '~/ui/request-scopes';

import { useProducts } from './use-products';

const SCOPE = 'read_products';

export interface PickedProduct {
  /** GID. */
  id: string;
  title: string;
  handle: string;
  image: { url: string; alt: string } | null;
  /** The only variant's number, as carts name it; null if there are several to choose from. */
  variantId: string | null;
}

const REFUSED = 'Without permission to read your products, you can’t choose one.';

/** @param otherWay what's possible without the permission: a sentence */
export function useProductPicker(otherWay: string) {
  const shopify = useAppBridge();
  const { reload } = useProducts();
  const [problem, setProblem] = useState<string | null>(null);

  const requestScope = async () => {
    setProblem(null);
    const reason = await requestScopes(shopify, [SCOPE], `${REFUSED} ${otherWay}`);
    setProblem(reason);
    if (reason === null) reload();
    return reason === null;
  };

  /** Null if the merchant refuses or cancels. */
  const pick = async (selected: string | null): Promise<PickedProduct | null> => {
    if (!(await requestScope())) return null;
    try {
      const picked = await shopify.resourcePicker({
        ...{ type: 'product', action: 'select', multiple: false },
        filter: { variants: false, draft: false, archived: false },
        ...(selected === null ? {} : { selectionIds: [{ id: selected }] }),
      });
      const product = picked?.[0];
      if (!product) return null;
      const { id, title, handle, images, hasOnlyDefaultVariant, variants } = product;
      const [image] = images;
      const variant = hasOnlyDefaultVariant ? /\d+$/.exec(variants[0]?.id ?? '')?.[0] : undefined;
      return {
        ...{ id, title, handle, variantId: variant ?? null },
        image: image ? { url: image.originalSrc, alt: image.altText ?? '' } : null,
      };
    } catch {
      setProblem('Shopify couldn’t show your products. Try again.');
      return null;
    }
  };

  return { pick, requestScope, problem };
}
