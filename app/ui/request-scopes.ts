import type { ShopifyGlobal } from '@shopify/app-bridge-react';

/**
 * Asks the merchant for optional scopes, when they're needed.
 * @param refusal what it means that they aren't granted, and what's still possible
 * @returns null if they're granted, now or before; otherwise what to tell the merchant
 */
export async function requestScopes(
  shopify: ShopifyGlobal,
  scopes: readonly string[],
  refusal: string,
): Promise<string | null> {
  try {
    const { result } = await shopify.scopes.request([...scopes]);
    return result === 'granted-all' ? null : refusal;
  } catch {
    return 'Shopify couldn’t ask for your permission. Try again.';
  }
}
