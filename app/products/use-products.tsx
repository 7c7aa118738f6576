/** What Shopify says about an editor's products, for the fields that show them. */
import { useFetcher } from '@remix-run/react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';

import type { ProductStates, ProductsResult } from './contract';

export interface Products {
  states: ProductStates;
  /** Whether the app may not read products; false until that's known. */
  isDenied: boolean;
  /** Asks again, such as after the permission was given. */
  reload: () => void;
}

const ProductsContext = createContext<Products | null>(null);

export const ProductsProvider = ProductsContext.Provider;

export function useProducts(): Products {
  const products = useContext(ProductsContext);
  if (!products) throw new Error('There is no ProductsProvider.');
  return products;
}

/** @param ids GIDs; others are added and removed while the merchant edits */
export function useProductStates(ids: readonly string[]): Products {
  const { load, data } = useFetcher<ProductsResult>();
  const [states, setStates] = useState<ProductStates>({});
  const [attempt, setAttempt] = useState(0);
  const query = new URLSearchParams([...new Set(ids)].sort().map((id): [string, string] => ['id', id])).toString();
  useEffect(() => {
    if (query !== '') load(`/app/products?${query}`);
  }, [load, query, attempt]);
  useEffect(() => {
    if (data?.ok) setStates((known) => ({ ...known, ...data.states }));
  }, [data]);
  const isDenied = data?.ok === false && data.reason === 'denied';
  return useMemo(() => ({ states, isDenied, reload: () => setAttempt((count) => count + 1) }), [states, isDenied]);
}
