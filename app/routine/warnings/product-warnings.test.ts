import { expect, test } from 'vitest';

import type { ProductState } from '~/products/contract';

import { blankPhase, blankRoutine, blankStep } from '../blank';
import { productWarnings } from './product-warnings';

const product = (id: number) => `gid://shopify/Product/${id}`;
const tool = (id: number) => ({ name: 'Mat', alternative: '', product: product(id), url: '' });
const state = (isActive: boolean): ProductState => ({
  status: 'ready',
  product: {
    ...{ id: '', title: 'Mat', handle: 'mat', imageUrl: null, imageAlt: '', price: '$1.00', variantId: null },
    isActive,
  },
});

test('names deleted products and those that aren’t for sale, but none that Shopify hasn’t said anything about', () => {
  const steps = [{ ...blankStep(), tools: [tool(1), tool(2), tool(3), { ...tool(1), product: null }] }];
  const action = { kind: 'product' as const, label: 'Buy', url: '', product: product(4), locations: [] };
  const draft = {
    ...blankRoutine('Test'),
    phases: [{ ...blankPhase(), steps }],
    completion: { message: '', actions: [action] },
  };
  const states = {
    [product(1)]: state(true),
    [product(2)]: state(false),
    [product(4)]: { status: 'missing' as const },
  };
  expect(productWarnings(draft, states)).toEqual([
    { path: 'phases.0.steps.0.tools.1.product', message: 'Mat isn’t for sale, so readers don’t see it' },
    { path: 'completion.actions.0.product', message: expect.stringContaining('was deleted in Shopify') as string },
  ]);
});
