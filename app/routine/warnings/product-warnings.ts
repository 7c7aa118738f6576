/** What may be wrong with a routine's products. */
import type { ProductStates } from '~/products/contract';
import { productProblem } from '~/products/product-problem';

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
    const message = product === null ? null : productProblem(product, states);
    return message === null ? [] : [{ path, message }];
  });
}
