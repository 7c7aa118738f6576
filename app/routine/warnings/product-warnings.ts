/** What may be wrong with a routine's products. */
import type { ProductStates } from '~/products/contract';

import type { Draft, Problem } from '../schema';

/** Warnings by field, in the order of the outline. Products that Shopify hasn't said anything about are left out. */
export function productWarnings({ phases, completion }: Draft, states: ProductStates): Problem[] {
  const tools = phases.flatMap(({ steps }, p) =>
    steps.flatMap((step, s) =>
      step.tools.map(({ product }, t) => ({ product, path: `phases.${p}.steps.${s}.tools.${t}.product` })),
    ),
  );
  const actions = completion.actions.map(({ product }, a) => ({ product, path: `completion.actions.${a}.product` }));
  return [...tools, ...actions].flatMap(({ product, path }) => {
    const message = product === null ? null : problemOf(product, states);
    return message === null ? [] : [{ path, message }];
  });
}

function problemOf(id: string, states: ProductStates): string | null {
  const state = states[id];
  if (state?.status === 'missing') {
    return 'The product was deleted in Shopify, so readers don’t see it. Choose another one, or remove it';
  }
  if (state && !state.product.isActive) return `${state.product.title} isn’t for sale, so readers don’t see it`;
  return null;
}
