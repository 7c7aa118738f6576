import type { ProductStates } from './contract';

/**
 * What keeps readers from seeing a product; null if nothing does, or Shopify hasn't said anything about it.
 * @param id GID
 */
export function productProblem(id: string, states: ProductStates): string | null {
  const state = states[id];
  if (state?.status === 'missing') {
    return 'The product was deleted in Shopify, so readers don’t see it. Choose another one, or remove it';
  }
  if (state && !state.product.isActive) return `${state.product.title} isn’t for sale, so readers don’t see it`;
  return null;
}
